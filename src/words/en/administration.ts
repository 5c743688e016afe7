// Words of the record of administrative acts in English: one sentence for every kind of act, and a name for each in the filter.
import type { Role } from '#core/access.ts';
import type { DeskListName } from '#core/desk-list.ts';
import type { ShareOutWay } from '#core/duty/share-out.ts';
import type { ShiftName } from '#core/duty/shifts.ts';
import type { CaseLook, SettingKind } from '#core/administration.ts';
import type { ActSentences, Naming } from '../administrative-acts.ts';
import type { administration as indonesian } from '../id/administration.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';
import { kinds } from './administration-kinds.ts';
import { rightsActs } from './rights-acts.ts';
import { laneNames } from './lane.ts';

const fields: Readonly<Record<string, string>> = {
  name: 'name',
  email: 'e-mail',
  role: 'role',
  agencyId: 'agency',
  address: 'address',
  shortName: 'short name',
  authority: 'authority',
  source: 'source',
  question: 'question',
  alsoCalled: 'other words',
  categoryId: 'category',
  ownerId: 'owner',
  validUntil: 'valid until',
  fromPlace: 'from',
  toPlace: 'to',
  handle: 'account name',
  apiUrl: 'API address',
  purpose: 'use',
  body: 'text',
  serves: 'use',
  phone: 'telephone',
  web: 'web page',
  hours: 'hours',
  answer: 'answer',
  kind: 'kind',
  decree: 'decree',
  partOf: 'part of',
  fromDate: 'from',
  toDate: 'to',
  zone: 'time zone',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
  jointLeave: 'joint leave',
  ownDays: 'own days',
  nameEn: 'English name',
  level: 'priority',
  words: 'words',
  questions: 'questions',
  serviceCode: 'service code',
  state: 'state',
  parentId: 'group',
  resting: 'resting',
  office: 'name of the office',
  hue: 'colour',
  logo: 'picture',
  title: 'title',
  ended: 'ended or not',
};

const lists = {
  agency: 'agencies',
  brand: 'look of the city',
  calendar: 'calendars',
  category: 'categories',
  holiday: 'holidays',
  'outside-body': 'bodies outside',
  article: 'articles',
  road: 'roads',
  roster: 'the roster',
  template: 'templates',
} as const satisfies Record<DeskListName, string>;

const factors: Readonly<Record<string, string>> = {
  app: 'a code app',
  passkey: 'a passkey',
  'recovery-codes': 'new recovery codes',
  all: 'every second factor',
};

const settingKinds = {
  agency: 'agency',
  partner: 'Open311 partner',
  webhook: 'webhook',
  forward: 'forwarding system',
  setting: 'setting',
} as const satisfies Record<SettingKind, string>;

type Post = { role: Role; alsoRoles?: readonly Role[]; agencyId?: string };

const rolesWords = ({ role, alsoRoles = [] }: Post, naming: Naming): string =>
  [role, ...alsoRoles].map((one) => naming.role(one)).join(' and ');

const postWords = (post: Post, naming: Naming): string =>
  post.agencyId === undefined
    ? rolesWords(post, naming)
    : `${rolesWords(post, naming)} (${naming.agency(post.agencyId)})`;

const listed = (changed: readonly string[]): string => changed.map((field) => fields[field] ?? field).join(', ');
const factorWords = (factor: string): string => factors[factor] ?? factor;
const accountWords = ({ channel, accountId }: { channel: string; accountId: string }, { channel: named }: Naming) =>
  `the ${named(channel)} account ${accountId}`;
const settingWords = ({ kind, name }: { kind: SettingKind; name: string }): string => `${settingKinds[kind]} ${name}`;

const shiftNames = { morning: 'morning', evening: 'evening', night: 'night' } as const satisfies Record<
  ShiftName,
  string
>;

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

const shareOutWays = {
  off: 'not at all',
  'in-turn': 'in turn',
  'least-held': 'to whoever holds least',
} as const satisfies Record<ShareOutWay, string>;

