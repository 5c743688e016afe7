// /api/v1/retention: how long each kind of data is kept once its case has ended, and what was changed and destroyed so far.
import { Type, type Static } from 'typebox';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import { retentionDays, retentionKinds, type RetentionKind } from '#core/retention.ts';

const kind = Type.Unsafe<RetentionKind>({ type: 'string', enum: [...retentionKinds] });
const days = Type.Integer({ minimum: retentionDays.least, maximum: retentionDays.most });

/** Without days the kind is kept. */
export const RetentionBody = Type.Object({ kind, days: Type.Optional(days) }, { additionalProperties: false });
/** The same as a type. */
export type RetentionBody = Static<typeof RetentionBody>;

/** A span that is only thought of. */
export const PreviewAsked = Type.Object({ kind, days }, { additionalProperties: false });
/** The same as a type. */
export type PreviewAsked = Static<typeof PreviewAsked>;

/** How many rows would be destroyed by it now. */
export const PreviewAnswer = Type.Object({ count: Type.Number() });
/** The same as a type. */
export type PreviewAnswer = Static<typeof PreviewAnswer>;

type Told = Extract<AdministrativeAct, { type: 'RetentionChanged' | 'DataDestroyed' }>;

/** Every kind in its order; the history latest first, fifty at most. */
export const RetentionAnswer = Type.Object({
  kinds: Type.Array(Type.Object({ kind, days: Type.Optional(days) })),
  history: Type.Array(
    Type.Object({
      seq: Type.Number(),
      at: Type.String(),
      by: Type.Unsafe<AdministrativeActor>({ type: 'object', additionalProperties: true }),
      act: Type.Unsafe<Told>({ type: 'object', additionalProperties: true }),
      name: Type.Optional(Type.String()),
    }),
  ),
});
/** The same as a type. */
export type RetentionAnswer = Static<typeof RetentionAnswer>;
