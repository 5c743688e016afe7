// Asks again for threads that are watched and were not listed: an answer below an older one is found here, and what was taken back.
// Must take silence for nothing: a thread is gone where YouTube says so, or shows it to us twice no more.
import type { Instant } from '#core/time.ts';
import { askThreads, leftIn, takePage, type Gone, type Payload, type Round } from './round.ts';
import { idOf, isAskable, itemsIn, type Watched } from './threads.ts';

/** So many one call takes. */
const mostIds = 50;
/** Where one of many is gone, the others are asked for in halves; so many calls a round. */
const mostCalls = 14;

/** The thread and all that stood in it. */
const goneWith = ({ id, replies }: Watched): Gone[] => [
  { id },
  ...Object.keys(replies).map((reply) => ({ id: reply, parentId: id })),
];

const goneOf = (round: Round, { id }: Watched): Gone[] => {
  const known = round.known.get(id);
  round.known.delete(id);
  return known === undefined ? [] : goneWith(known);
};

/** Gone the second time; the first time it may be a whim of the platform's. */
const missing = (round: Round, watched: Watched): Gone[] => {
  if (watched.missed === true) return goneOf(round, watched);
  round.known.set(watched.id, { ...watched, missed: true });
  return [];
};

const told = (gone: Gone[], at: Instant): Payload[] => (gone.length === 0 ? [] : [{ comments: [], gone, at }]);

type Asking = { round: Round; calls: number };

const look = async (asking: Asking, batch: readonly Watched[]): Promise<Payload[]> => {
  const { round } = asking;
  if (asking.calls >= mostCalls || leftIn(round) < 1 || batch.length === 0) return [];
  asking.calls += 1;
  const answer = await askThreads(round, { id: batch.map(({ id }) => id).join(',') });
  if (answer.ok) {
    const shown = new Set(itemsIn(answer.body).map(idOf));
    const taken = await takePage(round, answer.body);
    const lost = batch.filter(({ id }) => !shown.has(id)).flatMap((one) => missing(round, one));
    return [...taken, ...told(lost, round.now)];
  }
  if (answer.failure.outcome !== 'rejected' || answer.failure.reason !== 'target-gone') return [];
  const [only] = batch;
  if (batch.length === 1 && only !== undefined) return told(goneOf(round, only), round.now);
  const middle = Math.ceil(batch.length / 2);
  return [...(await look(asking, batch.slice(0, middle))), ...(await look(asking, batch.slice(middle)))];
};

/** Takes those whose turn it is, and puts them at the end of the row. */
export const lookAgain = async (round: Round): Promise<Payload[]> => {
  const turn = [...round.known.values()].filter(({ id }) => !round.listed.has(id) && isAskable(id)).slice(0, mostIds);
  for (const one of turn) {
    round.known.delete(one.id);
    round.known.set(one.id, one);
  }
  return look({ round, calls: 0 }, turn);
};
