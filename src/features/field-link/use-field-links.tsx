// Makes links for the field and takes them back; whoever shows them hears of each change.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { failureWords, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { FieldLinkBody, FieldLinkMade } from './field-link.contract.ts';

/** The number is encoded: it comes from an address. */
export const fieldLinksPath = (number: string): string => `/api/v1/cases/${encodeURIComponent(number)}/field-links`;

const useRefresh = (number: string): (() => Promise<void>) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['live', 'field-links', number] });
};

/** A refusal is left to the dialog, which shows it. */
export const useMakeLink = (number: string) => {
  const refresh = useRefresh(number);
  return useMutation({
    mutationFn: (body: FieldLinkBody) => sendJson<FieldLinkMade>('POST', fieldLinksPath(number), body),
    onSettled: refresh,
  });
};

export const useEndLink = (number: string, id: string) => {
  const refresh = useRefresh(number);
  const announce = useToast();
  return useMutation({
    mutationFn: () => sendJson('POST', `${fieldLinksPath(number)}/${id}/end`, {}),
    onSuccess: () => announce(late.fieldLink.ended),
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: refresh,
  });
};
