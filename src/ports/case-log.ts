// What the application asks of the record: one stream of events a case, appended at an expected version. Contains no rule.
import type { Complaint } from '#core/complaint/complaint.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';

/** A complaint as loaded: its events, their fold, and the version an append must expect, which is how many there are. */
export type Loaded = { state: Complaint; version: number; events: readonly RecordedEvent[] };

/** What was decided on a loaded case: its events, the state that they lead to, and what must be told to whom. */
export type Decided = { events: readonly ComplaintEvent[]; state: Complaint; effects: readonly Effect[] };

/** Appending onto another version than expected: reload and decide again. */
export class VersionConflict extends Error {
  override name = 'VersionConflict';
}

/** The only way to a case's events, within one transaction; `nextNumber` gives each number once. */
export type CaseLog = {
  /** Those that this process knew when the transaction began. */
  terms: Terms;
  load: (complaintId: string) => Promise<Loaded>;
  /** A case under an id that was made just now is not looked for. */
  begin: (complaintId: string) => void;
  /** Appends, projects and (through its effects) queues; throws VersionConflict. */
  append: (complaintId: string, expectedVersion: number, decided: Decided) => Promise<void>;
  /** Destroys the words of these events, by their places in the case; it is loaded anew afterwards. How many texts that were. */
  destroyTexts: (complaintId: string, versions: readonly number[]) => Promise<number>;
  /** The same with keys of conversations that tell who somebody is: all of the case, or those that are named. The places of their events. */
  destroyKeys: (complaintId: string, keys: 'all' | readonly string[]) => Promise<number[]>;
  nextNumber: (now: Instant) => Promise<string>;
};
