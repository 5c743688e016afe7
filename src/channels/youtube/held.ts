// Asks for what YouTube holds back until the city has looked at it: people wrote it, and no list of what is published shows it.
// Must not watch it: a thread that is held is shown by no other question, and would count as gone.
// https://developers.google.com/youtube/v3/docs/commentThreads/list (moderationStatus)
import type { Instant } from '#core/time.ts';
import { askThreads, leftIn, type Payload, type Round } from './round.ts';
import { changedAt, idOf, itemsIn, placed, publishedAt, snippetOf, textIn, threadOf, type Json } from './threads.ts';

/** Of each that was held when it was last asked: its latest change. */
export type Held = Readonly<Record<string, Instant>>;

/** A thread is listed for one of its replies, too. Where the status is not told, what is among the published ones is not held. */
const heldIn = ({ known }: Round, item: Json): Json[] => {
  const thread = threadOf(item);
  const isHeld = (comment: Json, where: 'top' | 'below'): boolean => {
    const status = textIn(snippetOf(comment), 'moderationStatus');
    return status === '' ? where === 'top' && !known.has(thread.id) : status !== 'published';
  };
  const replies = thread.shown.filter((one) => isHeld(one, 'below')).map((one) => placed(one, thread));
  return [...(isHeld(thread.top, 'top') ? [thread.top] : []), ...replies];
};

const marked = (comment: Json): Json => ({ ...comment, held: true });

/** What is new or changed of it, oldest first. Where it cannot be asked, what was known stands, and the next round asks again. */
export const takeHeld = async (round: Round, before: Held): Promise<{ held: Held; payloads: Payload[] }> => {
  if (leftIn(round) < 1) return { held: before, payloads: [] };
  const { accountId } = round.api;
  const answer = await askThreads(round, {
    ...{ allThreadsRelatedToChannelId: accountId, moderationStatus: 'heldForReview', order: 'time', maxResults: '100' },
  });
  if (!answer.ok) return { held: before, payloads: [] };
  const all = itemsIn(answer.body)
    .toReversed()
    .flatMap((item) => heldIn(round, item));
  const fresh = all.filter(
    (one) => (publishedAt(one) === 0 || publishedAt(one) >= round.from) && before[idOf(one)] !== changedAt(one),
  );
  return {
    held: Object.fromEntries(all.map((one) => [idOf(one), changedAt(one)])),
    payloads: fresh.length === 0 ? [] : [{ comments: fresh.map(marked), gone: [], at: round.now }],
  };
};
