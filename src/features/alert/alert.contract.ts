// Whom the program told of a case, what waits for somebody to take it, and what one message was about.
import { Type, type Static } from 'typebox';
import type { AlertWhat } from '#core/alert/alert.ts';
import { ladder } from '#core/access.ts';
import { ways } from '#core/way/way.ts';

/** Of the case. */
export const AlertCaseParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
/** Its address has no other part. */
export type AlertCaseParams = Static<typeof AlertCaseParams>;

/** Of one message, as its link has it. */
export const AlertParams = Type.Object({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) });
/** A number of ours. */
export type AlertParams = Static<typeof AlertParams>;

/** The number is encoded: it comes from an address. */
export const caseAlertsPath = (number: string): string => `/api/v1/cases/${encodeURIComponent(number)}/alerts`;

const What = Type.Unsafe<AlertWhat>({ type: 'string' });
const Taken = Type.Object({ by: Type.String(), at: Type.String() });

/** What became of one attempt; `absent`: the ladder names this way, and whoever was told does not use it. */
export const tryStates = ['sending', 'sent', 'arrived', 'failed', 'unknown', 'absent'] as const;

/** Who heard of it, when, and what became of that. */
const Line = Type.Object({
  id: Type.String(),
  what: What,
  /** The officer's name. */
  name: Type.String(),
  /** Whoever is away, in whose place. */
  insteadOf: Type.Optional(Type.String()),
  agency: Type.Optional(Type.String()),
  at: Type.String(),
  /** When its message leaves, or left. */
  leavesAt: Type.String(),
  /** Within a message that tells of several. */
  gathered: Type.Boolean(),
  dueAt: Type.Optional(Type.String()),
  /** By which ways its message was sent, in their order; of none nothing was tried. */
  tries: Type.Array(Type.Object({ way: Type.Enum(ways), state: Type.Enum(tryStates) })),
  taken: Type.Optional(Taken),
  /** Ended before anybody took it. */
  endedAt: Type.Optional(Type.String()),
});

/** `spared`: rungs of the ladder that were not called, since a leader had taken it. */
export const CaseAlertsAnswer = Type.Object({
  /** Whether something waits for this officer, or anybody, to take it. */
  calls: Type.Boolean(),
  lines: Type.Array(Line),
  spared: Type.Array(Type.Object({ to: Type.Enum(ladder), ...Taken.properties })),
});
/** The newest first. */
export type CaseAlertsAnswer = Static<typeof CaseAlertsAnswer>;

/** A case of a message. */
const OfCase = Type.Object({
  number: Type.String(),
  /** Where it is opened. */
  url: Type.String(),
  /** The code of the kelurahan that it lies in. */
  kelurahan: Type.Optional(Type.String()),
  dueAt: Type.Optional(Type.String()),
  taken: Type.Optional(Taken),
  endedAt: Type.Optional(Type.String()),
});

/** Many who wrote of the same: by the name of the category, and the code of the kelurahan. */
export const CrowdView = Type.Object({
  at: Type.String(),
  categoryId: Type.Optional(Type.String()),
  category: Type.Optional(Type.String()),
  kelurahan: Type.Optional(Type.String()),
  count: Type.Number(),
  usual: Type.Number(),
});
/** What an officer reads of it. */
export type CrowdView = Static<typeof CrowdView>;

/** Those of the last hours that nobody took. */
export const CrowdsAnswer = Type.Object({ crowds: Type.Array(CrowdView) });
/** The newest first. */
export type CrowdsAnswer = Static<typeof CrowdsAnswer>;

const Morning = Type.Object({
  ...{ open: Type.Number(), dueToday: Type.Number(), late: Type.Number() },
  ...{ untaken: Type.Number(), drafts: Type.Number() },
});

/** One message to this officer. */
export const OwnAlert = Type.Object({
  id: Type.String(),
  what: What,
  at: Type.String(),
  danger: Type.Boolean(),
  cases: Type.Array(OfCase),
  crowds: Type.Array(CrowdView),
  morning: Type.Optional(Morning),
  taken: Type.Optional(Taken),
  /** Whether something of it waits for somebody. */
  calls: Type.Boolean(),
});
/** Cases that the officer may not see any more are left out. */
export type OwnAlert = Static<typeof OwnAlert>;

/** A way to this officer by which something did not arrive; `instead`: by which it was told after all. */
const FailedWay = Type.Object({
  ...{ way: Type.Enum(ways), at: Type.String(), what: What },
  instead: Type.Optional(Type.Enum(ways)),
});
export type FailedWay = Static<typeof FailedWay>;

/** What waits for this officer now: messages of a day that nobody took, and this morning's. `failed`: ways that failed within a day and carried nothing since, each once. */
export const OwnAlertsAnswer = Type.Object({ alerts: Type.Array(OwnAlert), failed: Type.Array(FailedWay) });
/** The newest first, danger before all. */
export type OwnAlertsAnswer = Static<typeof OwnAlertsAnswer>;
