// What a version says of each step in words of its own, folded away; where nothing is typed the enacted words stay.
import type { ReactNode } from 'react';
import type { NumberFault } from '#core/sop/numbers.ts';
import type { Sop } from '#core/sop/shape.ts';
import { textBounds, textParts } from '#core/sop/step-texts.ts';
import { TextField } from '#web/ui/Field.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { Typed } from './typed-numbers.tsx';

const words = late.sop;

type TextsProps = {
  base: Sop;
  typed: Typed;
  faults: readonly NumberFault[];
  onType: (field: string, value: string) => void;
};

/** For every step, also the reporter's. */
export function StepTexts({ base, typed, faults, onType }: TextsProps): ReactNode {
  const isWrong = faults.some(({ why }) => why === 'text');
  return (
    <details open={isWrong || undefined}>
      <summary>{words.texts}</summary>
      <p className="field-hint">{words.textsHint}</p>
      {base.steps.map(({ name }) => (
        <fieldset key={name} className="stack">
          <legend>{text.steps[name].name}</legend>
          {textParts.map((part) => {
            const field = `${part}-${name}` as const;
            const fault = faults.find(({ at }) => at === field);
            return (
              <TextField
                key={part}
                label={words.parts[part]}
                optional
                maxLength={textBounds[part][1]}
                value={typed[field] ?? ''}
                error={fault === undefined ? undefined : words.faultWords(fault)}
                onChange={({ target }) => onType(field, target.value)}
              />
            );
          })}
        </fieldset>
      ))}
    </details>
  );
}
