// The same in English: sensitive lanes on a case.
import type { lanes as indonesian, laneNames as indonesianNames } from '../id/lane.ts';
import type { Same } from '../same.ts';

/** The same shape as in Indonesian. */
export const laneNames: Same<typeof indonesianNames> = {
  'women-and-children': {
    label: 'Women and children',
    hint: 'Violence against women or children, harassment, neglect. Answered within 2 hours.',
  },
  misconduct: {
    label: 'Misconduct',
    hint: 'Corruption, illegal charges, abuse of office by those who serve the city. To the Inspectorate, not to the accused.',
  },
};

/** What is hidden elsewhere is named here alone. */
export const lanes: Same<typeof indonesian> = {
  names: laneNames,
  lane: 'Lane',
  accused: 'Accused',
  accusedAgency: 'Agency that is accused',
  accusedHint: 'It can never be given this case, and its officers see nothing of it.',
  accusedPerson: 'Person who is accused',
  accusedPersonHint: 'A name or a post, as the reporter wrote it.',
  nobody: 'Not known yet',
  mark: (name) => `Sensitive lane: ${name}`,
  markHint: 'Only officers who are appointed see this case, and each look is recorded. Answers are private.',
  hidePublic: 'The reporter’s words can still be read by everybody where they wrote: consider hiding them there.',
  answerBy: (moment) => `To be answered by ${moment}.`,
  answerMissed: (moment) => `The time of this lane passed at ${moment}.`,
  suggested: (name) => `Perhaps for the sensitive lane ${name}`,
  suggestedHint: 'Suggested by the reporter’s words, not yet an officer’s. Until it is moved, every officer sees it.',
  move: (name) => `Move to ${name}`,
};
