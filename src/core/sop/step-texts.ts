// What a version says of a step in words of its own, in place of the enacted ones: its name, what is done, what is needed for it, what comes of it.
import type { StepName } from './key.ts';

export const textParts = ['name', 'activity', 'needs', 'output'] as const;
export type TextPart = (typeof textParts)[number];
export type StepTexts = { readonly [Part in TextPart]?: string };

const sentence = [2, 200] as const;

/** In signs, as they are counted by whoever types them. A name stands in drawings and beside five others. */
export const textBounds = {
  name: [2, 30],
  activity: sentence,
  needs: sentence,
  output: sentence,
} as const satisfies Record<TextPart, readonly [low: number, high: number]>;

/** One line of plain words: no markup, nothing that cannot be seen, no blanks at its ends. */
export const isStepText = (part: TextPart, text: string): boolean => {
  const length = [...text].length;
  const [low, high] = textBounds[part];
  return length >= low && length <= high && text === text.trim() && !/[<>\p{C}\p{Zl}\p{Zp}]/u.test(text);
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
