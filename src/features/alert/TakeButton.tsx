// "I take it": whoever presses it is on the record, and nobody else is called.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { useToast } from '#web/ui/Toast.tsx';

type TakeButtonProps = { path: string; children: ReactNode };

/** `path`: of the case, or of one message. */
export function TakeButton({ path, children }: TakeButtonProps): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const take = useMutation({
    mutationFn: () => sendJson<{ taken: number }>('POST', path),
    onSuccess: ({ taken }) => announce(taken > 0 ? late.alerts.took : late.alerts.tookNothing),
    onError: (error) => announce(failureWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
  return (
    <Button look="primary" disabled={take.isPending} onClick={() => take.mutate()}>
      {children}
    </Button>
  );
}
