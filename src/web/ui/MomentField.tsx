// A day, or a day and a time of day, as they are written here: the browser's own fields follow the language of the browser.
import { CalendarDays } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useServerNow } from '../server-clock.ts';
import { text } from '#words/console.ts';
import { describedBy, FieldLabel, FieldNotes, Framed, type Described } from './Field.tsx';
import { localInput } from './time-words.ts';
import { clockShown, clockTyped, dayShown, dayTyped, isDay, momentTyped, partsShown } from './typed-time.ts';
import './moment.css';

const words = text.moment;

type MomentFieldProps = Described & { value: string; onChange: (value: string) => void };

type PartProps = {
  id: string;
  typed: string;
  invalid: boolean;
  describedBy: string | undefined;
  onType: (typed: string) => void;
};

/** The calendar is the browser's own, laid invisibly over its sign: fingers and mice reach it, keys type. */
function DayInput({ id, typed, today, invalid, describedBy, onType }: PartProps & { today: string }): ReactNode {
  const day = dayTyped(typed, today) ?? '';
  return (
    <span className="day-input">
      <input
        id={id}
        className="input"
        autoComplete="off"
        placeholder={words.dayExample}
        value={typed}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => day !== '' && onType(dayShown(day))}
      />
      <span className="day-calendar">
        <CalendarDays size={18} aria-hidden />
        <input
          type="date"
          tabIndex={-1}
          aria-label={words.calendar}
          title={words.calendar}
          value={day}
          onClick={(event) => {
            event.currentTarget.showPicker();
          }}
          onChange={(event) => onType(dayShown(event.target.value))}
        />
      </span>
    </span>
  );
}

function ClockInput({ id, typed, invalid, describedBy, onType }: PartProps): ReactNode {
  return (
    <input
      id={id}
      className="input"
      autoComplete="off"
      inputMode="decimal"
      placeholder={words.clockExample}
      value={typed}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onType(event.target.value)}
      onBlur={() => {
        const known = clockTyped(typed);
        if (known !== undefined) onType(clockShown(known));
      }}
    />
  );
}

const ownTrouble = (wrongDay: boolean, wrongClock: boolean): string | undefined => {
  if (wrongDay) return words.dayWrong;
  return wrongClock ? words.clockWrong : undefined;
};

/** What was typed, until the form holds something else than what was made of it. */
const useTyped = <T,>(value: string, show: (value: string) => T): [T, (typed: T, made: string) => void] => {
  const [held, setHeld] = useState({ typed: show(value), made: value });
  const typed = held.made === value ? held.typed : show(value);
  return [typed, (next, made) => setHeld({ typed: next, made })];
};

function Frame({ id, label, hint, optional, error, children }: Described & { id: string; children: ReactNode }) {
  return (
    <fieldset className="field">
      <legend>
        <FieldLabel label={label} optional={optional} />
      </legend>
      <FieldNotes {...{ id, hint, error }} />
      {children}
    </fieldset>
  );
}

/** Holds `YYYY-MM-DDTHH:MM` in Jakarta's time once both parts are understood; ask `isMoment` before it is sent. */
export function MomentField({ value, onChange, error, ...rest }: MomentFieldProps): ReactNode {
  const id = useId();
  const today = localInput(useServerNow()).slice(0, 10);
  const [{ day, clock }, keep] = useTyped(value, partsShown);
  const wrongDay = error !== undefined && dayTyped(day, today) === undefined;
  const wrongClock = error !== undefined && clockTyped(clock) === undefined;
  const said = error === undefined || value === '' ? error : (ownTrouble(wrongDay, wrongClock) ?? error);
  const described = describedBy(id, rest.hint, said);
  const type = (next: { day: string; clock: string }): void => {
    const made = momentTyped(next.day, next.clock, today);
    keep(next, made);
    onChange(made);
  };
  const neither = error !== undefined && !wrongDay && !wrongClock;
  return (
    <Frame {...rest} id={id} error={said}>
      <div className="moment">
        <span className="moment-part">
          <label htmlFor={`${id}-day`}>{words.day}</label>
          <DayInput
            {...{ today, describedBy: described }}
            id={`${id}-day`}
            typed={day}
            invalid={wrongDay || neither}
            onType={(typed) => type({ day: typed, clock })}
          />
        </span>
        <span className="moment-part">
          <label htmlFor={`${id}-clock`}>{words.clock}</label>
          <ClockInput
            id={`${id}-clock`}
            describedBy={described}
            typed={clock}
            invalid={wrongClock || neither}
            onType={(typed) => type({ day, clock: typed })}
          />
        </span>
      </div>
    </Frame>
  );
}

/** Holds `YYYY-MM-DD` once it is understood, else what was typed; ask `isDay` before it is sent. */
export function DayField({ value, onChange, label, optional, hint, error }: MomentFieldProps): ReactNode {
  const id = useId();
  const today = localInput(useServerNow()).slice(0, 10);
  const [typed, keep] = useTyped(value, dayShown);
  const said = error !== undefined && value !== '' && !isDay(value) ? words.dayWrong : error;
  return (
    <Framed {...{ id, label, hint, optional }} error={said}>
      <DayInput
        {...{ id, typed, today }}
        invalid={said !== undefined}
        describedBy={describedBy(id, hint, said)}
        onType={(next) => {
          const made = dayTyped(next, today) ?? next.trim();
          keep(next, made);
          onChange(made);
        }}
      />
    </Framed>
  );
}
