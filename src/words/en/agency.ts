// Words of the screen on which agencies are laid to rest, woken and removed, in English.
import type { agencies as indonesian } from '../id/agency.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Says before each act what becomes of cases that the agency holds. */
export const agencies: Same<typeof indonesian> = {
  title: 'Regional agencies',
  views: 'Parts of officers',
  lead: 'Where complaints can be passed to, and how many each holds. New ones are written in the configuration file, or uploaded as a file.',
  states: { serving: 'Takes dispositions', resting: 'Resting', ended: 'Removed' },
  openCases: (n) => (n === 0 ? 'No open complaints' : counted(n, 'open complaint')),
  officers: (n) => (n === 0 ? 'No active officers' : counted(n, 'active officer')),
  since: (at) => `since ${at}`,
  calendarOf: (name) => `Calendar of ${name}`,
  countedBy: (calendar) => `Own time counted by: ${calendar}`,
  calendarHint:
    'Its own time from when it got a case is counted by these hours, for what it gets from now on. What was promised to the reporter does not move.',
  asStep: 'As the step of follow-up',
  calendarKept: (name) => `The calendar of ${name} was saved.`,
  acts: { rest: 'Let rest', wake: 'Wake', remove: 'Remove' },
  titles: {
    rest: (name) => `Let rest: ${name}`,
    wake: (name) => `Wake ${name}`,
    remove: (name) => `Remove ${name}`,
  },
  leads: {
    rest: 'From now on no new complaint can be passed here. What it holds already its officers finish.',
    wake: 'From now on complaints can be passed here again.',
    remove:
      'Only without open complaints and active officers. Its name stays on old complaints and in the record; complaints and what they hold are not deleted.',
  },
  done: {
    rest: (name) => `${name} rests.`,
    wake: (name) => `${name} is awake.`,
    remove: (name) => `${name} removed.`,
  },
};
