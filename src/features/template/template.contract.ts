// /api/v1/templates: the replies that officers start from, with placeholders in braces.
import { Type, type Static } from 'typebox';

export const purposes = ['ask-identity', 'ask-note', 'interim', 'information', 'result', 'answer-note'] as const;

const someText = (maxLength: number) => Type.String({ maxLength, pattern: '\\S' });

export const TemplateBody = Type.Object(
  { purpose: Type.Enum(purposes), name: someText(100), body: someText(5000) },
  { additionalProperties: false },
);
export type TemplateBody = Static<typeof TemplateBody>;

export const TemplateParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
export type TemplateParams = Static<typeof TemplateParams>;

export const TemplatesAnswer = Type.Object({
  templates: Type.Array(
    Type.Object({
      ...{ id: Type.String(), purpose: Type.String(), name: Type.String(), body: Type.String() },
      /** It came with the program: it can be reset to its own words, and is never removed. */
      isBuiltIn: Type.Boolean(),
    }),
  ),
});
export type TemplatesAnswer = Static<typeof TemplatesAnswer>;
