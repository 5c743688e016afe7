// A desk played through with other numbers: what happened, what the simulation makes of the same desk, and what it makes of the other one.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { commonFamily } from '#core/sop/in-force.ts';
import { failureWords, getJson, query, sendJson } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Select } from '#web/ui/Field.tsx';
import { Page } from '#web/ui/Page.tsx';
import { stepLang, stepWords } from '#web/ui/step-words.ts';
import { language, text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { DeskForm } from './DeskForm.tsx';
import {
  playedFamilies,
  pools,
  timedSteps,
  type Desk,
  type Forecast,
  type TimedStep,
  type WhatIfAnswer,
} from './what-if.contract.ts';
import './what-if.css';

const words = late.whatIf;

/** From here on a queue does not end. */
const overloaded = 0.97;

type Known = NonNullable<WhatIfAnswer['known']>;

const decimal = (value: number): string => {
  const short = value.toFixed(1);
  return language === 'id' ? short.replace('.', ',') : short;
};

const expectedWords = ({ steps, tooLong }: Forecast, step: TimedStep): string => {
  if (tooLong?.includes(step) === true) return words.tooLong;
  const expected = steps[step];
  return expected === undefined ? words.none : words.expected(expected.share, expected.low, expected.high);
};

/** In percentage points, each step by how many promises it had. */
const trialError = ({ seen, trial }: Known): number | undefined => {
  if (trial === undefined) return undefined;
  const both = timedSteps.flatMap((step) => {
    const [happened, foretold] = [seen[step], trial.steps[step]];
    if (happened === undefined || foretold === undefined) return [];
    return [{ n: happened.n, off: Math.abs(happened.late / happened.n - foretold.share) }];
  });
  const all = both.reduce((sum, { n }) => sum + n, 0);
  return all === 0 ? undefined : (100 * both.reduce((sum, { n, off }) => sum + n * off, 0)) / all;
};

function Busy({ forecast }: { forecast: Forecast }): ReactNode {
  return pools.map((pool) =>
    forecast.busy[pool] >= overloaded ? (
      <Banner key={pool} kind="late">
        {words.overloaded(words.pools[pool])}
      </Banner>
    ) : (
      <p key={pool}>{words.busy(words.pools[pool], forecast.busy[pool])}</p>
    ),
  );
}

type ResultProps = { steps: WhatIfAnswer['steps']; known: Known; whatIf: Forecast | undefined };

function Result({ steps, known, whatIf }: ResultProps): ReactNode {
  return (
    <section className="panel stack" aria-labelledby="perkiraan" aria-live="polite">
      <h2 id="perkiraan">{words.result}</h2>
      <div className="table-frame" role="region" aria-labelledby="perkiraan" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {[words.step, words.actor, words.seen, words.asIs, ...(whatIf === undefined ? [] : [words.whatIf])].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, actor, ...one }) => (
              <tr key={step}>
                <th scope="row" lang={stepLang(one)}>
                  {stepWords({ step, ...one })}
                </th>
                <td data-label={words.actor}>{actor === 'reporter' ? late.board.lanes.reporter : text.roles[actor]}</td>
                <td data-label={words.seen}>
                  {known.seen[step] === undefined
                    ? words.none
                    : words.seenOf(known.seen[step].late, known.seen[step].n)}
                </td>
                <td data-label={words.asIs}>{expectedWords(known.asIs, step)}</td>
                {whatIf !== undefined && <td data-label={words.whatIf}>{expectedWords(whatIf, step)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta">{words.range((whatIf ?? known.asIs).courses)}</p>
      <Busy forecast={whatIf ?? known.asIs} />
    </section>
  );
}

function Simulation({ answer, known }: { answer: WhatIfAnswer; known: Known }): ReactNode {
  const [isStale, setStale] = useState(false);
  const running = useMutation({
    mutationFn: (desk: Desk) => sendJson<Forecast>('POST', '/api/v1/what-if', desk),
    onSuccess: () => setStale(false),
  });
  const error = trialError(known);
  return (
    <>
      <p>{words.basis(answer.cases, decimal(known.perDay))}</p>
      <p>
        <strong>{error === undefined ? words.noTrial : words.trialOf(decimal(error))}</strong> {words.notPlayed}
      </p>
      <DeskForm
        desk={known.desk}
        steps={answer.steps}
        isBusy={running.isPending}
        onRun={(desk) => running.mutate(desk)}
        onChange={() => setStale(running.data !== undefined)}
      />
      {running.isError && (
        <Banner kind="late" alert>
          {failureWords(running.error)} {text.forms.kept}
        </Banner>
      )}
      {isStale && <Banner kind="info">{words.stale}</Banner>}
      <Result steps={answer.steps} known={known} whatIf={running.data} />
    </>
  );
}

/** For those who plan who stands at the desk. */
export function WhatIfPage(): ReactNode {
  const [sop, setSop] = useState<string>();
  const asked = useQuery({
    queryKey: ['what-if', sop],
    queryFn: ({ signal }) => getJson<WhatIfAnswer>(`/api/v1/what-if${query({ sop })}`, signal),
  });
  const { data } = asked;
  return (
    <Page title={words.title} lead={words.lead} asked={asked}>
      <Select
        label={late.sop.family}
        hint={words.others}
        value={sop ?? commonFamily}
        options={playedFamilies.map((value) => ({ value, label: late.sop.families[value] ?? value }))}
        onChange={({ target }) => setSop(target.value)}
      />
      {data !== undefined &&
        (data.known === undefined ? (
          <Banner kind="info">{words.tooLittle(data.cases)}</Banner>
        ) : (
          <Simulation key={sop ?? commonFamily} answer={data} known={data.known} />
        ))}
    </Page>
  );
}
