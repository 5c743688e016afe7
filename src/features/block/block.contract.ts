// Accounts whose messages become no case for a while: blocked from the page of a case, listed, appealed against, lifted.
import { Type, type Static } from 'typebox';
import { longestBlockDays, blockReasons } from '#core/blocked-writer.ts';

/** The case whose writer is meant. */
export const BlockedCaseParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
/** The same as a type. */
export type BlockedCaseParams = Static<typeof BlockedCaseParams>;
/** A block by its id. */
export const BlockParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
/** The same as a type. */
export type BlockParams = Static<typeof BlockParams>;

/** Ends by itself after so many days. */
export const BlockBody = Type.Object(
  { days: Type.Integer({ minimum: 1, maximum: longestBlockDays }) },
  { additionalProperties: false },
);
/** Of whole days alone. */
export type BlockBody = Static<typeof BlockBody>;

/** What the account's owner says of it, in an officer's words; empty takes it back. */
export const AppealBody = Type.Object({ appeal: Type.String({ maxLength: 2000 }) }, { additionalProperties: false });
/** The same as a type. */
export type AppealBody = Static<typeof AppealBody>;

/** Those that stand first, the latest first; `kept`: how many messages were set aside because of it. */
export const BlocksAnswer = Type.Object({
  blocks: Type.Array(
    Type.Object({
      ...{ id: Type.String(), channel: Type.String(), name: Type.String(), number: Type.String() },
      reason: Type.Enum(blockReasons),
      appeal: Type.String(),
      ...{ blockedAt: Type.String(), blockedBy: Type.String(), untilAt: Type.String(), kept: Type.Number() },
      /** It holds now. */
      stands: Type.Boolean(),
      liftedBy: Type.Optional(Type.String()),
    }),
  ),
});
/** The same as a type. */
export type BlocksAnswer = Static<typeof BlocksAnswer>;
/** One row of that list. */
export type BlockRow = BlocksAnswer['blocks'][number];
