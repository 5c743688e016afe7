// /api/v1/cases/:number/field-links: how an agency hands a case to somebody without an account, and takes it back.
import { Type, type Static } from 'typebox';

export const FieldLinksParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
export type FieldLinksParams = Static<typeof FieldLinksParams>;

export const FieldLinkParams = Type.Object({
  number: Type.String({ maxLength: 40 }),
  id: Type.String({ maxLength: 40 }),
});
export type FieldLinkParams = Static<typeof FieldLinkParams>;

/** In hours: what a shift, a day, some days and a week are. */
export const linkHours = [12, 24, 72, 168] as const;

/** Unknown fields are refused. `task`: what to do and where, without a person in it. */
export const FieldLinkBody = Type.Object(
  {
    task: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
    hours: Type.Integer({ minimum: 1, maximum: 168 }),
  },
  { additionalProperties: false },
);
export type FieldLinkBody = Static<typeof FieldLinkBody>;

/** The address is told once: nobody can read it again. */
export const FieldLinkMade = Type.Object({ url: Type.String() });
export type FieldLinkMade = Static<typeof FieldLinkMade>;

/** Those of the asker's agency that serve now, the latest first. */
export const FieldLinksAnswer = Type.Object({
  links: Type.Array(
    Type.Object({
      id: Type.String(),
      task: Type.String(),
      madeAt: Type.String(),
      untilAt: Type.String(),
      by: Type.String(),
    }),
  ),
  /** Whether a new one can be made now. */
  mayMake: Type.Boolean(),
  /** For the agency's group: where the case is opened by whoever has an account. */
  caseUrl: Type.String(),
});
export type FieldLinksAnswer = Static<typeof FieldLinksAnswer>;
