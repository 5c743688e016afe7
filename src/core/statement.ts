// What somebody said on the telephone or at the counter, as it was written down: what must be there before it is a complaint.
// The browser asks this while an officer types, the server before anything is kept.
import { findPersonalData } from './personal-data.ts';
import { parsePhone } from './phone-number.ts';

export type Spoken = {
  what: string;
  /** Where it is: street, landmark. */
  place: string;
  kelurahan: string;
  /** Since when, in their own words. */
  since: string;
  name: string;
  phone: string;
  /** Where the person lives: a kelurahan or an address. */
  home: string;
};

export type SpokenProblem = 'missing' | 'wrong' | 'personal-data';
export type SpokenProblems = Partial<Record<keyof Spoken, SpokenProblem>>;

const isBlank = (text: string): boolean => text.trim() === '';

/** Numbers by which a person is known belong into the sealed fields, never among the words that agencies read. */
const wordsProblem = (text: string): SpokenProblem | undefined =>
  findPersonalData(text) === undefined ? undefined : 'personal-data';

const phoneProblem = ({ phone }: Spoken): SpokenProblem | undefined =>
  isBlank(phone) || parsePhone(phone) !== undefined ? undefined : 'wrong';

/** Every field that must be put right, with why; nothing when it can be kept. */
export const spokenProblems = (spoken: Spoken): SpokenProblems => {
  const problems: Record<keyof Spoken, SpokenProblem | undefined> = {
    what: isBlank(spoken.what) ? 'missing' : wordsProblem(spoken.what),
    place: isBlank(spoken.place) && isBlank(spoken.kelurahan) ? 'missing' : wordsProblem(spoken.place),
    kelurahan: undefined,
    since: wordsProblem(spoken.since),
    name: undefined,
    phone: phoneProblem(spoken),
    home: undefined,
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined));
};
