// The report of the survey of satisfaction: index, elements, who answered, and room for what is done about it. Says what was counted, and counts nothing. Pure.
import type { Office } from '#http/site.ts';
import { leastCounted } from '#core/figures/definitions.ts';
import { profileQuestions, type ElementResult } from '#core/figures/satisfaction.ts';
import { dateOf } from '#core/city-day.ts';
import type { SurveyTold } from '#db/figures/satisfaction.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import { letterheadOf, sheetFrame, sheetMinute } from '#http/sheet-frame.ts';
import type { PlainPart, PlainSheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';
import { dayWords, heading, monthName } from '../recap/recap.sheet.ts';

/** `name`: of the period, as a title has it. `training`: of invented cases, which every page says. */
export type SurveyPrint = {
  told: SurveyTold;
  language: ProblemLanguage;
  name: string;
  madeAt: number;
  training?: true;
};

type Shown = Pick<SurveyPrint, 'told' | 'language'>;

const locales = { id: 'id-ID', en: 'en-GB' } as const;

const decimals = (value: number, digits: number, language: ProblemLanguage): string =>
  value.toLocaleString(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });

const whole = (value: number, language: ProblemLanguage): string => value.toLocaleString(locales[language]);

const wordsOf = (language: ProblemLanguage) => ({
  ...serverWords[language].survey,
  ...serverWords[language].surveySheet,
});

const factsOf = ({ told, language }: Shown): PlainPart => {
  const words = wordsOf(language);
  const { index, grade, respondents, served } = told;
  return {
    kind: 'facts',
    facts: [
      [words.facts.index, index === undefined ? words.tooFew : decimals(index, 2, language)],
      ...(grade === undefined ? [] : [[words.facts.grade, words.grade(grade)] as const]),
      [words.facts.respondents, whole(respondents, language)],
      [words.facts.served, whole(served, language)],
    ],
  };
};

/** U1 to U9 as the regulation counts them. */
const nameOf = (element: ElementResult['element'], at: number, language: ProblemLanguage): string =>
  `U${String(at + 1)} ${wordsOf(language).elements[element]}`;

const tableOf = ({ told, language }: Shown): PlainPart => {
  const { heads, tooFew } = wordsOf(language);
  return {
    kind: 'table',
    head: [heads.element, heads.n, heads.mean, heads.weighted, heads.converted],
    rows: told.elements.map(({ element, n, mean }, at) => [
      nameOf(element, at, language),
      whole(n, language),
      ...(mean === undefined
        ? [tooFew, '–', '–']
        : [
            decimals(mean, 2, language),
            decimals(mean / told.elements.length, 3, language),
            decimals(mean * 25, 2, language),
          ]),
    ]),
  };
};

type Ranked = { said: string; mean: number };

const rankedOf = ({ told, language }: Shown): Ranked[] =>
  told.elements
    .flatMap(({ element, mean }, at) => (mean === undefined ? [] : [{ said: nameOf(element, at, language), mean }]))
    .toSorted((a, b) => b.mean - a.mean);

const mostNamed = 3;

/** Where all are alike none is the best. */
const hasOrder = (ranked: readonly Ranked[]): boolean => (ranked[0]?.mean ?? 0) > (ranked.at(-1)?.mean ?? 0);

const lowest = (ranked: readonly Ranked[]): Ranked[] => (hasOrder(ranked) ? ranked.slice(-mostNamed).toReversed() : []);

const analysisOf = (shown: Shown): PlainPart[] => {
  const words = wordsOf(shown.language);
  const ranked = rankedOf(shown);
  if (!hasOrder(ranked)) return [];
  const named = (ones: readonly Ranked[]): string =>
    ones.map(({ said, mean }) => `${said} ${decimals(mean, 2, shown.language)}`).join('; ');
  const says = [words.best(named(ranked.slice(0, mostNamed))), words.worst(named(lowest(ranked)))];
  return [heading(words.headings.analysis), { kind: 'text', text: says.join('\n') }];
};

