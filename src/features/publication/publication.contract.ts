// /api/v1/cases/:number/publication: what Open311 tells everybody of a case. Unless it is listed, nothing.
import { Type, type Static } from 'typebox';

/** The case's number as the address has it. */
export const PublicationParams = Type.Object({ number: Type.String({ maxLength: 40 }) });

/** Says nothing of whether there is such a case. */
export type PublicationParams = Static<typeof PublicationParams>;

/** How exactly everybody sees the place: `near` the kelurahan, and a partner's point within about a hundred metres; `none` neither. */
const PointView = Type.Unsafe<'near' | 'exact' | 'none'>({ type: 'string', enum: ['near', 'exact', 'none'] });

/** Unknown fields are refused; whether the category may be shown the route says. */
export const PublicationBody = Type.Object(
  {
    listed: Type.Boolean(),
    serviceCode: Type.String({ maxLength: 40 }),
    /** For everybody; empty tells the category alone. */
    summary: Type.String({ maxLength: 4000 }),
    /** Of the kelurahan, and of a point that a partner sent. Unless set `near` of such a point, which may be somebody's door, else `none`. */
    point: Type.Optional(PointView),
  },
  { additionalProperties: false },
);

/** Goes out to everybody as it stands; a summary that tells of the reporter is refused by the route. */
export type PublicationBody = Static<typeof PublicationBody>;

/** `services` are the categories that may be shown at all. */
export const PublicationAnswer = Type.Object({
  listed: Type.Boolean(),
  serviceCode: Type.String(),
  summary: Type.String(),
  /** Where a partner's report says it is; told with the case as `point` says. */
  place: Type.Optional(Type.Object({ lat: Type.Number(), long: Type.Number() })),
  /** Its name, once the desk knows it; told with the case unless `point` is `none`. */
  kelurahan: Type.Optional(Type.String()),
  point: PointView,
  /** The last decision. */
  decided: Type.Optional(Type.Object({ at: Type.String(), by: Type.String() })),
  services: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
});

/** What is public now, or what a form begins with where nothing is. */
export type PublicationAnswer = Static<typeof PublicationAnswer>;
