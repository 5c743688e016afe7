// Destroys words that stand beside the record, and records that: events stay, and so does their chain.
// Whoever calls decides whose words they are, and whether the time has come.
import type { Actor } from '#core/complaint/complaint.ts';
import { wordsIn, type RecordedEvent } from '#core/complaint/recorded.ts';
import { tellingKeysIn } from '#core/complaint/telling-key.ts';
import type { Instant } from '#core/time.ts';
import type { Tx } from '#ports/store.ts';
import { handleIn } from './handle-command.ts';

/**
 * `which`: asked of every event of the case that holds words. `keys`: of conversations that tell who somebody is, all or those that are named;
 * the words beside them stay.
 */
export type Erasing = {
  which: (event: RecordedEvent) => boolean;
  keys?: 'all' | readonly string[];
  by: Actor;
  now: Instant;
};

/** Places of events in the case; `texts`: how many were destroyed, keys among them. `inClear`: from before words stood beside the log; they hold words that nothing can erase. */
export type Erased = { texts: number; versions: number[]; inClear: number[] };

const inOrder = (versions: readonly number[]): number[] => [...new Set(versions)].toSorted((one, other) => one - other);

/** The case's rows are made anew without the words; what went out of here with them stays where it went. */
export const eraseTexts = async (
  tx: Tx,
  complaintId: string,
  { which, keys = [], by, now }: Erasing,
): Promise<Erased> => {
  const { events } = await tx.log.load(complaintId);
  const wanted = events.flatMap((event, index) => (wordsIn(event).length > 0 && which(event) ? [index + 1] : []));
  const texts = await tx.log.destroyTexts(complaintId, wanted);
  const keyless = await tx.log.destroyKeys(complaintId, keys);
  const after = (await tx.log.load(complaintId)).events;
  const placesIn = (holds: (event: RecordedEvent) => boolean): number[] =>
    after.flatMap((event, index) => (holds(event) ? [index + 1] : []));
  const worded = placesIn((event) => wordsIn(event).length > 0).filter((version) => wanted.includes(version));
  const told = placesIn((event) => tellingKeysIn(event).some((key) => keys === 'all' || keys.includes(key)));
  const erased = wanted.filter((version) => !worded.includes(version));
  const versions = inOrder([...erased, ...keyless]);
  if (versions.length > 0) {
    const handled = await handleIn(tx, complaintId, { type: 'EraseTexts', versions, by, now });
    if (!handled.ok) throw new Error(`words were destroyed, and that cannot be recorded: ${handled.refusal}`);
  }
  return { texts: texts + keyless.length, versions, inClear: inOrder([...worded, ...told]) };
};