const barsOf = (shown: Shown): PlainPart[] => {
  const ranked = rankedOf(shown);
  if (ranked.length === 0) return [];
  const bars = ranked.map(({ said, mean }) => ({
    name: said,
    part: mean / 4,
    said: decimals(mean, 2, shown.language),
  }));
  return [heading(wordsOf(shown.language).headings.bars), { kind: 'bars', bars }];
};

/** Of so few nobody is told who they are. */
const profileOf = ({ told, language }: Shown): PlainPart[] => {
  const words = wordsOf(language);
  const rows = profileQuestions.flatMap((question) => {
    const { question: said, answers } = words.profile[question];
    const names: Readonly<Record<string, string>> = answers;
    const asked = told.profile[question];
    if (asked.every(({ n }) => n === 0)) return [];
    return asked.map(({ answer, n }) => [
      said,
      names[answer] ?? answer,
      n < leastCounted ? words.few : whole(n, language),
    ]);
  });
  if (rows.length === 0) return [];
  return [heading(words.headings.profile), { kind: 'table', head: [...words.profileHeads], rows }];
};

const planOf = (shown: Shown): PlainPart[] => {
  const words = wordsOf(shown.language);
  const rows = lowest(rankedOf(shown)).map(({ said }) => [said, '\n\n', '', '']);
  return [
    heading(words.headings.plan),
    rows.length === 0 ? { kind: 'ruled', lines: 4 } : { kind: 'table', head: [...words.planHeads], rows },
  ];
};

/** The short of it, for a report that tells of more. Nothing where no month is over. */
export const surveyParts = (shown: Shown): PlainPart[] => {
  const { told, language } = shown;
  if (told.months.length === 0) return [];
  const words = wordsOf(language);
  const result: PlainPart[] =
    told.respondents === 0 ? [{ kind: 'text', text: words.noneInReport }] : [factsOf(shown), tableOf(shown)];
  return [heading(words.inReport), ...result];
};

const resultOf = (shown: Shown): PlainPart[] => {
  const { told, language } = shown;
  const words = wordsOf(language);
  if (told.months.length === 0) return [heading(words.headings.result), { kind: 'text', text: words.noMonths }];
  if (told.respondents === 0) return [heading(words.headings.result), { kind: 'text', text: words.none }];
  return [
    heading(words.headings.result),
    factsOf(shown),
    ...[heading(words.headings.elements), tableOf(shown)],
    ...barsOf(shown),
    ...analysisOf(shown),
    ...profileOf(shown),
  ];
};

const coverOf = ({ told, language, madeAt }: SurveyPrint): string[] => {
  const words = wordsOf(language);
  const [first, last] = [told.months[0], told.months.at(-1)];
  const span = [...new Set([first, last])].flatMap((month) =>
    month === undefined ? [] : [monthName(month, language)],
  );
  return [
    serverWords[language].recap.cover.number,
    span.length === 0 ? words.noMonths : words.months(span.join(' – ')),
    serverWords[language].recap.cover.drawnUp(dayWords(dateOf(madeAt), language, 'long')),
  ];
};

/** In the order of the regulation, with room for a plan and for who signs. */
export const surveySheet = (print: SurveyPrint, office: Office): PlainSheet => {
  const { told, language, madeAt } = print;
  const words = wordsOf(language);
  const { signs, signedBy, invented } = serverWords[language].recap;
  const foot = words.foot(sheetMinute(language, madeAt));
  return {
    ...sheetFrame(language),
    ...{ title: words.title(print.name), madeAt, foot: print.training === true ? `${invented} ${foot}` : foot },
    letterhead: letterheadOf(office),
    cover: coverOf(print),
    parts: [
      ...resultOf(print),
      heading(words.headings.sample),
      { kind: 'text', text: words.sample(told.served, told.needed, told.respondents) },
      ...planOf(print),
      heading(words.headings.method),
      ...[...words.method, words.publish].map((text) => ({ kind: 'text', text }) as const),
      heading(words.headings.signs),
      { kind: 'signs', signs: signs.map((as) => ({ as, name: signedBy })) },
    ],
  };
};
