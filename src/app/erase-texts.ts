// Destroys words that stand beside the record, and records that: events stay, and so does their chain.
// Whoever calls decides whose words they are, and whether the time has come.
import type { Actor } from '#core/complaint/complaint.ts';
import { wordsIn, type RecordedEvent } from '#core/complaint/recorded.ts';
import type { Instant } from '#core/time.ts';
import type { Tx } from '#ports/store.ts';
import { handleIn } from './handle-command.ts';

/** `which`: asked of every event of the case that holds words. */
export type Erasing = { which: (event: RecordedEvent) => boolean; by: Actor; now: Instant };

/** Places of events in the case. `inClear`: from before words stood beside the log; they hold words that nothing can erase. */
export type Erased = { texts: number; versions: number[]; inClear: number[] };

/** The case's rows are made anew without the words; what went out of here with them stays where it went. */
export const eraseTexts = async (tx: Tx, complaintId: string, { which, by, now }: Erasing): Promise<Erased> => {
  const { events } = await tx.log.load(complaintId);
  const wanted = events.flatMap((event, index) => (wordsIn(event).length > 0 && which(event) ? [index + 1] : []));
  const texts = await tx.log.destroyTexts(complaintId, wanted);
  const after = (await tx.log.load(complaintId)).events;
  const inClear = wanted.filter((version) => after.slice(version - 1, version).some((one) => wordsIn(one).length > 0));
  const versions = wanted.filter((version) => !inClear.includes(version));
  if (versions.length > 0) {
    const handled = await handleIn(tx, complaintId, { type: 'EraseTexts', versions, by, now });
    if (!handled.ok) throw new Error(`words were destroyed, and that cannot be recorded: ${handled.refusal}`);
  }
  return { texts, versions, inClear };
};
