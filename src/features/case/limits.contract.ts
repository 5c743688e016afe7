// Of a case page: what its channel takes.
import { Type } from 'typebox';
import type { LengthUnit } from '#core/text-length.ts';

const LimitView = Type.Object({
  max: Type.Number(),
  unit: Type.Unsafe<LengthUnit>({ type: 'string' }),
  /** At most so many hashtags. */
  hashtags: Type.Optional(Type.Number()),
});

/** Of a public answer, where it is paid by the post, in US dollars. */
const PricesView = Type.Object({ plainUsd: Type.Number(), linkUsd: Type.Number(), part: LimitView });

/** Of answers where all can read, and of private ones. */
export const LimitsView = Type.Object({
  ...{ comment: LimitView, message: LimitView, prices: Type.Optional(PricesView) },
  /** The channel carries no private message. */
  onlyPublic: Type.Optional(Type.Literal(true)),
});
