// A month or a year as a report that is signed: cover, figures, deadlines that passed with what the record has of them, how it is counted. Pure.
import { dateOf } from '#core/city-day.ts';
import type { Office } from '#http/site.ts';
import type { Period } from '#db/figures/asked.ts';
import type { SurveyTold } from '#db/figures/satisfaction.ts';
import { sheetMinute } from '#http/sheet-frame.ts';
import type { PlainPart, PlainSheet } from '#ports/paper.ts';
import { figures as figuresEn } from '#words/en/figures.ts';
import { figures as figuresId } from '#words/id/figures.ts';
import { surveyParts } from '../satisfaction/satisfaction.sheet.ts';
import {
  bodyOf,
  dayWords,
  frameOf,
  heading,
  hoursOf,
  monthName,
  whole,
  wordsOf,
  type SummaryPrint,
} from './recap.sheet.ts';
import type { Passed, PassedDeadline, PassedMonth } from './report.query.ts';

/** `period`: from when until when; its last day may be still to come. */
export type ReportPrint = SummaryPrint & { period: Period; survey: SurveyTold };

const coverOf = (print: ReportPrint): string[] => {
  const words = wordsOf(print);
  const { period, madeAt, language } = print;
  const day = (at: number): string => dayWords(dateOf(at), language, 'long');
  return [
    words.cover.number,
    words.cover.period(day(period.from), day(period.until - 1)),
    ...(madeAt < period.until ? [words.cover.running] : []),
    words.cover.drawnUp(day(madeAt)),
  ];
};

/** When it was done or left, or not yet; and how long after its deadline that was. */
const doneOf = (print: ReportPrint, { dueAt, metAt, leftAt }: PassedDeadline): string => {
  const words = wordsOf(print);
  const at = (moment: Date): string => sheetMinute(print.language, moment.getTime());
  const done = metAt !== null ? at(metAt) : leftAt !== null ? words.left(at(leftAt)) : words.notMet;
  const lateMs = ((metAt ?? leftAt)?.getTime() ?? print.madeAt) - dueAt.getTime();
  return lateMs > 0 ? `${done}\n${words.lateFor(hoursOf(print, lateMs))}` : done;
};

/** Which of them stand in the table, told before it, and where the others do. */
const cutOf = (print: ReportPrint, { passed, all }: Passed): PlainPart[] => {
  const last = passed.at(-1);
  if (last === undefined || all <= passed.length) return [];
  const { breachesCut, breachesRest } = wordsOf(print);
  return [
    {
      kind: 'text',
      text: `${breachesCut(passed.length, all, sheetMinute(print.language, last.dueAt.getTime()))} ${breachesRest}`,
    },
  ];
};

/** Of a year month by month; those that took longest come after it. */
const monthsOf = (print: ReportPrint, { passed, all, months }: Passed & { months: PassedMonth[] }): PlainPart[] => {
  const words = wordsOf(print);
  if (passed.length === 0) return [];
  const rows = months.map(({ month, n, met, medianMs }) => [
    monthName(month, print.language),
    ...[n, met, n - met].map((count) => whole(count, print.language)),
    hoursOf(print, medianMs),
  ]);
  return [
    { kind: 'table', head: [...words.heads.passedMonths], rows },
    { kind: 'text', text: words.longest(passed.length, all) },
  ];
};

const breachesOf = (print: ReportPrint, found: Passed): PlainPart[] => {
  const words = wordsOf(print);
  const { passed, months } = found;
  const rows = passed.map((one) => [
    ...[one.number, one.stepName ?? print.stepName(one.step)],
    ...[sheetMinute(print.language, one.dueAt.getTime()), doneOf(print, one)],
    ...[one.agency ?? '–', one.noted.map((what) => words.noted[what]).join('; ') || '–'],
  ]);
  return [
    heading(words.headings.breaches),
    ...(months === undefined ? cutOf(print, found) : monthsOf(print, { ...found, months })),
    ...(rows.length === 0
      ? [{ kind: 'text', text: words.noBreaches } as const]
      : [{ kind: 'table', head: [...words.heads.breaches], rows } as const]),
    ...(rows.length > 0 ? [{ kind: 'text', text: words.notedHow } as const] : []),
    heading(words.causes),
    { kind: 'ruled', lines: 6 },
  ];
};

/** What was counted, in the words that stand beside each figure on screens. */
const methodOf = (print: SummaryPrint): PlainPart[] => {
  const { named, leftOut, source } = print.language === 'en' ? figuresEn : figuresId;
  const used = [
    'opened',
    'told',
    'ended',
    'onTime',
    'onTimeHolder',
    'promisesKept',
    'reopened',
    'satisfaction',
    'surveyed',
  ] as const;
  return [
    heading(wordsOf(print).headings.method),
    { kind: 'facts', facts: used.map((figure) => [named[figure].name, named[figure].says] as const) },
    { kind: 'text', text: `${leftOut}\n${source}` },
  ];
};

/** With room for causes that the record does not have, and for who signs. */
export const reportSheet = (print: ReportPrint, office: Office, breaches: Passed): PlainSheet => {
  const words = wordsOf(print);
  return {
    ...frameOf(print, office),
    cover: coverOf(print),
    parts: [
      ...bodyOf(print),
      ...surveyParts({ told: print.survey, language: print.language }),
      ...breachesOf(print, breaches),
      ...methodOf(print),
      heading(words.headings.signs),
      { kind: 'signs', signs: words.signs.map((as) => ({ as, name: words.signedBy })) },
    ],
  };
};
