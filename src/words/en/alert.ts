// Whom the program told of what, and taking it: beside a case, in the bell, and where the link of a message leads.
import { noticeOf } from './notices.ts';
import type { alerts as indonesian } from '../id/alert.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

/** Never a citizen’s name or words. */
export const alerts: Same<typeof indonesian> = {
  whatOf: {
    ...noticeOf,
    crowd: 'Many similar reports within an hour',
    'morning-agency': 'This morning at your agency',
    'morning-desk': 'This morning at the desk',
  },
  card: 'Who was told',
  count: (lines) => counted(lines, 'message'),
  hint: 'Beyond the bell: who was called, when, and who takes it.',
  take: 'I take it',
  takeAll: (cases) => `I take all of them (${grouped(cases)})`,
  took: 'Noted: it is yours. Nobody else is called.',
  tookNothing: 'Somebody takes it already, or the case has moved on.',
  waits: 'Waits for somebody to take it',
  insteadOf: (name) => `in the place of ${name}`,
  due: (moment) => `due ${moment}`,
  gathered: 'within one message about several cases',
  leaves: (moment) => `told ${moment}`,
  tried: (way, state) => `${way}: ${state}`,
  states: {
    sending: 'being sent',
    sent: 'sent',
    arrived: 'arrived',
    failed: 'failed',
    unknown: 'not known whether it arrived',
    absent: 'asked for by the SOP, but not used by this person',
  },
  wayFailed: (way, instead) =>
    `${way} did not reach you; ${instead === undefined ? 'no other way did' : `you were told by ${instead} instead`}`,
  lookAfterWays: 'Look at your ways',
  taken: (name, moment) => `Taken by ${name}, ${moment}`,
  ended: (moment) => `Ended ${moment}, nobody else was called`,
  spared: (role, name, moment) => `${role} was not called: taken by ${name}, ${moment}`,
  title: 'A message to you',
  lead: 'To open this page takes nothing: press the button.',
  mine: 'Waiting for you',
  danger: 'Danger',
  noCases: 'Its cases are no longer open to you.',
  openList: 'Open the list',
  crowd: (count, usual) =>
    `${counted(count, 'report')} within an hour; usually ${usual === 0 ? 'none' : `at most ${grouped(usual)}`} at this hour.`,
  copyGroup: 'Copy a text for the group',
  group: {
    head: (number) => `Case ${number}`,
    due: (moment) => `Due: ${moment}`,
    late: (moment) => `LATE since ${moment}`,
  },
  morning: {
    open: (count) => counted(count, 'open case'),
    dueToday: (count) => `${grouped(count)} due today`,
    late: (count) => `${grouped(count)} late`,
    untaken: (count) => `${grouped(count)} held by nobody`,
    untakenAgency: (count) => `${grouped(count)} not acknowledged`,
    drafts: (count) => `${counted(count, 'draft')} ${count === 1 ? 'waits' : 'wait'}`,
  },
};
