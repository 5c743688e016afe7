// The form of a desk: what is no number stays as it was typed, and is told at its field.
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { shiftNames } from '#core/duty/shifts.ts';
import { Clock } from '#features/duty/Clock.tsx';
import { Button } from '#web/ui/Button.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import {
  deskOf,
  factorSpots,
  limitSpots,
  readNumber,
  staffSpots,
  typedDesk,
  type Spot,
  type Steps,
  type Typed,
} from './desk-fields.tsx';
import type { Desk } from './what-if.contract.ts';

const words = late.whatIf;

function ShiftStarts({
  shifts,
  onChange,
}: {
  shifts: Desk['shifts'];
  onChange: (shifts: Desk['shifts']) => void;
}): ReactNode {
  return (
    <fieldset className="stack">
      <legend>{words.shifts}</legend>
      <div className="line">
        {shiftNames.map((shift) => (
          <Clock
            key={shift}
            label={text.duty.shifts[shift].label}
            minute={shifts[shift]}
            whole
            onChange={(minute) => onChange({ ...shifts, [shift]: minute })}
          />
        ))}
      </div>
    </fieldset>
  );
}

type FieldsProps = {
  of: readonly Spot[];
  typed: Typed;
  isAsked: boolean;
  onType: (name: string, value: string) => void;
};

function Fields({ of, typed, isAsked, onType }: FieldsProps): ReactNode {
  return (
    <div className="what-if-fields">
      {of.map(({ name, label, hint, low, high }) => (
        <TextField
          key={name}
          label={label}
          hint={hint}
          inputMode="decimal"
          value={typed[name] ?? ''}
          error={
            isAsked && readNumber(typed[name] ?? '', low, high) === undefined ? words.numberWrong(low, high) : undefined
          }
          onChange={({ target }) => onType(name, target.value)}
        />
      ))}
    </div>
  );
}

type FormProps = { desk: Desk; steps: Steps; isBusy: boolean; onRun: (desk: Desk) => void; onChange: () => void };

/** Begins with the desk as it is. */
export function DeskForm({ desk, steps, isBusy, onRun, onChange }: FormProps): ReactNode {
  const [typed, setTyped] = useState(() => typedDesk(desk, steps));
  const [shifts, setShifts] = useState(desk.shifts);
  const [isAsked, setAsked] = useState(false);
  const type = (name: string, value: string): void => {
    setTyped({ ...typed, [name]: value });
    onChange();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    const whole = deskOf(typed, { ...desk, shifts }, steps);
    if (whole !== undefined) onRun(whole);
  };
  const begin = (): void => {
    setTyped(typedDesk(desk, steps));
    setShifts(desk.shifts);
    onChange();
  };
  const fields = { typed, isAsked, onType: type };
  return (
    <form className="panel stack" noValidate onSubmit={submit}>
      <Fields of={factorSpots} {...fields} />
      <fieldset className="stack">
        <legend>{words.limits}</legend>
        <Fields of={limitSpots(steps, desk)} {...fields} />
      </fieldset>
      <ShiftStarts shifts={shifts} onChange={(chosen) => (setShifts(chosen), onChange())} />
      <fieldset className="stack">
        <legend>{words.staff}</legend>
        <p className="field-hint">{words.staffHint}</p>
        <Fields of={staffSpots} {...fields} />
      </fieldset>
      <div className="line">
        <Button type="submit" disabled={isBusy}>
          {words.run}
        </Button>
        <Button look="quiet" onClick={begin}>
          {words.reset}
        </Button>
      </div>
    </form>
  );
}
