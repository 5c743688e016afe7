// Words of who looks after what: holding a case, handing it on.
import type { duty as indonesian } from '../id/duty.ts';
import type { Same } from '../same.ts';

/** Moments and names are handed in as words, ready to be read. */
export const duty: Same<typeof indonesian> = {
  unheld: 'Nobody holds this case yet.',
  heldByYou: (since) => `Held by you since ${since}.`,
  heldBy: (name, since) => `Held by ${name} since ${since}.`,
  rowHeldBy: (name) => `held by ${name}`,
  rowHeldByYou: 'held by you',
  somebody: 'an officer',
  locksNothing: 'Colleagues see that you hold it, and can still act where they must.',
  reminds: 'No deadline changes, and the reporter is told nothing.',
  to: 'Handed to',
  colleague: (name, role, held) => `${name}, ${role}${held === 0 ? '' : ` (holds ${String(held)})`}`,
  note: 'Hand-over note (may be empty)',
  now: (names, until) => `On duty now: ${names}, until ${until}.`,
  nobodyNow: (shift) => `Nobody is on duty this ${shift.toLowerCase()}.`,
  gapShort: 'Nobody on duty',
  firstOf: (name, others) => (others === 0 ? name : `${name} +${String(others)}`),
  toRoster: 'Duty roster',
  title: 'Duty roster',
  lead: 'Who is on duty when. The night goes on into the next morning, and belongs to the day on which it begins.',
  day: 'Day',
  week: (from) => `Week of ${from}`,
  weekBefore: 'The week before',
  weekAfter: 'The week after',
  kinds: { weekend: 'week-end', holiday: 'holiday' },
  shifts: {
    morning: { label: 'Morning' },
    evening: { label: 'Evening' },
    night: { label: 'Night' },
  },
  gap: 'Nobody',
  gaps: (count) =>
    count === 1 ? 'One turn of this week has nobody.' : `${String(count)} turns of this week have nobody.`,
  isNow: 'now',
  square: (shift, day) => `${shift} duty, ${day}`,
  editOf: (square) => `Set ${square}`,
  copy: 'Copy the week before',
  copied: (count) =>
    count === 0 ? 'There is no turn to copy.' : count === 1 ? 'One turn copied.' : `${String(count)} turns copied.`,
  who: 'On duty',
  whoHint: 'Leave it empty where nobody is known yet: the roster says so.',
  saveSquare: 'Save duty',
  squareSaved: 'Duty saved.',
  shareOut: {
    label: 'Sharing out new cases',
    hint: 'Among the admins of Medsos on duty by the roster; where there is none, among all of them.',
    saved: 'Saved. Cases that nobody has taken are shared out, too.',
    ways: {
      off: { label: 'Not at all', hint: 'Whoever has time takes one.' },
      'in-turn': { label: 'In turn', hint: 'Whoever has waited longest gets the next.' },
      'least-held': { label: 'To whoever holds least', hint: 'Whoever holds the fewest cases gets the next.' },
    },
  },
  noteHint: 'What whoever goes on should know. Read by officers alone.',
};
