// What is stuck now, and what will be late within a day.
import type { ReactNode } from 'react';
import { findingOfComing, findingOfStuck } from '#core/findings/late.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { hourMs } from '#core/time.ts';
import { Bars } from '#web/charts/Bars.tsx';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { HourStrip } from '#web/charts/Hours.tsx';
import { listHref } from '#web/list-href.ts';
import { useServerNow } from '#web/server-clock.ts';
import { stepWords } from '#web/ui/step-words.ts';
import { clockTime, momentWords } from '#web/ui/time-words.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { ChartProps } from './chart-props.tsx';

/** The folders in which open cases lie, in the order of the procedure, each by what is done there: whoever waits for an identity is in none of the steps' own. */
const nameOf = {
  triage: text.steps['ask-identity'].name,
  'awaiting-identity': text.statuses['awaiting-identity'],
  coordination: text.steps.coordinate.name,
  registration: text.steps.register.name,
  'follow-up': text.steps['follow-up'].name,
  conveying: text.steps.convey.name,
} as const satisfies Record<Exclude<Status, 'none' | 'closed'>, string>;
const folders = Object.keys(nameOf) as (keyof typeof nameOf)[];

/** Folders without an open case stand there too. Each number is the length of the list that it leads to. */
export function StuckChart({ answer, before }: ChartProps): ReactNode {
  const { charts: words, findings, figures } = late;
  const steps = folders.map((status) => ({
    ...(answer.folders.find((one) => one.status === status) ?? { status, open: 0, late: 0 }),
    name: nameOf[status],
    href: listHref({ map: status }),
    lateHref: listHref({ map: status, waktu: 'lewat' }),
  }));
  return (
    <ChartFigure
      question={words.questions.steps}
      sentence={findings.sentence(findingOfStuck(steps), before)}
      counted={`${figures.named.open.says} ${figures.named.late.says}`}
      name="langkah-sekarang"
      table={{
        head: [words.columns.step, words.columns.open, words.columns.late],
        rows: steps.map(({ status, name, open, late: n, href, lateHref }) => ({
          key: status,
          cells: [name, String(open), String(n)],
          leads: [href, href, n > 0 ? lateHref : undefined],
        })),
      }}
    >
      <Bars
        bars={steps.map(({ status, name, open, late: n, href, lateHref }) => ({
          ...{ key: status, name, value: open, part: n, says: words.barOpen(open, n) },
          href: n > 0 ? lateHref : href,
        }))}
      />
    </ChartFigure>
  );
}

/** On a telephone one tick is as wide as two of these. */
const tickHours = 1 / 20;

/** One tick for all that fall due in the same moments. */
const ticksOf = (dueAts: readonly number[], now: number): { key: string; at: number }[] => {
  const hours = dueAts.map((dueAt) => (dueAt - now) / hourMs).filter((at) => at >= 0);
  const moments = new Map(hours.map((at) => [Math.round(at / tickHours), at]));
  return [...moments].map(([moment, at]) => ({ key: String(moment), at }));
};

/** Every deadline counts and has its tick; the table lists the first ones, each with its case, and says how many there are. */
export function ComingChart({ answer, before }: ChartProps): ReactNode {
  const { charts: words, findings } = late;
  const now = useServerNow();
  const { cases, dueAts, late: passed } = answer.coming;
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
      {...(cases.length < dueAts.length ? { note: words.listed(cases.length, dueAts.length) } : {})}
      name="tenggat-24-jam"
      table={{
        head: [words.columns.number, words.columns.step, words.columns.due],
        rows: cases.map((one) => ({
          key: one.number,
          cells: [one.number, stepWords(one), momentWords(one.dueAt)],
          href: `/kasus/${one.number}`,
        })),
      }}
    >
      <HourStrip ticks={ticksOf(dueAts, now)} late={nowLate} lateSays={words.lateAlready(nowLate)} marks={marks} />
    </ChartFigure>
  );
}
