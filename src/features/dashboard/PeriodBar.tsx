// Of which days the figures are, what they are compared with, and what they are narrowed to. Each choice is an address.
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { areDates, type Dates } from '#core/findings/period.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import type { StepName } from '#core/sop/key.ts';
import { useServerNow } from '#web/server-clock.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { DayField } from '#web/ui/MomentField.tsx';
import { Views } from '#web/ui/Views.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { hrefOf, narrowings, periodsAt, type Asked, type Narrowing } from './asked.tsx';

type BarProps = { path: string; asked: Asked; more?: Record<string, string> };

function OtherDays({ path, asked, more = {} }: BarProps): ReactNode {
  const words = late.charts.period;
  const [, go] = useLocation();
  const [dates, type] = useState<Dates>({ from: asked.from, until: asked.until });
  const isWrong = !areDates(dates);
  return (
    <form
      className="period-days"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) go(hrefOf(path, { ...asked, ...dates }, more));
      }}
    >
      <DayField label={words.from} value={dates.from} onChange={(from) => type({ ...dates, from })} />
      <DayField
        label={words.until}
        value={dates.until}
        error={isWrong ? words.wrong : undefined}
        onChange={(until) => type({ ...dates, until })}
      />
      <Button type="submit" look="secondary">
        {words.show}
      </Button>
    </form>
  );
}

const wordsOf: Record<Narrowing, (key: string) => string> = {
  step: (key) => (Object.hasOwn(text.steps, key) ? text.steps[key as StepName].name : key),
  holder: (key) => {
    const { holders } = late.charts.shares;
    return Object.hasOwn(holders, key) ? holders[key as keyof typeof holders] : key;
  },
  agency: (key) => key,
  channel: channelName,
  category: (key) => key,
  kelurahan: (key) => findKelurahan(key)?.name ?? key,
};

/** Each is a press that takes it away; `names` knows those that only the server does. */
export function Narrowed({ path, asked, more, names }: BarProps & { names: ReadonlyMap<string, string> }): ReactNode {
  const narrowed = narrowings.filter((name) => asked[name] !== '');
  if (narrowed.length === 0) return null;
  return (
    <ul className="line" aria-label={late.charts.only}>
      {narrowed.map((name) => {
        const key = asked[name];
        const said = `${late.charts.shares.sides[name]}: ${names.get(key) ?? wordsOf[name](key)}`;
        return (
          <li key={name}>
            <Link
              className="button button-secondary"
              href={hrefOf(path, { ...asked, [name]: '' }, more)}
              aria-label={late.charts.without(said)}
            >
              {said}
              <X size={14} aria-hidden />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** The periods that are asked for most, any other days, and two things to compare with. */
export function PeriodBar({ path, asked, more }: BarProps): ReactNode {
  const words = late.charts.period;
  const periods = periodsAt(useServerNow());
  const isAsked = ({ from, until }: Dates): boolean => asked.from === from && asked.until === until;
  const compares = [
    { compare: '', label: words.before },
    { compare: 'year', label: words.lastYear },
  ];
  return (
    <div className="period-bar">
      <Views
        label={words.label}
        views={(['week', 'month', 'lastMonth', 'year'] as const).map((name) => ({
          path: hrefOf(path, { ...asked, ...periods[name] }, more),
          label: words[name],
          isHere: isAsked(periods[name]),
        }))}
      />
      <OtherDays
        key={`${asked.from}${asked.until}`}
        path={path}
        asked={asked}
        {...(more === undefined ? {} : { more })}
      />
      <Views
        label={words.compare}
        views={compares.map(({ compare, label }) => ({
          path: hrefOf(path, { ...asked, compare }, more),
          label,
          isHere: asked.compare === compare,
        }))}
      />
    </div>
  );
}