const whichSessions = {
  one: () => 'one session',
  others: (count: number) => counted(count, 'other session'),
  all: (count: number) => `all sessions (${String(count)})`,
} as const;

/** Each goes on after whoever did it: "Operator Contoh" + "switched off Sari Contoh". */
const laneLooks = {
  page: 'looked at ',
  attachment: 'looked at an attachment of ',
  bundle: 'took along the evidence of ',
} as const satisfies Record<CaseLook, string>;

const lookedAt = {
  page: 'looked at case',
  attachment: 'looked at an attachment of case',
  bundle: 'took along the evidence of case',
} as const satisfies Record<CaseLook, string>;

const sentences: ActSentences = {
  OfficerInvited: (act, naming) => `invited ${naming.officer(act.officerId)} as ${postWords(act, naming)}`,
  InvitationWithdrawn: (act, naming) => `withdrew the invitation of ${naming.officer(act.officerId)}`,
  OfficerAdded: (act, naming) => `added ${naming.officer(act.officerId)} as ${postWords(act, naming)}`,
  OfficerChanged: (act, naming) =>
    [
      `changed ${naming.officer(act.officerId)}: ${listed(act.changed)}`,
      act.former === undefined || postWords(act.former, naming) === postWords(act, naming)
        ? ''
        : ` (from ${postWords(act.former, naming)} to ${postWords(act, naming)})`,
    ].join(''),
  OfficerSwitchedOff: (act, naming) => `switched off ${naming.officer(act.officerId)}`,
  OfficerSwitchedOn: (act, naming) => `switched ${naming.officer(act.officerId)} on again`,
  SubstituteNamed: (act, naming) =>
    `named ${naming.officer(act.substituteId)} as substitute of ${naming.officer(act.officerId)} until ${naming.moment(act.until)}`,
  SubstituteEnded: (act, naming) =>
    `ended the substitution of ${naming.officer(act.officerId)} by ${naming.officer(act.substituteId)}`,
  PasswordReset: (act, naming) => `ended the old password of ${naming.officer(act.officerId)}`,
  PasswordChanged: (act, naming) => `changed the password of ${naming.officer(act.officerId)}`,
  SecondFactorAdded: (act, naming) => `set up ${factorWords(act.factor)} for ${naming.officer(act.officerId)}`,
  SecondFactorRemoved: (act, naming) => `removed ${factorWords(act.factor)} of ${naming.officer(act.officerId)}`,
  SessionsEnded: (act, naming) => `ended ${whichSessions[act.which](act.count)} of ${naming.officer(act.officerId)}`,
  AccountConnected: (act, naming) => `connected ${accountWords(act, naming)}`,
  AccountChanged: (act, naming) => `changed ${accountWords(act, naming)}: ${listed(act.changed)}`,
  AccountRested: (act, naming) => `let ${accountWords(act, naming)} rest`,
  AccountWoken: (act, naming) => `woke ${accountWords(act, naming)}`,
  AccountRemoved: (act, naming) => `removed ${accountWords(act, naming)}`,
  AgencyAdded: (act, naming) => `added agency ${naming.agency(act.agencyId)}`,
  AgencyChanged: (act, naming) => `changed agency ${naming.agency(act.agencyId)}: ${listed(act.changed)}`,
  AgencyRested: (act, naming) => `let agency ${naming.agency(act.agencyId)} rest`,
  AgencyWoken: (act, naming) => `woke agency ${naming.agency(act.agencyId)}`,
  AgencyRemoved: (act, naming) => `removed agency ${naming.agency(act.agencyId)}`,
  OutsideBodyAdded: (act) => `added outside body ${act.name}`,
  OutsideBodyChanged: (act) => `changed outside body ${act.name}: ${listed(act.changed)}`,
  RosterChanged: (act, naming) =>
    `set the ${shiftNames[act.shift]} duty of ${act.day}: ${act.officerIds.map((id) => naming.officer(id)).join(', ') || 'nobody'}`,
  RosterCopied: (act) =>
    `copied the roster of the week of ${act.from} to that of ${act.to} (${counted(act.turns, 'turn')})`,
  ShiftsChosen: (act) =>
    `set the shifts: morning from ${clockOf(act.morning)}, evening from ${clockOf(act.evening)}, night from ${clockOf(act.night)}`,
  NightHoursChosen: (act) =>
    act.fromMinute === undefined || act.untilMinute === undefined
      ? 'switched off the bell of the night'
      : `set the night in which the bell rings for whoever is on duty: ${clockOf(act.fromMinute)} to ${clockOf(act.untilMinute)}`,
  ShiftNoteWritten: (act) => `wrote the hand-over of the ${shiftNames[act.shift]} duty of ${act.day}`,
  ShiftNoteTaken: (act) => `took the hand-over of the ${shiftNames[act.shift]} duty of ${act.day}`,
  ShareOutChosen: (act) => `changed how new cases are shared out: ${shareOutWays[act.way]}`,
  ListImported: (act) => `took in a file of ${lists[act.list]}: ${String(act.added)} new, ${String(act.count)} changed`,
  SopEnacted: (act, naming) => `enacted SOP version ${act.key}, in force from ${naming.moment(act.from)}`,
  SopWithdrawn: (act) => `withdrew SOP version ${act.key} before its date`,
  RoadAdded: (act) => `added road ${act.name}`,
  RoadChanged: (act) => `changed road ${act.name}: ${listed(act.changed)}`,
  ArticleAdded: (act) => `added article “${act.name}”`,
  ArticleChanged: (act) => `changed article “${act.name}”: ${listed(act.changed)}`,
  BrandChanged: (act) => `changed the look of the city: ${listed(act.changed)}`,
  HolidayAdded: (act) => `added holiday ${act.day} ${act.name}`,
  HolidayChanged: (act) => `changed holiday ${act.day} ${act.name}: ${listed(act.changed)}`,
  CalendarAdded: (act) => `added calendar ${act.name}`,
  CalendarChanged: (act) => `changed calendar ${act.name}: ${listed(act.changed)}`,
  CategoryAdded: (act) => `added category ${act.name}`,
  CategoryChanged: (act) => `changed category ${act.name}: ${listed(act.changed)}`,
  IssueOpened: () => 'opened an issue',
  IssueChanged: (act) => `changed an issue: ${listed(act.changed)}`,
  StatementApproved: () => 'approved a statement of an issue',
  StatementSent: (act) => `sent a statement of an issue to ${counted(act.count, 'reporter')}`,
  StatementCalledBack: (act) => `called back a statement of an issue to ${counted(act.count, 'reporter')}`,
  WallLinkMade: () => 'made a link for a wall display',
  WallLinkEnded: () => 'ended a link of a wall display',
  TeamViewsKept: (act) => `set the team’s views of the inbox: ${String(act.count)}`,
  WriterBlocked: (act, naming) => `blocked the writer of ${act.number} until ${naming.moment(act.until)}`,
  BlockAppealed: () => 'noted an appeal against a block',
  WriterUnblocked: () => 'lifted a block',
  TemplateAdded: (act, naming) => `made template ${naming.template(act.templateId)}`,
  TemplateChanged: (act, naming) => `changed template ${naming.template(act.templateId)}: ${listed(act.changed)}`,
  TemplateRemoved: (act, naming) => `deleted template ${naming.template(act.templateId)}`,
  SettingAdded: (act) => `added ${settingWords(act)}`,
  SettingChanged: (act) => `changed ${settingWords(act)}`,
  SettingRemoved: (act) => `removed ${settingWords(act)}`,
  SettingSwitchedOff: (act) => `switched off ${settingWords(act)}`,
  SettingSwitchedOn: (act) => `switched on ${settingWords(act)}`,
  KeyRotated: (act) => `changed the key of the record’s chain; key number ${String(act.chainVersion)} is in force now`,
  TrainingCleared: (act) => `took out what training mode held (${counted(act.rows, 'row')})`,
  RevealsOverLimit: (act, naming) =>
    `refused to let ${naming.officer(act.officerId)} open another identity: ${String(act.count)} within ${counted(act.withinMinutes, 'minute')} already`,
  ...rightsActs,
  CaseLookedAt: (act) => `${lookedAt[act.what]} ${act.number}`,
  SampleDrawn: (act) =>
    `drew ${String(act.drawn)} of ${counted(act.of, 'case', 'cases')} by lot, ${act.from} to ${act.until}, with the seed ${act.seed}`,
  LaneLookedAt: (act) =>
    act.what === 'list'
      ? `looked at the list of the sensitive lane ${laneNames[act.lane].label.toLowerCase()}`
      : `${laneLooks[act.what]}a case of the sensitive lane ${laneNames[act.lane].label.toLowerCase()}`,
  LaneSeatGiven: (act, naming) =>
    `appointed ${naming.officer(act.officerId)} to the sensitive lane ${laneNames[act.lane].label.toLowerCase()}`,
  LaneSeatConfirmed: (act, naming) =>
    `confirmed ${naming.officer(act.officerId)} for the sensitive lane ${laneNames[act.lane].label.toLowerCase()}`,
  LaneSeatEnded: (act, naming) =>
    `ended the appointment of ${naming.officer(act.officerId)} to the sensitive lane ${laneNames[act.lane].label.toLowerCase()}`,
  SetAsideReplayed: (act) =>
    `processed ${act.which === 'all' ? 'all deliveries' : `delivery ${act.which}`} set aside once more (${String(act.count)})`,
  TellingsReplayed: (act, naming) =>
    act.webhook === undefined || act.since === undefined
      ? `sent ${act.which === 'given-up' ? 'all failed webhook news' : `webhook news ${act.which}`} again (${String(act.count)})`
      : `sent the news of webhook ${act.webhook} since ${naming.moment(act.since)} again (${String(act.count)})`,
};

