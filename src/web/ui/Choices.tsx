// A group of radio buttons or tick boxes with a legend.
import { useId, type ReactNode } from 'react';
import { FieldError, FieldLabel } from './Field.tsx';
import './choices.css';

type Choice = { value: string; label: string; hint?: string; picture?: string };
type ChoicesProps = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  choices: readonly Choice[];
  many?: boolean;
  compact?: boolean;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
};

const toggled = (chosen: readonly string[], value: string): string[] =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];

/** Hands out all that are then chosen: one value, or with `many` any number. */
export function Choices({
  label,
  hint,
  error,
  optional,
  choices,
  many = false,
  compact = false,
  chosen,
  onChoose,
}: ChoicesProps): ReactNode {
  const id = useId();
  return (
    <fieldset
      className="field"
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      data-invalid={error !== undefined}
    >
      <legend>
        <FieldLabel label={label} optional={optional} />
      </legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <FieldError id={`${id}-error`} error={error} />
      <div className={compact ? 'choices-compact' : 'stack-tight'}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={id}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={() => onChoose(many ? toggled(chosen, choice.value) : [choice.value])}
            />
            {choice.picture !== undefined && <img src={choice.picture} alt="" loading="lazy" />}
            <span className="choice-words">
              <span>{choice.label}</span>
              {choice.hint !== undefined && <span className="field-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
