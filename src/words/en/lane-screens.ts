// The same in English: the folder of sensitive lanes, and the screen on which people are appointed.
import type { laneScreens as indonesian } from '../id/lane-screens.ts';
import type { Same } from '../same.ts';

/** By its screen. */
export const laneScreens: Same<typeof indonesian> = {
  folder: {
    title: 'Sensitive lanes',
    lead: 'Cases that stand in no other list. Opening this list, and each case, is recorded in your name.',
    none: 'There is no case in your lanes.',
    noSeat: 'You are appointed to no sensitive lane. Whether there are cases in one is not shown.',
    accused: (who) => `Accused: ${who}`,
  },
  seats: {
    title: 'Sensitive lanes',
    lead: 'Who sees sensitive cases. The operator appoints, the team lead confirms; either may end it.',
    empty: 'Nobody of the desk is confirmed for this lane: until then the team lead alone sees its cases.',
    agencyMissing: (word) =>
      `No agency takes the cases of this lane yet: none has “${word}” in its name. Add it on the page of agencies or in the configuration file.`,
    officer: 'Officer',
    appoint: 'Appoint',
    appointed: 'Appointed. It holds once the team lead confirms it.',
    confirm: 'Confirm',
    confirmOf: (name) => `Confirm ${name}`,
    confirmed: 'Confirmed.',
    end: 'End',
    endOf: (name) => `End the appointment of ${name}`,
    ended: 'The appointment has ended.',
    waiting: 'Waits for the team lead',
    holds: 'Holds',
  },
};
