// Whose data an account saw between two moments: what must be told to whom after a breach, within 3 x 24 hours.
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { getJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Select } from '#web/ui/Field.tsx';
import { DayField } from '#web/ui/MomentField.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { isDay } from '#web/ui/typed-time.ts';
import type { LooksAnswer } from './breach.contract.ts';
import '../person-request/rights.css';

const words = late.breach;

/** A field of an identity by its name on screens; one of a later version by its own. */
const fieldWords = (field: string): string =>
  Object.entries(late.case.fields)
    .find(([name]) => name === field)?.[1]
    .toLowerCase() ?? field;

type Asked = { officer: string; from: string; until: string };

const query = ({ officer, from, until }: Asked): string =>
  new URLSearchParams({
    // Nobody's, so that the list of officers comes before one was chosen.
    officer: officer === '' ? '-' : officer,
    from: `${from}T00:00:00+07:00`,
    until: `${until}T23:59:59.999+07:00`,
  }).toString();

const isWhole = ({ from, until }: Asked): boolean => isDay(from) && isDay(until) && from <= until;
const isTurned = ({ from, until }: Asked): boolean => isDay(from) && isDay(until) && from > until;

function Found({ cases }: { cases: LooksAnswer['cases'] }): ReactNode {
  return (
    <section className="panel" aria-label={words.found(cases.length)}>
      <h2>{words.found(cases.length)}</h2>
      <p className="meta">{words.notRecorded}</p>
      <ul>
        {cases.map((one) => (
          <li key={one.number}>
            <Link className="number" href={`/kasus/${one.number}`}>
              {one.number}
            </Link>{' '}
            {words.how[one.how]}
            {one.fields.length > 0 && ` (${one.fields.map(fieldWords).join(', ')})`} · {words.times(one.times)} ·{' '}
            {momentWords(one.firstAt)} – {momentWords(one.lastAt)}
          </li>
        ))}
      </ul>
      <h2>{words.letters}</h2>
      <p>{words.toAuthority(cases.length)}</p>
      <p lang="id">{words.toPerson}</p>
    </section>
  );
}

/** Days are those of Yogyakarta, both of them whole. */
export function BreachPage(): ReactNode {
  const [asked, setAsked] = useState<Asked>({ officer: '', from: '', until: '' });
  const wanted = isWhole(asked) ? asked : { ...asked, from: '1970-01-01', until: '1970-01-01' };
  const found = useQuery({
    queryKey: ['looks', wanted],
    queryFn: ({ signal }) => getJson<LooksAnswer>(`/api/v1/looks?${query(wanted)}`, signal),
  });
  const officers = found.data?.officers ?? [];
  return (
    <Page title={words.title} lead={words.lead} asked={found}>
      <div className="panel rights-asked">
        <Select
          label={words.officer}
          options={officers.map(({ id, name }) => ({ value: id, label: name }))}
          empty={text.common.choose}
          value={asked.officer}
          onChange={(event) => setAsked({ ...asked, officer: event.target.value })}
        />
        {(['from', 'until'] as const).map((end) => (
          <DayField
            key={end}
            label={words[end]}
            value={asked[end]}
            error={asked[end] === '' || isDay(asked[end]) ? undefined : text.moment.dayWrong}
            onChange={(day) => setAsked({ ...asked, [end]: day })}
          />
        ))}
        {isTurned(asked) && <Banner kind="late">{words.turned}</Banner>}
      </div>
      {asked.officer !== '' && isWhole(asked) && found.data !== undefined && <Found cases={found.data.cases} />}
    </Page>
  );
}
