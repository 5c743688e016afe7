// Words of the screen that plays a desk through with other numbers.
import type { Same } from '../same.ts';
import type { whatIf as indonesian } from '../id/what-if.ts';
import { counted, grouped } from './counted.ts';

const share = (value: number): string => `${(value * 100).toFixed(1)}%`;

/** Form, table and what its figures mean. */
export const whatIf: Same<typeof indonesian> = {
  title: 'Simulation: what if',
  lead: 'Change how many complaints come, who is there, when shifts begin, or the time standards, and see roughly how many would be late. Nothing changes at the desk.',
  tooLittle: (cases) =>
    `The record of the last four weeks holds ${counted(cases, 'complaint')} of this procedure only. A simulation needs at least 30.`,
  basis: (cases, perDay) =>
    `From ${counted(cases, 'complaint')} of the last four weeks (${perDay} a day): when they come, how long officers are at them, where they go next.`,
  trialOf: (points) =>
    `Tried against the record: from the four weeks before, the simulation was off by ${points} percentage points on average from what really happened in the last four.`,
  noTrial: 'Could not be tried against the record yet: too little could be read of the four weeks before.',
  others:
    'What is simulated are the cases of this procedure. The same officers see to those of the others too, as many and as quickly as usual.',
  units: { hours: 'hours', 'working-hours': 'hours of working time', 'working-days': 'working days' },
  arrivals: 'Complaints (%)',
  arrivalsHint: '100 = as many as in the last four weeks',
  field: 'Time that agencies take (%)',
  fieldHint: '100 = as long as in the last four weeks',
  limits: 'Time standard of each step',
  staff: 'Officers there',
  staffHint: 'Fractions are fine: 1.5 means sometimes one, sometimes two.',
  shifts: 'Shifts begin',
  pools: { 'admin-medsos': 'Admin Medsos', 'admin-pusat': 'Admin Pusat' },
  days: { workday: 'workdays', weekend: 'week-ends' },
  place: (pool, shift, day) => `${pool}, ${shift}, ${day}`,
  numberWrong: (low, high) => `Enter a number from ${String(low)} to ${String(high)}.`,
  run: 'Run the simulation',
  reset: 'Back to the present numbers',
  result: 'Expected lateness',
  step: 'Step',
  actor: 'Done by',
  seen: 'What happened',
  asIs: 'Simulated as is',
  whatIf: 'Simulated what if',
  seenOf: (late, n) => `${share(n === 0 ? 0 : late / n)} (${grouped(late)} of ${grouped(n)})`,
  expected: (value, low, high) => `${share(value)} (${share(low)} to ${share(high)})`,
  none: 'none',
  tooLong: 'not simulated: its time standard is longer than the record can tell of',
  range: (courses) => `In brackets: nine of ten months lie between these, by ${grouped(courses)} simulated months.`,
  busy: (pool, value) => `${pool} is busy for ${share(value)} of the time on duty.`,
  overloaded: (pool) =>
    `${pool} would not get everything done: the queue keeps growing, and lateness would be worse than the figures here.`,
  notPlayed: 'Not counted: holidays, days of a sudden crowd, and officers who work faster when the queue is long.',
  stale: 'The numbers changed since the last simulation. Run it again.',
};
