// Keeps what an officer was given, or saw, in another system.
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { forwardsPath } from './use-forwards.tsx';

type Saved = UseMutationResult<unknown, unknown, string>;

const targetPath = (number: string, target: string): string => `${forwardsPath(number)}/${encodeURIComponent(target)}`;

/** Keeps the number that an officer was given there. */
export const useSaveNumber = (number: string, target: string): Saved => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (theirNumber: string) => sendJson('PUT', targetPath(number, target), { theirNumber }),
    onSuccess: async () => {
      announce(late.forward.numberSaved);
      await client.invalidateQueries({ queryKey: ['live'] });
    },
  });
};

/** Keeps what an officer saw there. */
export const useSaveState = (number: string, target: string): Saved => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (theirStatus: string) => sendJson('PUT', `${targetPath(number, target)}/state`, { theirStatus }),
    onSuccess: async () => {
      announce(late.forward.stateSaved);
      await client.invalidateQueries({ queryKey: ['live'] });
    },
  });
};
