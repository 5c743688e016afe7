// What one press changes of a case is on the screen before the server has answered, and taken back where it refuses. Only for what nobody outside
// hears of: words to a citizen, closing, refusing and merging wait for their answer.
import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import type { CategoryRow } from '#features/category/category.contract.ts';
import type { CaseRow, InboxAnswer } from '#features/inbox/inbox.contract.ts';
import { Failure, failureWords } from '#web/api.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { text } from '#words/console.ts';
import type { CaseAnswer } from './case.contract.ts';

type Lists = InfiniteData<InboxAnswer>;

/** How the case looks with it, on its own page and in its row. */
export type Look = { inCase: (answer: CaseAnswer) => CaseAnswer; inRow: (row: CaseRow) => CaseRow };

/** In the hands of whoever pressed. */
export const heldBy = (holder: { userId: string; name: string }, now: number): Look => ({
  inCase: (answer) => ({
    ...answer,
    holder: { ...holder, since: new Date(now).toISOString() },
    possible: answer.possible.filter((act) => act !== 'Claim'),
  }),
  inRow: (row) => ({ ...row, holder }),
});

/** What it is about, before anybody had said. */
export const ofCategory = ({ id, name, nameEn, agencyId, questions }: CategoryRow): Look => ({
  inCase: (answer) => ({ ...answer, category: { id, name, nameEn, agencyId, questions } }),
  inRow: (row) => ({ ...row, category: { id, name, nameEn } }),
});

const caseKey = (number: string): string[] => ['live', 'case', number];
const inboxKey = ['live', 'inbox'];

/** Every list that has the row, and the case's page; gives back the way back. */
export const showAtOnce = (client: QueryClient, number: string, { inCase, inRow }: Look): (() => void) => {
  const before = new Map<readonly unknown[], unknown>([
    [caseKey(number), client.getQueryData(caseKey(number))],
    ...client.getQueriesData({ queryKey: inboxKey }),
  ]);
  client.setQueryData<CaseAnswer>(caseKey(number), (answer) => answer && inCase(answer));
  client.setQueriesData<Lists>(
    { queryKey: inboxKey },
    (lists) =>
      lists && {
        ...lists,
        pages: lists.pages.map((one) => ({
          ...one,
          cases: one.cases.map((row) => (row.number === number ? inRow(row) : row)),
        })),
      },
  );
  const shown = new Map([...before.keys()].map((key) => [key, client.getQueryData(key)]));
  // What came from the server meanwhile is newer than both.
  return () => {
    for (const [key, answer] of before)
      client.setQueryData(key, (now: unknown) => (now === shown.get(key) ? answer : now));
  };
};

/** What may go through when it is sent once more, as it is. */
const mayPass = (error: Error): boolean => error instanceof Failure && (error.status === 0 || error.status >= 500);

const triedAgainForMs = 20_000;

type AtOnce<Value> = {
  number: string;
  issue: (value: Value) => Promise<unknown>;
  look: (value: Value) => Look;
  done: string;
};

/** A refusal is told with a way to try again where that may help. Sent again under its own key, it counts once. */
export const useAtOnce = <Value,>({ number, issue, look, done }: AtOnce<Value>): ((value: Value) => void) => {
  const client = useQueryClient();
  const announce = useToast();
  const { mutate } = useMutation({
    mutationFn: issue,
    // Without a line it fails now, and does not wait for one with the screen saying that it is done.
    networkMode: 'always',
    onMutate: async (value: Value) => {
      // An answer that left the server before this press would undo it.
      await Promise.all([caseKey(number), inboxKey].map((queryKey) => client.cancelQueries({ queryKey })));
      return showAtOnce(client, number, look(value));
    },
    onSuccess: () => announce(done),
    onError: (error, value, takeBack) => {
      takeBack?.();
      const again = {
        label: text.common.retry,
        press: () => mutate(value),
        forMs: triedAgainForMs,
        byKey: false as const,
      };
      announce(failureWords(error), 'failed', mayPass(error) ? again : undefined);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
  return mutate;
};
