// What an officer does about differences: numbers linked, rows set aside and brought back. Each ends with fresh lists.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { failureWords, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { DifferenceList, LinksAnswer, Pair } from './reconciliation.contract.ts';

const useRefresh = () => {
  const client = useQueryClient();
  return () =>
    Promise.all(['differences', 'upik'].map((name) => client.invalidateQueries({ queryKey: ['live', name] })));
};

/** `onDone` is told of refusals too: an answer with some is no failure. */
export const useLinks = (onDone: (answer: LinksAnswer) => void = () => undefined) =>
  useMutation({
    mutationFn: (pairs: readonly Pair[]) => sendJson<LinksAnswer>('POST', '/api/v1/upik/jss/links', { pairs }),
    onSuccess: onDone,
    onSettled: useRefresh(),
  });

type Marking = { list: DifferenceList; keys: readonly string[]; reason: string };

/** A failure is left to the dialog, which shows it. */
export const useMark = (onDone: () => void) => {
  const announce = useToast();
  return useMutation({
    mutationFn: (marking: Marking) => sendJson('POST', '/api/v1/upik/jss/marks', marking),
    onSuccess: () => {
      announce(late.reconciliation.markDone);
      onDone();
    },
    onSettled: useRefresh(),
  });
};

/** Announces a failure itself, since no dialog is open. */
export const useUnmark = () => {
  const announce = useToast();
  return useMutation({
    mutationFn: (unmarking: Omit<Marking, 'reason'>) => sendJson('POST', '/api/v1/upik/jss/marks/undo', unmarking),
    onSuccess: () => announce(late.reconciliation.unmarked),
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: useRefresh(),
  });
};
