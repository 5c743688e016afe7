// When the shifts of a day begin, and the hours of the night in which a new case rings for whoever is on duty; with what was chosen before.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { shiftNames, type ShiftName, type ShiftStarts } from '#core/duty/shifts.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { Clock, clockWords } from './Clock.tsx';
import type { RosterAnswer } from './duty.contract.ts';

const words = late.dutyHours;

/** The hours of a shift, which ends where the next one begins. */
export const shiftHours = (starts: ShiftStarts, shift: ShiftName): string => {
  const next = shiftNames[(shiftNames.indexOf(shift) + 1) % shiftNames.length] ?? 'morning';
  return words.span(clockWords(starts[shift]), clockWords(starts[next]));
};

const useSave = (path: string, saved: string) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (body: object) => sendJson('PUT', path, body),
    onSuccess: async () => {
      announce(saved);
      await client.invalidateQueries({ queryKey: ['duty'] });
      await client.invalidateQueries({ queryKey: ['roster'] });
    },
  });
};

function Failed({ error }: { error: Error | null }): ReactNode {
  if (error === null) return null;
  return (
    <Banner kind="late" alert>
      {failureWords(error)} {text.forms.kept}
    </Banner>
  );
}

function ShiftsForm({ starts }: { starts: ShiftStarts }): ReactNode {
  const [typed, setTyped] = useState(starts);
  const saving = useSave('/api/v1/shifts', words.shiftsSaved);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    saving.mutate(typed);
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <Failed error={saving.error} />
      <div className="line">
        {shiftNames.map((shift) => (
          <Clock
            key={shift}
            label={words.begins[shift]}
            minute={typed[shift]}
            whole={shift === 'night'}
            onChange={(minute) => setTyped({ ...typed, [shift]: minute })}
          />
        ))}
      </div>
      <div className="line">
        <Button type="submit" disabled={saving.isPending}>
          {words.saveShifts}
        </Button>
      </div>
    </form>
  );
}

type Night = RosterAnswer['night'];
const usualNight = { fromMinute: 22 * 60, untilMinute: 7 * 60 };

function NightForm({ night }: { night: Night }): ReactNode {
  const [rings, setRings] = useState(night !== undefined);
  const [typed, setTyped] = useState(night ?? usualNight);
  const saving = useSave('/api/v1/night-hours', words.nightSaved);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    saving.mutate(rings ? { night: typed } : {});
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <Failed error={saving.error} />
      <Choices
        label={words.night}
        hint={words.nightHint}
        choices={(['off', 'on'] as const).map((value) => ({ value, ...words.nightWays[value] }))}
        chosen={[rings ? 'on' : 'off']}
        onChoose={([chosen]) => setRings(chosen === 'on')}
      />
      {rings && (
        <div className="line">
          <Clock
            label={words.from}
            minute={typed.fromMinute}
            onChange={(fromMinute) => setTyped({ ...typed, fromMinute })}
          />
          <Clock
            label={words.until}
            minute={typed.untilMinute}
            onChange={(untilMinute) => setTyped({ ...typed, untilMinute })}
          />
        </div>
      )}
      <div className="line">
        <Button type="submit" disabled={saving.isPending}>
          {words.saveNight}
        </Button>
      </div>
    </form>
  );
}

type Chosen = RosterAnswer['history'][number];

const chosenWords = ({ act }: Chosen): string => {
  if (act.type === 'ShiftsChosen')
    return shiftNames.map((shift) => `${text.duty.shifts[shift].label} ${shiftHours(act, shift)}`).join(', ');
  const { fromMinute, untilMinute } = act;
  return fromMinute === undefined || untilMinute === undefined
    ? words.nightOff
    : words.nightIs(clockWords(fromMinute), clockWords(untilMinute));
};

/** `keeps`: whoever changes it; everybody of the desk reads it. */
export function HoursCard({ week, keeps }: { week: RosterAnswer; keeps: boolean }): ReactNode {
  const { starts, night, history } = week;
  return (
    <section className="panel stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {keeps && <ShiftsForm key={JSON.stringify(starts)} starts={starts} />}
      <p>
        {night === undefined
          ? words.nightOff
          : words.nightIs(clockWords(night.fromMinute), clockWords(night.untilMinute))}
      </p>
      {keeps && <NightForm key={JSON.stringify(night ?? {})} night={night} />}
      <details>
        <summary>{words.history}</summary>
        {history.length === 0 && <p className="muted">{words.noHistory}</p>}
        <ul>
          {history.map((one) => (
            <li key={one.seq}>
              {momentWords(one.at)} · {one.by ?? words.program} · {chosenWords(one)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
