// Of a case page: what agencies and the reporter have to do with each other.
import { Type } from 'typebox';
import type { Words } from '#core/kept-words.ts';

const agencyId = Type.String();

/** Visits that are agreed, and who wants to call, or may. Absent where there is none of it. */
export const InsideView = Type.Object({
  visits: Type.Array(Type.Object({ agencyId, visitAt: Type.String() })),
  phoneAsks: Type.Array(Type.Object({ agencyId, reason: Type.Unsafe<Words>({}) })),
  phoneGrants: Type.Array(Type.Object({ agencyId, untilAt: Type.String() })),
});
