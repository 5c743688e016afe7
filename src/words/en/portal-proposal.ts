// Words of the form behind a link that stands in a public reply, in English.
import type { proposal as indonesian } from '../id/portal-proposal.ts';
import type { Same } from '../same.ts';

/** Beside what the form of the private link says of the same fields. */
export const proposal: Same<typeof indonesian> = {
  title: 'The reporter’s details',
  lead: (number) => `This form is for whoever made report ${number}. Fill it in only if that report is yours.`,
  unsure:
    'Anybody can open this link. An officer first asks the reporter’s account whether it is right; until then it is not used.',
  destroyed: 'What is refused, or nobody could make sure of while the link was good, is destroyed.',
  doneTitle: 'We have what you wrote',
  done: 'An officer makes sure of it with the account that reported. News of the report goes to where it was written.',
  unknownTitle: 'We do not know this link',
  unknown: 'A letter may be missing or mixed up. Copy it once more from our reply.',
  endedTitle: 'This link is no longer good',
  ended: 'The report is still on record. Answer where it was written if we still need your details.',
  fullTitle: 'Several answers are here already',
  full: 'Officers are making sure of them. Try again later with the same link.',
};
