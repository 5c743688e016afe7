// Words of the hours of duty in English.
import type { dutyHours as indonesian } from '../id/duty-hours.ts';
import type { Same } from '../same.ts';

/** Hours are handed in as words. */
export const dutyHours: Same<typeof indonesian> = {
  title: 'Hours of duty',
  span: (from, until) => `${from}–${until}`,
  begins: { morning: 'Morning begins', evening: 'Evening begins', night: 'Night begins' },
  saveShifts: 'Save the shifts',
  shiftsSaved: 'The shifts are saved and hold at once.',
  night: 'Bell of the night',
  nightHint:
    'Every step’s time limit runs on as the procedure says. A new case in these hours rings for whoever is on duty; where nobody is, for every Admin Medsos.',
  nightWays: {
    off: { label: 'None', hint: 'Cases of the night wait in their list.' },
    on: { label: 'Ring', hint: 'In the hours below.' },
  },
  from: 'From',
  until: 'To',
  saveNight: 'Save the bell',
  nightSaved: 'The bell is saved, for cases that come in from now on.',
  nightIs: (from, until) => `A new case between ${from} and ${until} rings for whoever is on duty.`,
  nightOff: 'New cases of the night ring for nobody.',
  history: 'What was chosen',
  noHistory: 'Never changed: the usual hours hold.',
  program: 'the program',
};
