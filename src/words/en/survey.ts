// Words of the survey of satisfaction wherever its results stand, in English.
import type { survey as indonesian } from '../id/survey.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

const grades = { A: 'Very good', B: 'Good', C: 'Poor', D: 'Bad' } as const;

export const survey: Same<typeof indonesian> = {
  elements: {
    requirements: 'Requirements',
    procedure: 'System, mechanism and procedure',
    time: 'Time taken',
    cost: 'Cost',
    product: 'What the service brought',
    competence: 'Competence of the staff',
    conduct: 'Conduct of the staff',
    complaints: 'Handling of complaints and suggestions',
    facilities: 'Facilities',
  },
  grades,
  profile: {
    sex: { question: 'Sex', answers: { female: 'Female', male: 'Male' } },
    age: {
      question: 'Age',
      answers: {
        ...{ 'under-20': 'Under 20', '20-29': '20–29', '30-39': '30–39' },
        ...{ '40-49': '40–49', '50-59': '50–59', 'over-59': '60 or older' },
      },
    },
    education: {
      question: 'Education',
      answers: {
        ...{ sd: 'Primary school', smp: 'Lower secondary', sma: 'Upper secondary' },
        ...{ s1: 'Diploma or bachelor', s2: 'Master', s3: 'Doctorate' },
      },
    },
    work: {
      question: 'Work',
      answers: {
        ...{ 'civil-servant': 'Civil servant', soldier: 'Armed forces', police: 'Police' },
        ...{ employee: 'Employee', business: 'Own business', other: 'Other' },
      },
    },
  },
  quarter: (nth, year) => `Quarter ${nth} of ${year}`,
  grade: (grade) => `${grade} (${grades[grade]})`,
  index: (index, grade) => `Index ${index}, grade ${grade}`,
  by: (respondents) => `by ${counted(respondents, 'respondent')}`,
  question: 'What is the index of satisfaction by the nine elements?',
  ofMonths: (months) => ` (${months})`,
  noMonth: 'No month of this period is over: answers are counted after their month.',
  nobody: 'Nobody answered the survey in a month that is over.',
  few: (respondents) => `${counted(respondents, 'respondent')}: too few for an index.`,
  sample: (served, needed) => `Of ${grouped(served)} served, a sample that is enough is ${grouped(needed)}.`,
  tooFew: 'too few answers yet',
  heads: { element: 'Element', n: 'Answers', mean: 'Mean', weighted: 'Weighted', converted: 'Times 25' },
};
