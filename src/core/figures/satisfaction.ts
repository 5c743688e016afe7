// Satisfaction by the nine elements of PermenPANRB 14/2017, and its index, from tallies of answers.
// Must not know whose an answer is: answers of one person are never together here.
import { leastCounted } from './definitions.ts';

/** In the order of the regulation, U1 to U9. */
export const elements = [
  'requirements',
  'procedure',
  'time',
  'cost',
  'product',
  'competence',
  'conduct',
  'complaints',
  'facilities',
] as const;
export type Element = (typeof elements)[number];

/** The worst first. */
export const marks = [1, 2, 3, 4] as const;
export type Mark = (typeof marks)[number];

/** What the regulation asks about whoever answers; nobody need say. */
export const profile = {
  sex: ['female', 'male'],
  age: ['under-20', '20-29', '30-39', '40-49', '50-59', 'over-59'],
  education: ['sd', 'smp', 'sma', 's1', 's2', 's3'],
  work: ['civil-servant', 'soldier', 'police', 'employee', 'business', 'other'],
} as const satisfies Record<string, readonly string[]>;
export type ProfileQuestion = keyof typeof profile;
export const profileQuestions = Object.keys(profile) as ProfileQuestion[];

/** Each question may be left out. */
export type SurveyAnswers = {
  marks: Partial<Record<Element, Mark>>;
  profile: Partial<Record<ProfileQuestion, string>>;
};

/** How many gave this answer; the question `all` counts those who answered anything. */
export type Tally = { question: string; answer: string; n: number };

/** How many answered at all. */
export const everybody = { question: 'all', answer: 'given' } as const;

/** One person's answers as what they add, each by itself. None where nothing was answered of the nine: who somebody is measures nothing. */
export const talliesOf = ({ marks: given, profile: said }: SurveyAnswers): Tally[] => {
  const marked = elements.flatMap((question) => {
    const mark = given[question];
    return mark === undefined ? [] : [{ question, answer: String(mark), n: 1 }];
  });
  if (marked.length === 0) return [];
  const about = profileQuestions.flatMap((question) => {
    const answer = said[question];
    return answer === undefined ? [] : [{ question, answer, n: 1 }];
  });
  return [{ ...everybody, n: 1 }, ...marked, ...about];
};

/** What the index comes to, by the regulation's table. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** From which index on; the regulation writes each as closed intervals of two decimals: 25.00-64.99, 65.00-76.60, 76.61-88.30, 88.31-100.00. */
export const grades = [
  ['A', 88.31],
  ['B', 76.61],
  ['C', 65],
  ['D', 25],
] as const satisfies readonly (readonly [Grade, number])[];

/** Half up, of what is written with two decimals; a sum of thirds lies a hair beside its half. */
export const hundredths = (value: number): number => Math.round(value * 100 + 1e-7) / 100;

/** Of an index of two decimals. */
export const gradeOf = (index: number): Grade => grades.find(([, least]) => index >= least)?.[0] ?? 'D';

/** The index of a mean between 1 and 4. */
export const indexOf = (mean: number): number => hundredths(mean * 25);

/** `mean`: NRR, absent where fewer than enough answered. */
export type ElementResult = { element: Element; n: number; mean?: number };

/** `respondents` answered at least one of the nine. `index`: absent unless enough answered each. */
export type Satisfaction = {
  respondents: number;
  elements: ElementResult[];
  index?: number;
  grade?: Grade;
  profile: Record<ProfileQuestion, { answer: string; n: number }[]>;
};

const sumOf = (tallies: readonly Tally[]): number => tallies.reduce((all, { n }) => all + n, 0);

const profileOf = (tallies: readonly Tally[]): Satisfaction['profile'] => {
  const of = (question: ProfileQuestion) =>
    profile[question].map((answer) => ({
      answer,
      n: sumOf(tallies.filter((one) => one.question === question && one.answer === answer)),
    }));
  return { sex: of('sex'), age: of('age'), education: of('education'), work: of('work') };
};

/** Each element weighs a ninth, whoever left it out; `least` must have answered each of which a mean is told. */
export const satisfactionOf = (tallies: readonly Tally[], least: number = leastCounted): Satisfaction => {
  const means = new Map<Element, number>();
  const results = elements.map((element): ElementResult => {
    const given = tallies.filter(({ question }) => question === element);
    const n = sumOf(given);
    if (n < least) return { element, n };
    const mean = given.reduce((all, one) => all + Number(one.answer) * one.n, 0) / n;
    means.set(element, mean);
    return { element, n, mean };
  });
  const told = {
    respondents: sumOf(tallies.filter(({ question }) => question === everybody.question)),
    elements: results,
    profile: profileOf(tallies),
  };
  if (means.size < elements.length) return told;
  // Nilai penimbang 1/9: not the 0.11 of the regulation's worked example, by which nine best marks would come to 99.
  const index = indexOf([...means.values()].reduce((all, mean) => all + mean, 0) / elements.length);
  return { ...told, index, grade: gradeOf(index) };
};

/** How many must answer for so many served, by Krejcie and Morgan's table (1970): 95 percent sure, within 5 in a hundred. */
export const sampleFor = (served: number): number => {
  const chanceSpread = 3.841 * 0.25;
  return served <= 0 ? 0 : Math.round((chanceSpread * served) / (0.0025 * (served - 1) + chanceSpread));
};

/** Those of which the public is told: a mean of fewer says more of each of them than of the desk. */
export const leastPublished = 30;
