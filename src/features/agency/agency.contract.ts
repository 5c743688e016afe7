// GET /api/v1/agencies: the Perangkat Daerah by name, to which a case can be disposed unless they rest or ended;
// /api/v1/agencies/standing: what each has in hand, for those who lay it to rest, wake it and remove it.
import { Type, type Static } from 'typebox';

const life = {
  /** Since when no new case is disposed to it. */
  restingSinceAt: Type.Optional(Type.String()),
  /** Since when it is only a name that cases keep. */
  endedAt: Type.Optional(Type.String()),
};
const names = { id: Type.String(), name: Type.String(), shortName: Type.String() };

export const AgenciesAnswer = Type.Object({ agencies: Type.Array(Type.Object({ ...names, ...life })) });
export type AgenciesAnswer = Static<typeof AgenciesAnswer>;

export const AgencyStandings = Type.Object({
  agencies: Type.Array(
    Type.Object({
      ...names,
      ...life,
      openCases: Type.Integer(),
      /** Who may still sign in for it. */
      officers: Type.Integer(),
    }),
  ),
});
export type AgencyStandings = Static<typeof AgencyStandings>;
export type AgencyStanding = AgencyStandings['agencies'][number];

export const AgencyParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
export type AgencyParams = Static<typeof AgencyParams>;
