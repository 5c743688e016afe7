// The working calendars: the wall clock first, then each calendar with its week, its own days and the periods in which other hours hold.
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { readHours, weekdays } from '#core/sop/calendars.ts';
import { ListPage } from '#features/desk-list/ListPage.tsx';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { numberWords } from '#web/ui/time-words.ts';
import type { CalendarsAnswer } from './calendar.contract.ts';
import { CalendarEditor } from './CalendarEditor.tsx';
import './calendar.css';

const words = late.calendars.hours;
type Calendar = CalendarsAnswer['calendars'][number];

/** Monday first, as weeks are written here. */
const written = [...weekdays.slice(1), ...weekdays.slice(0, 1)];

const weeklyHours = (calendar: Calendar): number =>
  weekdays
    .flatMap((day) => readHours(calendar[day]) ?? [])
    .reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0) / 60;

function Week({ calendar }: { calendar: Calendar }): ReactNode {
  return (
    <dl className="week-hours">
      {written.map((day) => (
        <div key={day}>
          <dt>{words.days[day]}</dt>
          <dd>{calendar[day] === '' ? <span className="muted">{words.closed}</span> : calendar[day]}</dd>
        </div>
      ))}
    </dl>
  );
}

type HeadProps = { calendar: Calendar; note: string; onEdit: () => void; children?: ReactNode };

function Head({ calendar, note, onEdit, children }: HeadProps): ReactNode {
  return (
    <div className="officer-head">
      <span className="officer-words">
        <strong lang="id">{calendar.name}</strong>
        <span className="meta">{note}</span>
        {calendar.source !== '' && (
          <span className="meta" lang="id">
            {calendar.source}
          </span>
        )}
      </span>
      {children}
      <Button onClick={onEdit} aria-label={words.editOf(calendar.name)}>
        <Pencil size={16} aria-hidden />
        {words.edit}
      </Button>
    </div>
  );
}

type CardProps = { calendar: Calendar; periods: readonly Calendar[]; onEdit: (calendar: Partial<Calendar>) => void };

function CalendarCard({ calendar, periods, onEdit }: CardProps): ReactNode {
  const { id, name, zone, jointLeave, ownDays } = calendar;
  const own = ownDays === '' ? [] : ownDays.split('\n');
  return (
    <li className="panel officer-card stack">
      <Head
        calendar={calendar}
        note={`${zone} · ${words.weekly(numberWords(weeklyHours(calendar)))} · ${words.jointLeaves[jointLeave]}`}
        onEdit={() => onEdit(calendar)}
      >
        <Button
          aria-label={words.addPeriodOf(name)}
          onClick={() => onEdit({ ...calendar, id: '', partOf: id, name: '', source: '' })}
        >
          <CalendarPlus size={16} aria-hidden />
          {words.addPeriod}
        </Button>
      </Head>
      <Week calendar={calendar} />
      {own.length > 0 && (
        <ul className="officer-facts meta" aria-label={words.fields.ownDays}>
          {own.map((day) => (
            <li key={day}>{day}</li>
          ))}
        </ul>
      )}
      {periods.length > 0 && (
        <section className="stack">
          <h3>{words.periods}</h3>
          {periods.map((period) => (
            <div key={period.id} className="stack calendar-period">
              <Head
                calendar={period}
                note={`${words.span(period.fromDate, period.toDate)} · ${words.weekly(numberWords(weeklyHours(period)))}`}
                onEdit={() => onEdit(period)}
              />
              <Week calendar={period} />
            </div>
          ))}
        </section>
      )}
    </li>
  );
}

/** The screen of working hours. */
export function HoursPage(): ReactNode {
  const [edited, setEdited] = useState<Partial<Calendar>>();
  const found = useQuery({
    queryKey: ['calendars'],
    queryFn: ({ signal }) => getJson<CalendarsAnswer>('/api/v1/calendars', signal),
  });
  const all = found.data?.calendars ?? [];
  return (
    <ListPage
      {...{ current: 'hours', path: '/api/v1/calendars', shownBy: 'calendars', add: words.add }}
      title={words.title}
      lead={words.lead}
      asked={found}
      onAdd={() => setEdited({})}
    >
      <ul className="officer-list">
        <li className="panel officer-card">
          <div className="officer-head">
            <span className="officer-words">
              <strong>{words.wall}</strong>
              <span className="meta">{words.wallNote}</span>
            </span>
            <Badge look="info">24/7</Badge>
          </div>
        </li>
        {all
          .filter(({ partOf }) => partOf === '')
          .map((calendar) => (
            <CalendarCard
              key={calendar.id}
              calendar={calendar}
              periods={all.filter(({ partOf }) => partOf === calendar.id)}
              onEdit={setEdited}
            />
          ))}
      </ul>
      {edited !== undefined && <CalendarEditor calendar={edited} onClose={() => setEdited(undefined)} />}
    </ListPage>
  );
}
