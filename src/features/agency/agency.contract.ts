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

/** `name` is the full one for letters and citizens, `shortName` the one of lists. */
export const AgenciesAnswer = Type.Object({ agencies: Type.Array(Type.Object({ ...names, ...life })) });

/** All of them in one answer, also those that ended: cases go on naming them. */
export type AgenciesAnswer = Static<typeof AgenciesAnswer>;

/** Counts alone: no case and no officer is named. */
export const AgencyStandings = Type.Object({
  agencies: Type.Array(
    Type.Object({
      ...names,
      ...life,
      openCases: Type.Integer(),
      /** Who may still sign in for it. */
      officers: Type.Integer(),
      /** How it is reached; empty where nobody said. */
      ...{ phone: Type.String(), email: Type.String(), address: Type.String() },
      /** By which its own time is counted; empty where it is as the step's. */
      calendar: Type.String(),
    }),
  ),
  /** Those of the desk. */
  calendars: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
});

/** For whoever keeps the desk; those that ended stand last. */
export type AgencyStandings = Static<typeof AgencyStandings>;

/** One row of that list, as the console draws it. */
export type AgencyStanding = AgencyStandings['agencies'][number];

/** The agency's id as the configuration file has it. */
export const AgencyParams = Type.Object({ id: Type.String({ maxLength: 64 }) });

/** Whether there is such an agency the route finds out. */
export type AgencyParams = Static<typeof AgencyParams>;

/** A calendar of the desk by its key; empty for none of its own. */
export const AgencyCalendarBody = Type.Object(
  { calendar: Type.String({ maxLength: 64 }) },
  { additionalProperties: false },
);

/** Whether the desk has it the list finds out. */
export type AgencyCalendarBody = Static<typeof AgencyCalendarBody>;
