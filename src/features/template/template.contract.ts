// /api/v1/templates: the replies that officers start from, with placeholders in braces.
import { Type, type Static } from 'typebox';

/** Where a template is offered; two are for the public reply beside a private message. */
export const purposes = [
  'ask-identity',
  'ask-note',
  'interim',
  'information',
  'result',
  'answer-note',
  'emergency',
] as const;

const someText = (maxLength: number) => Type.String({ maxLength, pattern: '\\S' });

/** Name and body of blanks alone are refused, and so are unknown purposes. */
export const TemplateBody = Type.Object(
  { purpose: Type.Enum(purposes), name: someText(100), body: someText(5000) },
  { additionalProperties: false },
);

/** The whole template as it is to be, not only what is new in it. */
export type TemplateBody = Static<typeof TemplateBody>;

/** The template's id as the address has it. */
export const TemplateParams = Type.Object({ id: Type.String({ maxLength: 64 }) });

/** Says nothing of whether there is such a template. */
export type TemplateParams = Static<typeof TemplateParams>;

/** Placeholders stand in it as written, in braces: they are filled case by case. */
export const TemplatesAnswer = Type.Object({
  templates: Type.Array(
    Type.Object({
      ...{ id: Type.String(), purpose: Type.String(), name: Type.String(), body: Type.String() },
      /** It came with the program: it can be reset to its own words, and is never removed. */
      isBuiltIn: Type.Boolean(),
    }),
  ),
});

/** All there are, by purpose. */
export type TemplatesAnswer = Static<typeof TemplatesAnswer>;
