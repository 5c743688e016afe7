// A week, a month or a year as sentences, and a week as a text for a group and on paper. Says what was counted, and counts nothing. Pure.
import { channelName } from '#channels/kinds.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { leastCounted } from '#core/figures/definitions.ts';
import { hourMs } from '#core/time.ts';
import type { Office } from '#http/site.ts';
import type { Summary, SummaryCount, SummaryLine, SummaryTotal } from '#db/figures/summary.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import { letterheadOf, sheetFrame, sheetMinute } from '#http/sheet-frame.ts';
import type { PlainPart, PlainSheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';

/** `stepName`: as the console calls a step. `training`: of invented cases, which every page says. */
export type SummaryPrint = {
  summary: Summary;
  language: ProblemLanguage;
  title: string;
  analysis: string;
  madeAt: number;
  training?: true;
  stepName: (step: string) => string;
};

const locales = { id: 'id-ID', en: 'en-GB' } as const;

export const wordsOf = ({ language }: Pick<SummaryPrint, 'language'>) => serverWords[language].recap;

/** "Sen, 2 Mar 2026" of `2026-03-02`. */
export const dayWords = (day: string, language: ProblemLanguage, style: 'long' | 'short' = 'short'): string =>
  new Intl.DateTimeFormat(locales[language], {
    ...{ timeZone: 'UTC', day: 'numeric', month: style, year: 'numeric' },
    ...(style === 'short' ? { weekday: 'short' as const } : {}),
  }).format(new Date(`${day}T00:00:00Z`));

/** "Maret 2026" of `2026-03`. */
export const monthName = (month: string, language: ProblemLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

const decimal = (value: number, language: ProblemLanguage): string =>
  value.toLocaleString(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "1.234". */
export const whole = (value: number, language: ProblemLanguage): string => value.toLocaleString(locales[language]);

/** Undefined of so few that a share would say nothing. */
const shareOf = ({ n, late }: Pick<SummaryTotal, 'n' | 'late'>, language: ProblemLanguage): string | undefined =>
  n < leastCounted ? undefined : `${decimal(((n - late) / n) * 100, language)}${language === 'en' ? '%' : ' %'}`;

const onTimeOf = ({ summary: { total, before }, language }: SummaryPrint): string => {
  const words = serverWords[language].recap;
  if (total.n === 0) return words.noSteps;
  const share = shareOf(total, language);
  return share === undefined
    ? words.few(total.late, total.n)
    : words.onTime(share, total.n, shareOf(before, language) ?? words.none);
};

const ratingsOf = (print: SummaryPrint): string[] => {
  const { ratings } = print.summary.total;
  const count = ratings.reduce((sum, one) => sum + one, 0);
  const sum = ratings.reduce((all, one, at) => all + one * (at + 1), 0);
  return count === 0 ? [] : [wordsOf(print).ratings(decimal(sum / count, print.language), count)];
};

const nameOf = (print: SummaryPrint, { name }: { name: string }): string =>
  name === '' ? wordsOf(print).unsaid : name;

const channelOf = (print: SummaryPrint, { key }: SummaryCount): string => channelName(key, print.language);

/** In the order in which a case goes through them: whoever compares two periods finds each at its place. */
const asEnacted = (lines: readonly SummaryLine[]): SummaryLine[] => {
  const placeOf = ({ key }: SummaryLine): number => medsos1.steps.findIndex(({ name }) => name === key);
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** Most first. */
const most = <T extends { opened: number }>(lines: readonly T[]): T[] => lines.toSorted((a, b) => b.opened - a.opened);

/** Of an agency with fewer than five nothing is ranked. */
const latest = (lines: readonly SummaryLine[]): SummaryLine[] =>
  lines
    .filter(({ key, n, late }) => key !== '' && n >= leastCounted && late > 0)
    .toSorted((a, b) => b.late / b.n - a.late / a.n || b.n - a.n);

const mostNamed = 3;

/** The most of what was named, and at the end how many were not. */
const topicsOf = (print: SummaryPrint, categories: readonly SummaryCount[]): string[] => {
  const named = most(categories.filter(({ key }) => key !== '')).slice(0, mostNamed);
  const said = [...named, ...categories.filter(({ key }) => key === '')];
  const lines = said.map((one) => wordsOf(print).countOf(nameOf(print, one), one.opened));
  return lines.length === 0 ? [] : [wordsOf(print).topics(lines.join(', '))];
};

const listed = (lines: readonly string[], say: (lines: string) => string): string[] =>
  lines.length === 0 ? [] : [say(lines.slice(0, mostNamed).join(', '))];

/** What the period came to, a sentence each. */
export const summarySentences = (print: SummaryPrint): string[] => {
  const words = wordsOf(print);
  const { total, before, days, agencies, categories, channels } = print.summary;
  const [peak] = most(days);
  const promised = total.kept + total.broken;
  return [
    words.opened(total.opened, before.opened),
    words.told(total.told, total.ended),
    onTimeOf(print),
    ...(promised === 0 ? [] : [words.promises(total.kept, promised)]),
    ...(total.told === 0 ? [] : [words.reopened(total.reopened, total.told)]),
    ...ratingsOf(print),
    ...(peak === undefined ? [] : [words.peak(dayWords(peak.key, print.language), peak.opened)]),
    ...listed(
      latest(agencies).map(({ name, late, n }) => words.lateOf(name, late, n)),
      words.lateBy,
    ),
    ...topicsOf(print, categories),
    ...listed(
      most(channels).map((one) => words.countOf(channelOf(print, one), one.opened)),
      words.channels,
    ),
  ];
};

/** As it is copied into a group: plain lines. */
export const groupText = (print: SummaryPrint): string =>
  [
    print.title,
    '',
    ...summarySentences(print).map((line) => `• ${line}`),
    ...(print.analysis === '' ? [] : ['', print.analysis]),
  ].join('\n');

export const heading = (text: string): PlainPart => ({ kind: 'heading', text });

/** "1,5 jam". */
export const hoursOf = (print: SummaryPrint, ms: number | null): string =>
  ms === null ? '–' : wordsOf(print).hours(decimal(ms / hourMs, print.language));

const shareTable = (
  print: SummaryPrint,
  by: 'steps' | 'agencies',
  lines: readonly (SummaryLine & { said: string })[],
): PlainPart => ({
  kind: 'table',
  head: [wordsOf(print).heads[by], ...wordsOf(print).heads.share],
  rows: lines.map((line) => [
    line.said,
    ...[line.n, line.late].map((n) => whole(n, print.language)),
    shareOf(line, print.language) ?? wordsOf(print).tooFew,
    hoursOf(print, line.medianMs),
    hoursOf(print, line.p90Ms),
  ]),
});

const countBars = (print: SummaryPrint, lines: readonly { said: string; opened: number }[]): PlainPart => {
  const longest = Math.max(1, ...lines.map(({ opened }) => opened));
  return {
    kind: 'bars',
    bars: lines.map(({ said, opened }) => ({
      name: said,
      part: opened / longest,
      said: whole(opened, print.language),
    })),
  };
};

/** So many have a bar of their own; all further ones stand in the last, so that the bars come to as many as came. */
const mostBars = 15;

const categoryBars = (print: SummaryPrint, categories: readonly SummaryCount[]): PlainPart => {
  const lines = most(categories).map((one) => ({ said: nameOf(print, one), opened: one.opened }));
  if (lines.length <= mostBars) return countBars(print, lines);
  const rest = lines.slice(mostBars - 1);
  const opened = rest.reduce((sum, one) => sum + one.opened, 0);
  return countBars(print, [...lines.slice(0, mostBars - 1), { said: wordsOf(print).rest(rest.length), opened }]);
};

/** A part that has nothing to say is left out. */
const under = (title: string, lines: readonly unknown[], part: PlainPart): PlainPart[] =>
  lines.length === 0 ? [] : [heading(title), part];

/** More days than a month has are told month by month. */
const whenOf = (print: SummaryPrint): PlainPart[] => {
  const { headings } = wordsOf(print);
  const { days } = print.summary;
  if (days.length <= 31)
    return under(
      headings.days,
      days,
      countBars(
        print,
        days.map(({ key, opened }) => ({ said: dayWords(key, print.language), opened })),
      ),
    );
  const months = Map.groupBy(days, ({ key }) => key.slice(0, 7));
  const lines = [...months].map(([month, within]) => ({
    said: monthName(month, print.language),
    opened: within.reduce((sum, { opened }) => sum + opened, 0),
  }));
  return under(headings.months, lines, countBars(print, lines));
};

/** The figures of any period, the short of it first. */
export const bodyOf = (print: SummaryPrint): PlainPart[] => {
  const { headings } = wordsOf(print);
  const { steps, agencies, categories, channels } = print.summary;
  const said = <T extends { name: string }>(lines: readonly T[], say: (line: T) => string): (T & { said: string })[] =>
    lines.map((line) => ({ ...line, said: say(line) }));
  const byName = (line: { name: string }): string => nameOf(print, line);
  return [
    heading(headings.short),
    { kind: 'text', text: summarySentences(print).join('\n') },
    ...under(
      headings.steps,
      steps,
      shareTable(
        print,
        'steps',
        said(asEnacted(steps), ({ key }) => print.stepName(key)),
      ),
    ),
    ...under(headings.agencies, agencies, shareTable(print, 'agencies', said(agencies, byName))),
    ...(agencies.length === 0 ? [] : [{ kind: 'text', text: wordsOf(print).agenciesHow } as const]),
    ...under(headings.categories, categories, categoryBars(print, categories)),
    ...under(
      headings.channels,
      channels,
      countBars(
        print,
        said(most(channels), (one) => channelOf(print, one)),
      ),
    ),
    ...whenOf(print),
  ];
};

/** When it was counted, and whether of anything real. */
export const footOf = (print: SummaryPrint): string => {
  const words = wordsOf(print);
  const counted = words.foot(sheetMinute(print.language, print.madeAt));
  return print.training === true ? `${words.invented} ${counted}` : counted;
};

/** All but what stands in it. */
export const frameOf = (print: SummaryPrint, office: Office): Omit<PlainSheet, 'parts'> => ({
  ...sheetFrame(print.language),
  ...{ title: print.title, madeAt: print.madeAt, foot: footOf(print) },
  letterhead: letterheadOf(office),
});

/** Of a week, with what somebody wrote to it. */
export const recapSheet = (print: SummaryPrint, office: Office): PlainSheet => {
  const words = wordsOf(print);
  const analysis = print.analysis === '' ? words.noAnalysis : print.analysis;
  return {
    ...frameOf(print, office),
    parts: [heading(words.headings.analysis), { kind: 'text', text: analysis }, ...bodyOf(print)],
  };
};
