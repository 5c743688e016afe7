// Accounts whose messages become no case for a while: blocked from the page of a case, listed, appealed against, lifted.
import { Type, type Static } from 'typebox';
import { longestBlockDays, blockReasons } from '#core/blocked-writer.ts';

export const BlockedCaseParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
export type BlockedCaseParams = Static<typeof BlockedCaseParams>;
export const BlockParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
export type BlockParams = Static<typeof BlockParams>;

/** Ends by itself after so many days. */
export const BlockBody = Type.Object(
  { days: Type.Integer({ minimum: 1, maximum: longestBlockDays }) },
  { additionalProperties: false },
);
export type BlockBody = Static<typeof BlockBody>;

export const AppealBody = Type.Object({ appeal: Type.String({ maxLength: 2000 }) }, { additionalProperties: false });
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
export type BlocksAnswer = Static<typeof BlocksAnswer>;
export type BlockRow = BlocksAnswer['blocks'][number];
