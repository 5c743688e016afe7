// The numbers of a desk as somebody types them: what is no number stays as it was typed, and is told at its field.
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { shiftNames } from '#core/duty/shifts.ts';
import { Clock } from '#features/duty/Clock.tsx';
import { Button } from '#web/ui/Button.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { stepWords } from '#web/ui/step-words.ts';
import { language, text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { pools, type Desk, type Pool, type WhatIfAnswer } from './what-if.contract.ts';

const words = late.whatIf;
const days = ['workday', 'weekend'] as const;

/** As it stands in a field. */
const typedOf = (value: number): string => {
  const short = String(Math.round(value * 100) / 100);
  return language === 'id' ? short.replace('.', ',') : short;
};

/** Undefined of what is no number between these. */
const readNumber = (typed: string, low: number, high: number): number | undefined => {
  if (!/^\d{1,5}([.,]\d{1,2})?$/.test(typed.trim())) return undefined;
  const value = Number(typed.trim().replace(',', '.'));
  return value >= low && value <= high ? value : undefined;
};

type Spot = { name: string; label: string; hint?: string; low: number; high: number; of: (desk: Desk) => number };

const placeName = (pool: Pool, shift: string, day: string): string => `${pool} ${shift} ${day}`;

type Steps = WhatIfAnswer['steps'];

const limitSpots = (steps: Steps): Spot[] =>
  steps.map((one) => ({
    ...{ name: one.step, label: stepWords(one), low: 0.25, high: 2160 },
    ...(one.isWorking ? { hint: words.working } : {}),
    of: ({ limits }) => limits[one.step],
  }));

const staffSpots: readonly Spot[] = pools.flatMap((pool) =>
  shiftNames.flatMap((shift) =>
    days.map((day): Spot => ({
      name: placeName(pool, shift, day),
      label: words.place(words.pools[pool], text.duty.shifts[shift].label, words.days[day]),
      ...{ low: 0, high: 50, of: ({ staff }) => staff[pool][shift][day] },
    })),
  ),
);

const factorSpots: readonly Spot[] = [
  {
    ...{ name: 'arrivals', label: words.arrivals, hint: words.arrivalsHint, low: 10, high: 500 },
    of: ({ arrivals }) => arrivals * 100,
  },
  {
    ...{ name: 'field', label: words.field, hint: words.fieldHint, low: 10, high: 500 },
    of: ({ field }) => field * 100,
  },
];

const spotsOf = (steps: Steps): Spot[] => [...factorSpots, ...limitSpots(steps), ...staffSpots];

type Typed = Readonly<Record<string, string>>;

const typedDesk = (desk: Desk, steps: Steps): Typed =>
  Object.fromEntries(spotsOf(steps).map(({ name, of }) => [name, typedOf(of(desk))]));

/** Undefined while a field holds no number; what has no field is as at the desk that it began with. */
const deskOf = (typed: Typed, began: Desk, steps: Steps): Desk | undefined => {
  const values = new Map(spotsOf(steps).map(({ name, low, high }) => [name, readNumber(typed[name] ?? '', low, high)]));
  if ([...values.values()].includes(undefined)) return undefined;
  const value = (name: string): number => values.get(name) ?? 0;
  const place = (pool: Pool, shift: string) => ({
    workday: value(placeName(pool, shift, 'workday')),
    weekend: value(placeName(pool, shift, 'weekend')),
  });
  const crew = (pool: Pool) => ({
    ...{ morning: place(pool, 'morning'), evening: place(pool, 'evening'), night: place(pool, 'night') },
  });
  return {
    ...began,
    limits: { ...began.limits, ...Object.fromEntries(steps.map(({ step }) => [step, value(step)])) },
    staff: { 'admin-medsos': crew('admin-medsos'), 'admin-pusat': crew('admin-pusat') },
    arrivals: value('arrivals') / 100,
    field: value('field') / 100,
  };
};

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
        <Fields of={limitSpots(steps)} {...fields} />
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
