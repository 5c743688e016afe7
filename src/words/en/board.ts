// Words of the board on which whoever leads the desk sees how it stands now.
import type { board as indonesian } from '../id/board.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Spans and moments are handed in as words. */
export const board: Same<typeof indonesian> = {
  now: 'How it stands now',
  late: 'Late',
  hour: 'Due within the hour',
  near: 'Nearly due',
  afterHour: 'Nearly due, after this hour',
  nobody: 'Held by nobody',
  noneHour: 'Nothing is due within the hour.',
  since: (span) => `for ${span}`,
  isFree: 'held by nobody',
  choose: (number) => `Choose ${number}`,
  chosen: (n) => `${String(n)} chosen`,
  chooseAll: 'Choose all',
  acts: {
    label: (number) => `Acts on ${number}`,
    Claim: 'Take over',
    Assign: 'Hand on',
  },
  assignTitle: (n) => (n === 1 ? 'Hand the case on' : `Hand ${counted(n, 'case')} on`),
  done: {
    Claim: (n) => `You took over ${counted(n, 'case')}.`,
    Assign: (n) => `${counted(n, 'case')} handed on.`,
    undone: (n) => `${counted(n, 'case')} back as before.`,
  },
  undo: 'Undo',
  next: {
    title: (n) => (n === 0 ? 'Nothing is due in the next 24 hours' : `${counted(n, 'case')} due in the next 24 hours`),
    busiest: (n, from, until) => `Most of them between ${from} and ${until}: ${counted(n, 'case')}.`,
    chart: 'A line for each case, at the hour of its deadline.',
    table: 'Show as a table',
    hour: (from) => `from ${from}`,
    first: (n) => `The first ${counted(n, 'case')}`,
    dueAt: 'Deadline',
    number: 'Number',
    with: 'Where it is',
  },
  loads: {
    officers: 'Who holds how much',
    agencies: 'Work with agencies',
    name: 'Name',
    held: 'Holds',
    late: 'Late',
    longest: 'Longest',
    nobody: 'Held by nobody',
    onDuty: 'on duty',
    away: (until) => `somebody stands in until ${until}`,
    gone: 'account is off',
    unreachable: 'has no working account',
    noAgencies: 'No case is with an agency.',
    casesOf: (name, n) => `${counted(n, 'case')}, ${name}`,
    lateOf: (name, n) => `${String(n)} late, ${name}`,
  },
  stuck: {
    title: 'Where it is stuck',
    where: 'Stage',
    open: 'Open',
    median: 'Time in its step (median)',
    oldest: 'Longest',
    none: 'No case is open.',
    sentence: (where, late) => `${where} holds most of what is late: ${counted(late, 'case')}.`,
    oldestOf: (number, span) => `${number}, for ${span}`,
  },
  areas: {
    measure: 'Open cases',
    title: (name, n) => `Most open cases in ${name}: ${String(n)}`,
    none: 'No kelurahan has five open cases or more yet',
  },
};
