// Draws cases by lot and lists them: what they were drawn with stands beside them, so that anybody can draw the same again.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import type { AgenciesAnswer } from '#features/agency/agency.contract.ts';
import { categoryOptions, useCategories } from '#features/category/use-categories.tsx';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Select, TextField } from '#web/ui/Field.tsx';
import { DayField } from '#web/ui/MomentField.tsx';
import { Page } from '#web/ui/Page.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { isDay } from '#web/ui/typed-time.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { sampleEnds, type SampleAnswer, type SampleBody } from './sample.contract.ts';

const words = late.sample;

type Typed = Record<'from' | 'until' | 'count' | 'agency' | 'category' | 'ended' | 'seed', string>;

const start: Typed = { from: '', until: '', count: '10', agency: '', category: '', ended: '', seed: '' };

const most = 200;

/** By field, what must be put right. */
const faultsIn = ({ from, until, count, seed }: Typed): Partial<Typed> => ({
  ...(isDay(from) ? {} : { from: text.moment.dayWrong }),
  ...(isDay(until) ? {} : { until: text.moment.dayWrong }),
  ...(isDay(from) && isDay(until) && until < from ? { until: words.turned } : {}),
  ...(/^\d{1,3}$/.test(count) && Number(count) >= 1 && Number(count) <= most ? {} : { count: words.countWrong(most) }),
  ...(/^[\w-]{0,64}$/.test(seed) ? {} : { seed: words.seedWrong }),
});

const bodyOf = ({ count, ...typed }: Typed): SampleBody => ({
  ...(Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')) as Omit<SampleBody, 'count'>),
  count: Number(count),
});

const useAgencies = () =>
  useQuery({ queryKey: ['agencies'], queryFn: () => getJson<AgenciesAnswer>('/api/v1/agencies') });

function Drawn({ drawn: { seed, of, cases } }: { drawn: SampleAnswer }): ReactNode {
  return (
    <section className="panel" aria-labelledby="terundi">
      <h2 id="terundi">{words.drawn(cases.length, of)}</h2>
      <p className="meta">{words.seedTold(seed)}</p>
      <ol>
        {cases.map(({ number, openedAt, status }) => (
          <li key={number}>
            <Link className="number" href={`/kasus/${number}`}>
              {number}
            </Link>{' '}
            <span className="meta">
              {momentWords(openedAt)} · {text.statuses[status]}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type FieldsProps = {
  typed: Typed;
  faults: Partial<Typed>;
  agencies: AgenciesAnswer['agencies'];
  onType: (changed: Partial<Typed>) => void;
};

/** Of which agency, of which category, and how they ended. */
function Narrowing({ typed, agencies, onType }: Omit<FieldsProps, 'faults'>): ReactNode {
  const categories = useCategories();
  return (
    <>
      <Select
        label={words.agency}
        empty={words.anyAgency}
        value={typed.agency}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onType({ agency: event.target.value })}
      />
      <Select
        label={words.category}
        empty={words.anyAgency}
        value={typed.category}
        options={categoryOptions(categories)}
        onChange={(event) => onType({ category: event.target.value })}
      />
      <Select
        label={words.ended}
        empty={words.anyEnd}
        value={typed.ended}
        options={sampleEnds.map((value) => ({
          value,
          label: value === 'open' ? words.open : late.history.closings[value],
        }))}
        onChange={(event) => onType({ ended: event.target.value })}
      />
    </>
  );
}

function Fields({ typed, faults, agencies, onType }: FieldsProps): ReactNode {
  return (
    <>
      {(['from', 'until'] as const).map((end) => (
        <DayField
          key={end}
          label={words[end]}
          value={typed[end]}
          error={faults[end]}
          onChange={(day) => onType({ [end]: day })}
        />
      ))}
      <TextField
        label={words.count}
        inputMode="numeric"
        value={typed.count}
        error={faults.count}
        onChange={(event) => onType({ count: event.target.value.trim() })}
      />
      <Narrowing typed={typed} agencies={agencies} onType={onType} />
      <TextField
        label={words.seed}
        hint={words.seedHint}
        optional
        value={typed.seed}
        error={faults.seed}
        onChange={(event) => onType({ seed: event.target.value.trim() })}
      />
    </>
  );
}

/** The screen of cases drawn by lot. */
export function SamplePage(): ReactNode {
  const [typed, setTyped] = useState(start);
  const [tried, setTried] = useState(false);
  const agencies = useAgencies();
  const draw = useMutation({
    mutationFn: (body: SampleBody) => sendJson<SampleAnswer>('POST', '/api/v1/samples', body),
  });
  const faults = faultsIn(typed);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0) draw.mutate(bodyOf(typed));
  };
  return (
    <Page title={words.title} lead={words.lead} asked={agencies}>
      <form className="panel stack" noValidate onSubmit={submit}>
        <Fields
          typed={typed}
          agencies={agencies.data?.agencies ?? []}
          faults={tried ? faults : {}}
          onType={(changed) => {
            setTyped({ ...typed, ...changed });
          }}
        />
        {draw.isError && (
          <Banner kind="late" alert>
            {failureWords(draw.error)}
          </Banner>
        )}
        <p>
          <Button type="submit" look="primary" disabled={draw.isPending}>
            {words.draw}
          </Button>
        </p>
      </form>
      {draw.data !== undefined && <Drawn drawn={draw.data} />}
    </Page>
  );
}
