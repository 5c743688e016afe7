// Words of the report of the survey of satisfaction, in English.
import type { surveySheet as indonesian } from '../id/survey-sheet.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

export const surveySheet: Same<typeof indonesian> = {
  title: (period) => `Report on the survey of satisfaction, ${period}`,
  months: (months) => `Months that are counted: ${months}`,
  noMonths: 'No month of this period is over: answers are counted after their month.',
  headings: {
    result: 'Result',
    elements: 'By element',
    bars: 'Elements, the highest first',
    analysis: 'Analysis',
    profile: 'Who answered',
    sample: 'How many answered',
    method: 'Basis, and how it is counted',
    plan: 'What is done about it',
    signs: 'Signed',
  },
  facts: { index: 'Index (IKM)', grade: 'Grade', respondents: 'Respondents', served: 'Served' },
  none: 'No answers in this period yet.',
  noneInReport:
    'No answers to the survey in this period yet. The ratings of 1 to 5 told above are no part of this survey.',
  best: (elements) => `Highest: ${elements}.`,
  worst: (elements) => `Lowest, and the first to be improved: ${elements}.`,
  sample: (served, needed, respondents) =>
    respondents >= needed
      ? `${counted(served, 'reporter')} served. Sample by Krejcie and Morgan: ${grouped(needed)}; ${grouped(respondents)} answered, which is enough.`
      : `${counted(served, 'reporter')} served. Sample by Krejcie and Morgan: ${grouped(needed)}; ${grouped(respondents)} answered, which is not enough: the result tells of those who answered alone.`,
  profileHeads: ['Side', 'Answer', 'Number'],
  few: '(< 5)',
  method: [
    'Basis: PermenPANRB 14 of 2017, guidelines for surveys of satisfaction of units of public service.',
    'Whoever’s report ended with an answer may answer nine questions on their report’s page, once, each with 1 to 4; any may be left out.',
    'The mean of an element (NRR) is the sum of its marks divided by how many answered it. Each element weighs 1/9. The index is the sum of the weighted means times 25.',
    'Grades: A 88.31–100.00; B 76.61–88.30; C 65.00–76.60; D 25.00–64.99. The mean of an element that fewer than five answered is not shown, and there is an index only when enough answered all nine.',
    'So that nobody’s answers can be worked out from two periods, an element’s answers in a month of fewer than five are counted together with other small months of the same quarter until they are five at least; what is left at its end counts among respondents and in no mean. So does each part of the profile.',
    'Answers are kept as numbers of a month, apart from reports and persons, and are counted when their month is over.',
  ],
  publish: 'The result is told to everybody: each quarter, at /statistik.',
  planHeads: ['Element', 'Plan', 'When', 'By whom'],
  foot: (at) => `PermenPANRB 14/2017. Counted ${at}`,
  file: 'survey-report',
  inReport: 'Survey of satisfaction (SKM)',
};
