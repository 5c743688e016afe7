// GET /api/v1/agencies: the Perangkat Daerah to which a case can be disposed.
import { Type, type Static } from 'typebox';

export const AgenciesAnswer = Type.Object({
  agencies: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), shortName: Type.String() })),
});
export type AgenciesAnswer = Static<typeof AgenciesAnswer>;
