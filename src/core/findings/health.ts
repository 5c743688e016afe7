// Whether the system that carries all this is well: a lamp for each part of it, and the parts that are not, named.
import { dayMs, hourMs, minuteMs, type DurationMs } from '../time.ts';
import type { Finding, HealthPart } from './finding.ts';

/** In the order in which lamps stand. */
export const healthParts = ['channels', 'intake', 'outbox', 'ways', 'backup'] as const satisfies readonly HealthPart[];

/** `bad`: somebody must do something today. */
export const lampStates = ['good', 'watch', 'bad'] as const;
export type LampState = (typeof lampStates)[number];

/** As the database has it now; ages of what waits the longest, undefined where nothing waits. */
export type Health = {
  channels: { n: number; troubled: number };
  intake: { waitsMs?: DurationMs; unread: number };
  outbox: { waitsMs?: DurationMs; n: number };
  /** Attempts of the last seven days that are settled. */
  ways: { n: number; failed: number };
  /** Undefined: never. */
  backup: { ageMs?: DurationMs };
};

/** What waits longer is looked at, and then mended. */
const patience = { watch: 10 * minuteMs, bad: hourMs } as const;
/** One each night, and an hour for it; after two there is none of yesterday. */
const backups = { watch: dayMs + hourMs, bad: 2 * dayMs } as const;

const byAge = (age: DurationMs | undefined, { watch, bad }: { watch: number; bad: number }): LampState => {
  if (age === undefined || age <= watch) return 'good';
  return age <= bad ? 'watch' : 'bad';
};

const byPart = (part: number, n: number): LampState => {
  if (part === 0) return 'good';
  return part * 2 > n ? 'bad' : 'watch';
};

/** Of the last whole back-up; of none at all it is bad. */
export const backupLamp = (age: DurationMs | undefined): LampState => byAge(age ?? Infinity, backups);

/** The lamp of each part. */
export const lampsOf = ({ channels, intake, outbox, ways, backup }: Health): Record<HealthPart, LampState> => ({
  channels: byPart(channels.troubled, channels.n),
  intake: intake.unread > 0 ? 'bad' : byAge(intake.waitsMs, patience),
  outbox: byAge(outbox.waitsMs, patience),
  ways: byPart(ways.failed, ways.n),
  backup: backupLamp(backup.ageMs),
});

/** Names what is bad; else what is to be watched; else all is well. */
export const findingOfHealth = (health: Health): Finding => {
  const lamps = lampsOf(health);
  const of = (state: LampState): HealthPart[] => healthParts.filter((part) => lamps[part] === state);
  const [bad, watch] = [of('bad'), of('watch')];
  if (bad.length > 0) return { says: 'unwell', parts: bad };
  return watch.length > 0 ? { says: 'watched', parts: watch } : { says: 'well', parts: healthParts.length };
};
