// What is stuck now, and what will be late within a day.
import type { ReactNode } from 'react';
import { findingOfComing, findingOfStuck } from '#core/findings/late.ts';
import type { Status } from '#core/complaint/complaint.ts';
import type { StepName } from '#core/sop/key.ts';
import { hourMs } from '#core/time.ts';
import { Bars } from '#web/charts/Bars.tsx';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { HourStrip } from '#web/charts/Hours.tsx';
import { listHref } from '#web/list-href.ts';
import { useServerNow } from '#web/server-clock.ts';
import { clockTime, momentWords } from '#web/ui/time-words.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { ChartProps } from './chart-props.tsx';

/** Steps with a time standard, in their order, and the folder in which their cases lie. */
const folderOf = {
  'ask-identity': 'triage',
  coordinate: 'coordination',
  register: 'registration',
  'follow-up': 'follow-up',
  convey: 'conveying',
} as const satisfies Partial<Record<StepName, Status>>;
const timed = Object.keys(folderOf) as (keyof typeof folderOf)[];

/** Steps without an open case stand there too. */
export function StuckChart({ answer, before }: ChartProps): ReactNode {
  const { charts: words, findings, figures } = late;
  const steps = timed.map((step) => ({
    ...(answer.steps.find((one) => one.step === step) ?? { step, open: 0, late: 0 }),
    name: text.steps[step].name,
    href: listHref({ map: folderOf[step] }),
    lateHref: listHref({ map: folderOf[step], waktu: 'lewat' }),
  }));
  return (
    <ChartFigure
      question={words.questions.steps}
      sentence={findings.sentence(findingOfStuck(steps), before)}
      counted={`${figures.named.open.says} ${figures.named.late.says}`}
      name="langkah-sekarang"
      table={{
        head: [words.columns.step, words.columns.open, words.columns.late],
        rows: steps.map(({ step, name, open, late: n, href }) => ({
          key: step,
          cells: [name, String(open), String(n)],
          href,
        })),
      }}
    >
      <Bars
        bars={steps.map(({ step, name, open, late: n, href, lateHref }) => ({
          ...{ key: step, name, value: open, part: n, says: words.barOpen(open, n) },
          href: n > 0 ? lateHref : href,
        }))}
      />
    </ChartFigure>
  );
}

/** A tick for each case; each leads to its page from the table. */
export function ComingChart({ answer, before }: ChartProps): ReactNode {
  const { charts: words, findings } = late;
  const now = useServerNow();
  const { cases, late: passed } = answer.coming;
  const dueAts = cases.map(({ dueAt }) => Date.parse(dueAt));
  const found = findingOfComing(dueAts, now);
  const nowLate = passed + (found.says === 'coming' || found.says === 'none-coming' ? found.late : 0);
  const marks = [0, 6, 12, 18, 24].map((at) => ({
    at,
    label: at === 0 ? words.nowMark : clockTime(new Date(now + at * hourMs).toISOString()),
  }));
  return (
    <ChartFigure
      question={words.questions.coming}
      sentence={findings.sentence(
        found.says === 'coming' || found.says === 'none-coming' ? { ...found, late: nowLate } : found,
        before,
      )}
      counted={late.figures.named.late.says}
      name="tenggat-24-jam"
      table={{
        head: [words.columns.number, words.columns.step, words.columns.due],
        rows: cases.map(({ number, step, dueAt }) => ({
          key: number,
          cells: [number, text.steps[step].name, momentWords(dueAt)],
          href: `/kasus/${number}`,
        })),
      }}
    >
      <HourStrip
        ticks={cases
          .map(({ number, dueAt }) => ({ key: number, at: (Date.parse(dueAt) - now) / hourMs }))
          .filter(({ at }) => at >= 0)}
        late={nowLate}
        lateSays={words.lateAlready(nowLate)}
        marks={marks}
      />
    </ChartFigure>
  );
}
