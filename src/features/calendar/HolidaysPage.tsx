// The holidays of a year: which day, of which kind, by which decree; a whole decree comes in as a file or as pasted text.
import { useQuery } from '@tanstack/react-query';
import { CalendarX, Pencil, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ListPage } from '#features/desk-list/ListPage.tsx';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Select } from '#web/ui/Field.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { dayWords } from '#web/ui/time-words.ts';
import type { HolidaysAnswer } from './calendar.contract.ts';
import { HolidayEditor } from './HolidayEditor.tsx';
import './calendar.css';

const words = late.calendars.holidays;
type Holiday = HolidaysAnswer['holidays'][number];

const looks = { national: 'info', 'joint-leave': 'neutral', none: 'neutral' } as const;

type LineProps = { holiday: Holiday; usualDecree: string; onEdit: () => void };

/** Its decree is said where it is another one than the year's. */
function HolidayLine({ holiday, usualDecree, onEdit }: LineProps): ReactNode {
  const { id, name, kind, decree } = holiday;
  return (
    <li className="panel officer-card">
      <div className="officer-head">
        <span className="officer-words">
          <strong>{dayWords(`${id}T12:00:00+07:00`)}</strong>
          <span lang="id">{name}</span>
          {decree !== usualDecree && (
            <span className="meta" lang="id">
              {decree}
            </span>
          )}
        </span>
        <Badge look={looks[kind]} sign={kind === 'joint-leave' ? Users : CalendarX}>
          {words.kinds[kind]}
        </Badge>
        <Button onClick={onEdit} aria-label={words.editOf(`${name}, ${id}`)}>
          <Pencil size={16} aria-hidden />
          {words.edit}
        </Button>
      </div>
    </li>
  );
}

const yearsOf = ({ holidays, withoutHolidays }: HolidaysAnswer): string[] => {
  const missing = withoutHolidays === undefined ? [] : [String(withoutHolidays)];
  return [...new Set([...holidays.map(({ id }) => id.slice(0, 4)), ...missing])].toSorted().toReversed();
};

function Year({ holidays, onEdit }: { holidays: readonly Holiday[]; onEdit: (holiday: Holiday) => void }): ReactNode {
  const countOf = (kind: Holiday['kind']): number => holidays.filter((one) => one.kind === kind).length;
  const usualDecree = holidays[0]?.decree ?? '';
  if (holidays.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <>
      <p className="meta" role="status">
        {words.count(countOf('national'), countOf('joint-leave'))} · <span lang="id">{usualDecree}</span>
      </p>
      <ul className="officer-list">
        {holidays.map((holiday) => (
          <HolidayLine key={holiday.id} {...{ holiday, usualDecree }} onEdit={() => onEdit(holiday)} />
        ))}
      </ul>
    </>
  );
}

/** The screen of holidays; begins with the newest year that anybody asks for. */
export function HolidaysPage(): ReactNode {
  const [edited, setEdited] = useState<Partial<Holiday>>();
  const [chosen, setChosen] = useState<string>();
  const found = useQuery({
    queryKey: ['holidays'],
    queryFn: ({ signal }) => getJson<HolidaysAnswer>('/api/v1/holidays', signal),
  });
  const years = found.data === undefined ? [] : yearsOf(found.data);
  const year = chosen ?? years[0] ?? '';
  const { withoutHolidays, declared = [], holidays = [] } = found.data ?? {};
  return (
    <ListPage
      {...{ current: 'holidays', path: '/api/v1/holidays', shownBy: 'holidays', add: words.add, pastes: true }}
      title={words.title}
      lead={words.lead}
      asked={found}
      onAdd={() => setEdited({})}
    >
      {withoutHolidays !== undefined && <Banner kind="soon">{words.missing(withoutHolidays)}</Banner>}
      {declared.length > 0 && <Banner kind="info">{words.declared(declared.join(', '))}</Banner>}
      {years.length > 0 && (
        <div className="calendar-year">
          <Select
            label={words.year}
            value={year}
            options={years.map((value) => ({ value, label: value }))}
            onChange={({ target }) => setChosen(target.value)}
          />
        </div>
      )}
      {found.isSuccess && <Year holidays={holidays.filter(({ id }) => id.startsWith(`${year}-`))} onEdit={setEdited} />}
      {edited !== undefined && <HolidayEditor holiday={edited} onClose={() => setEdited(undefined)} />}
    </ListPage>
  );
}
