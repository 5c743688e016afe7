// /api/v1/operator: how the accounts fare, and payloads that could not be read. No case's content but what such a payload holds.
import { Type, type Static } from 'typebox';

/** How one replica may fare, from which lists are read where the settings name some. */
export const replicaStates = [
  'used',
  'behind',
  'ahead',
  'unreachable',
  'not-a-replica',
  'other-database',
  'unproven',
  'not-allowed',
] as const;

/** `payload` may hold a citizen's words: nothing can be masked in what could not be read. */
export const OperatorAnswer = Type.Object({
  /** The year whose holidays nobody told yet. */
  withoutHolidays: Type.Optional(Type.Number()),
  replicas: Type.Optional(
    Type.Array(
      Type.Object({
        name: Type.String(),
        state: Type.Enum(replicaStates),
        behindBytes: Type.Optional(Type.Number()),
        behindMs: Type.Optional(Type.Number()),
      }),
    ),
  ),
  accounts: Type.Array(
    Type.Object({
      channel: Type.String(),
      id: Type.String(),
      handle: Type.String(),
      problem: Type.Optional(Type.String()),
      usagePercent: Type.Number(),
    }),
  ),
  setAside: Type.Array(
    Type.Object({
      id: Type.String(),
      channel: Type.String(),
      receivedAt: Type.String(),
      error: Type.String(),
      payload: Type.String(),
    }),
  ),
});

/** At most a hundred payloads, the newest first, each shortened. */
export type OperatorAnswer = Static<typeof OperatorAnswer>;

/** A payload's id, or `all`. */
export const SetAsideParams = Type.Object({ id: Type.String({ pattern: '^([0-9]{1,18}|all)$' }) });

/** One that was read meanwhile is not found. */
export type SetAsideParams = Static<typeof SetAsideParams>;
