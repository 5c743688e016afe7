// Words in English of the card by which an agency hands a case to somebody without an account.
import type { fieldLink as indonesian } from '../id/field-link.ts';
import type { Same } from '../same.ts';

/** Of the card, and of the link that it makes. */
export const fieldLink: Same<typeof indonesian> = {
  card: 'Colleagues and field workers',
  hint: 'Hand this complaint to a colleague without an account. Their news comes in as progress, and the result stays yours to report.',
  make: 'Make a field link',
  title: 'Field link',
  task: 'What to do, and where',
  taskHint: 'Without a citizen’s name or telephone number.',
  taskMissing: 'Write what is to be done.',
  hours: 'Works for',
  hoursOf: (hours) => (hours < 24 ? `${String(hours)} hours` : hours === 24 ? '1 day' : `${String(hours / 24)} days`),
  once: 'Copy it now: this link cannot be shown again. Whoever has it can send news about this complaint.',
  copy: 'Copy link',
  done: 'Done',
  madeBy: (by, until) => `Made by ${by}, works until ${until}`,
  end: 'Take back the link',
  ended: 'The link was taken back.',
  copyGroup: 'Copy a text for the group',
};
