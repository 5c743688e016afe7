// Lets a case be seen by everybody, or takes it back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { failureWords, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { PublicationBody } from './publication.contract.ts';

/** The number is encoded: it comes from an address. */
export const publicationPath = (number: string): string => `/api/v1/cases/${encodeURIComponent(number)}/publication`;

/** A refusal to publish is left to the dialog, which shows it; one to withdraw is announced, since nothing else is open. */
export const usePublish = (number: string, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (body: PublicationBody) => sendJson('PUT', publicationPath(number), body),
    onSuccess: (_answer, { listed }) => {
      announce(listed ? late.publication.sent : late.publication.withdrawn);
      onDone();
    },
    onError: (error, { listed }) => {
      if (!listed) announce(failureWords(error), 'failed');
    },
    onSettled: () =>
      Promise.all(
        ['publication', 'case'].map((name) => client.invalidateQueries({ queryKey: ['live', name, number] })),
      ),
  });
};
