// What is asked and changed of issues, as their screens and the pages of cases share it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { useToast, type WayBack } from '#web/ui/Toast.tsx';
import type { IssueAnswer, IssuesAnswer, LinkAnswer, StatementAnswer } from './issue.contract.ts';

const path = (id: string): string => `/api/v1/issues/${encodeURIComponent(id)}`;
export const statementPath = (id: string, statementId: string): string =>
  `${path(id)}/statements/${encodeURIComponent(statementId)}`;

export const useIssues = () =>
  useQuery({
    queryKey: ['live', 'issues'],
    queryFn: ({ signal }) => getJson<IssuesAnswer>('/api/v1/issues', signal),
  });

export const useIssue = (id: string) =>
  useQuery({
    queryKey: ['live', 'issue', id],
    queryFn: ({ signal }) => getJson<IssueAnswer>(path(id), signal),
  });

export const useRecipients = (id: string, statementId: string) =>
  useQuery({
    queryKey: ['live', 'issue', id, statementId],
    queryFn: ({ signal }) => getJson<StatementAnswer>(statementPath(id, statementId), signal),
  });

/** Opens one and says by which id it goes from then on. */
export const openIssue = async (title: string): Promise<string> =>
  (await sendJson<{ id: string }>('POST', '/api/v1/issues', { title })).id;

export const linkCases = (id: string, numbers: readonly string[]): Promise<LinkAnswer> =>
  sendJson('POST', `${path(id)}/cases`, { numbers });

export const unlinkCases = (id: string, numbers: readonly string[]): Promise<LinkAnswer> =>
  sendJson('POST', `${path(id)}/cases/remove`, { numbers });

export const changeIssue = (id: string, issue: { title: string; ended: boolean }): Promise<unknown> =>
  sendJson('PUT', path(id), issue);

/** One change; what came of it is announced, with the way back where it has one, and every screen of issues and cases looks again. */
export const useChange = <Sent, Came>(
  change: (sent: Sent) => Promise<Came>,
  said: (came: Came) => string,
  onDone: (came: Came) => void = () => undefined,
  wayBackOf: (came: Came) => WayBack | undefined = () => undefined,
) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: change,
    onSuccess: (came) => {
      announce(said(came), 'done', wayBackOf(came));
      onDone(came);
    },
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};
