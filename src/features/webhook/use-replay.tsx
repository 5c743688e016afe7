// Tells receivers again: one telling, all that were given up, or everything since a moment.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { failureWords, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { useToast } from '#web/ui/Toast.tsx';

/** `delivery` is an id or `given-up`; `since` an instant of one receiver. */
export type Replay = { delivery: string } | { webhook: string; since: string };

const sent = (wanted: Replay): Promise<{ replayed: number }> =>
  'delivery' in wanted
    ? sendJson('POST', `/api/v1/webhooks/deliveries/${wanted.delivery}/replay`, {})
    : sendJson('POST', `/api/v1/webhooks/${encodeURIComponent(wanted.webhook)}/replay`, { since: wanted.since });

/** Says how many are told again: none is an answer, too. */
export const useReplay = (onDone: () => void = () => undefined) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: sent,
    onSuccess: ({ replayed }) => {
      announce(late.webhook.replayed(replayed));
      onDone();
    },
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'webhooks'] }),
  });
};

/** Stops everything that leaves for one receiver, or lets it go on. */
export const useSwitch = (id: string, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (act: 'off' | 'on') => sendJson('POST', `/api/v1/webhooks/${encodeURIComponent(id)}/${act}`, {}),
    onSuccess: (_answer, act) => {
      announce(act === 'off' ? late.webhook.offDone(id) : late.webhook.onDone(id));
      onDone();
    },
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'webhooks'] }),
  });
};