/** Says on the page itself that secrets are never recorded, and that the record cannot be changed. */
export const administration: Same<typeof indonesian> = {
  title: 'Administrative record',
  lead: 'What was changed on this desk itself, by whom and when. This record only grows and cannot be deleted.',
  hidden: 'Secrets such as passwords and tokens are never recorded; only that they were changed.',
  sentences,
  unknownAct: (type) => `did ${type}, which this version does not know yet`,
  actors: {
    'command-line': 'Command line',
    settings: 'Configuration file',
    program: 'Program',
  },
  sources: {
    officer: 'from the console',
    'command-line': 'by the tanggap command on the machine',
    settings: 'when the program started',
    program: 'by the program itself',
  },
  kinds,
  filter: 'Narrow the record',
  kind: 'Kind',
  anyKind: 'All kinds',
  officer: 'Officer (who did it, or whom it concerns)',
  anyOfficer: 'All officers',
  from: 'From',
  until: 'Until',
  clear: 'Clear filter',
  more: 'Show older',
  empty: 'Nothing recorded yet',
  emptyHint: 'Every change of officers, accounts, templates or settings will appear here.',
  none: 'Nothing matches',
  noneHint: 'Change the filter or clear it.',
  self: 'themselves',
  unknownOfficer: (id) => `officer ${id}`,
  as: (role) => `as ${role}`,
  number: (seq) => `number ${String(seq)}`,
  chain: 'Chain of the record',
  head: (seq) => `End of the chain: number ${String(seq)}`,
  noHead: 'The chain is still empty.',
  writtenAt: (at) => `written ${at}`,
  fingerprint: 'Fingerprint of the end',
  neverChecked: 'This chain has never been checked.',
  checked: (at, whole, anchors) =>
    `Last checked ${at}: ${whole ? 'whole' : 'BROKEN'}${anchors === 0 ? '' : `, compared with ${counted(anchors, 'anchor')}`}.`,
  verify: 'This page shows the record and does not check it. To make sure that the chain is whole, run on the machine:',
  command: 'npm run tanggap -- verify-log',
};
