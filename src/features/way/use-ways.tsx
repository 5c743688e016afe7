// What the page on one's own ways asks and changes.
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, sendJson } from '#web/api.ts';
import type { OwnWaysAnswer } from './way.contract.ts';

const queryKey = ['live', 'ways'];
const soonMs = 3_000;

/** What waits for somebody else: a trial on its way, a code that is awaited. */
const isMoving = ({ trials, addresses, devices }: OwnWaysAnswer): boolean =>
  trials.some(
    ({ status, way }) => status === 'waiting' || (status === 'sent' && way === 'push' && devices.length > 0),
  ) || addresses.some(({ asked }) => asked !== undefined);

/** Asked again every few seconds as long as something is on its way. */
export const useWays = (): UseQueryResult<OwnWaysAnswer> =>
  useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<OwnWaysAnswer>('/api/v1/me/ways', signal),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isMoving(data) ? soonMs : false),
  });

type Sending<Body, Answer> = {
  method?: 'POST' | 'PUT';
  path: (body: Body) => string;
  onDone?: (answer: Answer) => void;
};

/** Sends something of one's own ways, and reads them anew. */
export const useChange = <Body extends object, Answer = unknown>({
  method = 'POST',
  path,
  onDone,
}: Sending<Body, Answer>): UseMutationResult<Answer, Error, Body> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => sendJson<Answer>(method, path(body), body),
    onSuccess: async (answer) => {
      onDone?.(answer);
      await client.invalidateQueries({ queryKey });
    },
  });
};
