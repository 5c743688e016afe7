// Words of the screen on which procedures are read and chosen.
import type { NumberFault } from '#core/sop/numbers.ts';
import type { sop as indonesian } from '../id/sop.ts';
import { counted } from './counted.ts';

const minutesIn = { hour: 60, day: 1440 } as const;

/** 90 minutes are hours with a part; whole days are days. */
const timeWords = (minutes: number): string => {
  const count = (value: number, one: string): string => `${String(value)} ${value === 1 ? one : `${one}s`}`;
  if (minutes >= 2 * minutesIn.day && minutes % minutesIn.day === 0) return count(minutes / minutesIn.day, 'day');
  if (minutes % minutesIn.hour === 0) return count(minutes / minutesIn.hour, 'hour');
  return count(minutes, 'minute');
};

const faultWords = (fault: NumberFault): string => {
  switch (fault.why) {
    case 'between':
      return fault.at === 'warnAtPercent'
        ? `Give whole numbers from ${String(fault.low)} to ${String(fault.high)}.`
        : `Give a time from ${timeWords(fault.low)} to ${timeWords(fault.high)}.`;
    case 'law':
      return `The regulation gives ${timeWords(fault.high)} at most.`;
    case 'order':
      return 'Write them in order, five at most, each once.';
    case 'missing':
      return 'This step cannot be left out.';
    case 'calendar':
      return 'The desk has no such calendar.';
    case 'no-calendar':
      return 'This step cannot run by a calendar of the desk.';
    case 'no-head':
      return 'The division head always hears, 24 hours after it is late at the latest.';
    case 'no-ladder':
      return 'This step has no time standard, and so no ladder.';
    case 'ways':
      return 'Each way once at most.';
    case 'text':
      return fault.at.startsWith('name-')
        ? 'Write 2 to 30 signs, without < and >.'
        : 'Write 2 to 200 signs, without < and >.';
  }
};

/** The same in English. */
export const sop: typeof indonesian = {
  title: 'SOPs as data',
  lead: 'The versions of each SOP: time standards, warnings, and who hears of what is late. A new version holds for complaints that come in from its date on; those under way keep theirs.',
  family: 'SOP',
  sheetOf: (version) => `Official sheet of version ${String(version)} (PDF)`,
  begun: 'No public source gives this channel times of its own: its numbers are those of the SOP for social media.',
  families: {
    medsos: 'Complaints on social media and on channels not named below',
    email: 'Complaints by e-mail',
    phone: 'Complaints by telephone',
    messaging: 'Complaints by messaging (WhatsApp, Telegram)',
    'walk-in': 'Complaints at the counter',
    'sp4n-complaint': 'SP4N-LAPOR!: complaints',
    'sp4n-information': 'SP4N-LAPOR!: requests for information',
    'sp4n-aspiration': 'SP4N-LAPOR!: aspirations',
    'sp4n-supervised': 'SP4N-LAPOR!: complaints under supervision',
    information: 'Requests for public information',
  },
  versions: 'Versions',
  versionOf: (version) => `Version ${String(version)}`,
  states: { 'in-force': 'in force', planned: 'planned', past: 'no longer for new complaints', withdrawn: 'withdrawn' },
  brought: 'As enacted; brought along by the program.',
  from: (moment) => `In force from ${moment}`,
  ground: (ground) => `Ground: ${ground}`,
  by: (name) => `Enacted here by ${name}`,
  same: 'The same as the version before.',
  change: (what, before, after) => `${what}: ${before} becomes ${after}`,
  none: 'none',
  leftOut: 'left out',
  withdraw: 'Withdraw this version',
  withdrawn: 'Version withdrawn.',
  make: 'New version',
  ofStep: {
    limit: (step) => `${step}: time standard`,
    calendar: (step) => `${step}: counted by`,
    warn: (step) => `${step}: warned when this much time is spent`,
    ladder: (step) => `${step}: who hears once it is late`,
    call: (step) => `${step}: the next person is called after`,
    name: (step) => `${step}: name`,
    activity: (step) => `${step}: activity`,
    needs: (step) => `${step}: needs`,
    output: (step) => `${step}: output`,
  },
  asEnacted: 'as enacted',
  texts: 'Words of each step',
  textsHint:
    'For the procedure’s page and its official sheet, in Indonesian; names stand in cases and on tracking pages, too. Leave empty where they are as enacted. Name no person.',
  parts: { name: 'Name of the step', activity: 'Activity', needs: 'Needs', output: 'Output' },
  asVersion: 'as at other steps',
  inMinutes: (minutes) => counted(minutes, 'minute'),
  ownLadder: (step) => `${step}: warnings and ladder of its own`,
  ownLadderHint:
    'Leave empty where it is as at other steps. A ladder of its own always has the division head, 24 hours after it is late at the latest.',
  nextCall: 'The next person is called where nobody took it (minutes)',
  wallClock: 'Wall clock',
  places: {
    warnAtPercent: 'Warned when this much time is spent (%)',
    escalation: 'Who hears once it is late',
    remindAfter: 'Reporter is reminded to complete their identity',
    closeAfter: 'Closed where the identity is not completed',
    workAgain: 'Least time where a result is sent back',
    reopenWithin: 'Reporter may ask to reopen',
    rateWithin: 'Reporter may rate',
  },
  inHours: (label) => `${label} (hours)`,
  inDays: (label) => `${label} (days)`,
  optionalHint: 'Leave empty to leave this step out.',
  seriesHint: 'Several numbers, parted by semicolons: 50; 80.',
  rung: (role) => `${role} hears after it is late (hours)`,
  rungHints: {
    'team-lead': 'Leave empty where they need not hear.',
    'division-head': '24 hours after it is late at the latest.',
  },
  rungWays: (role) => `${role} is also told by`,
  rungWaysHint:
    'Besides the ways of their own choice. Only by addresses that they proved and use; their quiet hours hold.',
  reachTitle: 'Ways that the ladder names, today',
  reach: (role, way, able, people) =>
    `${role} by ${way}: ${people === 0 ? 'nobody stands there yet' : `used by ${String(able)} of ${counted(people, 'person', 'people')}`}`,
  reachNote: 'Whoever does not use it is told by their own order of ways, and the record says so.',
  alsoBy: (who, ways) => `${who}, also by ${ways.join(' and ')}`,
  unread: 'Give a number.',
  faultWords,
  preview: 'Compare with the last 30 days',
  previewTitle: 'Had these numbers held for the last 30 days',
  previewNote: 'Counted from steps that are done. What was given more time still counts as in time.',
  step: 'Step',
  promises: 'Done',
  late: 'Late',
  wouldBe: 'Late with these numbers',
  lateOf: (count, n) =>
    n === 0 ? 'none' : `${String(count)} of ${String(n)} (${String(Math.round((count / n) * 100))} %)`,
  groundField: 'Ground',
  groundHint: 'Number and date of the decision. Name no person.',
  groundMissing: 'Say by what it was decided.',
  fromField: 'In force from (WIB)',
  fromHint: 'For complaints that come in from then on. A minute from now at least, and after every other version.',
  fromMissing: 'Give its day and time.',
  enact: 'Enact this version',
  enacted: 'Version enacted.',
};
