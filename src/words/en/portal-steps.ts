// What the six steps and those who carry them out are called to a citizen, in English.
import type * as indonesian from '../id/portal-steps.ts';
import type { Same } from '../same.ts';

/** By the SOP's own step names, so that a step without words for a citizen does not compile. */
export const steps: Same<typeof indonesian.steps> = {
  report: {
    title: 'Report received',
    short: 'Report',
    does: 'You write to one of our official accounts, call, or come.',
  },
  'ask-identity': {
    title: 'Identity asked',
    short: 'Ask identity',
    does: 'We answer in a private message and ask for your name and telephone number.',
  },
  coordinate: {
    title: 'Answer prepared',
    short: 'Coordinate',
    does: 'The central admin answers at once, or finds the agency in charge.',
  },
  register: {
    title: 'Entered in UPIK',
    short: 'Enter in UPIK',
    does: 'The report gets its number in the city’s register.',
  },
  'follow-up': {
    title: 'Agency at work',
    short: 'Follow up',
    does: 'The agency in charge looks into it and does the work.',
  },
  convey: { title: 'Result conveyed', short: 'Convey result', does: 'We tell you the result where you wrote.' },
};

/** What a step is called where SP4N-LAPOR! passed the report on: it is verified first. */
export const reportSteps: Same<typeof indonesian.reportSteps> = { coordinate: 'Report verified' };

/** Those who carry out the SOP's rows, as a citizen may read them: units and roles, never persons. */
export const actors: Same<typeof indonesian.actors> = {
  reporter: 'Reporter',
  'admin-medsos': 'Social-media admin',
  'admin-pusat': 'Central admin',
  'admin-agency': 'Agency admin',
  'team-lead': 'Team lead',
  'division-head': 'Head of division',
};

/** How a step stands, said beside its picture. */
export const standing: Same<typeof indonesian.standing> = {
  done: 'done',
  late: 'done, late',
  skipped: 'not needed',
  now: 'under way',
  overdue: 'past its time limit',
  paused: 'waiting for you',
  ahead: 'not yet',
  until: 'by',
};
