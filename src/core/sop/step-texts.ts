// What a version says of a step in words of its own, in place of the enacted ones: what is done, what is needed for it, what comes of it.
import type { StepName } from './key.ts';

export const textParts = ['activity', 'needs', 'output'] as const;
export type TextPart = (typeof textParts)[number];
export type StepTexts = { readonly [Part in TextPart]?: string };

/** In signs, as they are counted by whoever types them. */
export const textBounds = [2, 200] as const;

/** One line of plain words: no markup, nothing that cannot be seen, no blanks at its ends. */
export const isStepText = (text: string): boolean => {
  const length = [...text].length;
  return (
    length >= textBounds[0] && length <= textBounds[1] && text === text.trim() && !/[<>\p{C}\p{Zl}\p{Zp}]/u.test(text)
  );
};

type Named = { readonly [Name in StepName]?: StepTexts };

/** Every text with its step and its part. */
export const textsIn = (texts: Named = {}): { part: TextPart; step: StepName; text: string }[] =>
  (Object.entries(texts) as [StepName, StepTexts][]).flatMap(([step, own]) =>
    textParts.flatMap((part) => {
      const text = own[part];
      return text === undefined ? [] : [{ part, step, text }];
    }),
  );
