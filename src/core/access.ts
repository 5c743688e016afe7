// Who may issue which command: one table, Role × Command. The server guards with it and the browser draws from it.
import type { CommandType } from './complaint/command.ts';

export type Role = 'admin-medsos' | 'admin-pusat' | 'admin-agency' | 'team-lead' | 'division-head' | 'operator';
/** A role of an officer, or the two that are nobody's account. */
export type Principal = Role | 'reporter' | 'system';

export const roles = [
  'admin-medsos',
  'admin-pusat',
  'admin-agency',
  'team-lead',
  'division-head',
  'operator',
] as const satisfies readonly Role[];

/** `own-agency`: those of the agency's dispositions. Agencies need the matter, not the person. */
export type Sight = { cases: 'all' | 'own-agency' | 'none'; reporter: boolean };

/** Complete, so that a new role sees nothing until somebody says what. */
const sights = {
  'admin-medsos': { cases: 'all', reporter: true },
  'admin-pusat': { cases: 'all', reporter: true },
  'admin-agency': { cases: 'own-agency', reporter: false },
  'team-lead': { cases: 'all', reporter: true },
  'division-head': { cases: 'all', reporter: true },
  operator: { cases: 'none', reporter: false },
} as const satisfies Record<Role, Sight>;

/** What somebody of this role sees; of a role that nobody knows, nothing. */
export const sightOf = (role: Role): Sight =>
  Object.hasOwn(sights, role) ? sights[role] : { cases: 'none', reporter: false };

/** Whose work it is to bring a reporter what no platform carries. */
const byHand = ['admin-medsos', 'admin-pusat'] as const satisfies readonly Role[];

export const tellsByHand = (role: Role): boolean => (byHand as readonly Role[]).includes(role);

/** For each command, everyone who may issue it. The supervising roles may do what Admin Pusat may, so that a case never waits for a person. */
export const access = {
  OpenCase: ['system', 'admin-medsos', 'admin-pusat', 'team-lead'],
  ReceiveMessage: ['system'],
  EditMessage: ['system'],
  DeleteMessage: ['system'],
  SplitOff: ['admin-medsos', 'admin-pusat', 'team-lead'],
  AskIdentity: ['admin-medsos', 'admin-pusat', 'team-lead'],
  ProvideIdentity: ['reporter', 'system', 'admin-medsos', 'admin-pusat', 'team-lead'],
  RevealIdentity: ['admin-medsos', 'admin-pusat', 'team-lead'],
  Classify: ['admin-pusat', 'team-lead'],
  JudgeNotComplaint: ['admin-medsos', 'admin-pusat', 'team-lead'],
  AnswerInformation: ['admin-medsos', 'admin-pusat', 'team-lead'],
  JoinAsDuplicate: ['admin-medsos', 'admin-pusat', 'team-lead'],
  AddDuplicate: ['admin-medsos', 'admin-pusat', 'team-lead'],
  MergeInto: ['admin-medsos', 'admin-pusat', 'team-lead'],
  AcceptMerge: ['admin-medsos', 'admin-pusat', 'team-lead'],
  DraftResponse: ['admin-medsos', 'admin-pusat', 'team-lead'],
  ReturnDraft: ['admin-pusat', 'team-lead'],
  ApproveInterim: ['admin-pusat', 'team-lead'],
  AnswerDirectly: ['admin-pusat', 'team-lead'],
  RegisterInUpik: ['admin-medsos', 'admin-pusat', 'team-lead'],
  Dispose: ['admin-pusat', 'team-lead'],
  AcknowledgeDisposition: ['admin-agency'],
  RefuseDisposition: ['admin-agency'],
  ReportProgress: ['admin-agency'],
  AskExtension: ['admin-agency'],
  GrantExtension: ['admin-pusat', 'team-lead'],
  DeclineExtension: ['admin-pusat', 'team-lead'],
  ReportFieldResult: ['admin-agency'],
  ConveyResult: ['admin-pusat', 'team-lead'],
  // An officer records what they told a reporter themselves: app/told-by-hand.ts lets them do so of no other message.
  RecordAccepted: ['system', 'admin-medsos', 'admin-pusat', 'team-lead'],
  RecordRejected: ['system', 'admin-medsos', 'admin-pusat', 'team-lead'],
  // Whoever may ask the identity; that it told the result is for those to say who may convey one: steps/outside-answer.ts.
  CountOutsideAnswer: ['admin-medsos', 'admin-pusat', 'team-lead'],
  AddNote: ['admin-medsos', 'admin-pusat', 'admin-agency', 'team-lead', 'division-head'],
  NoteTime: ['system'],
  Rate: ['reporter'],
  Reopen: ['reporter', 'admin-pusat', 'team-lead'],
  JoinReporter: ['admin-medsos', 'admin-pusat', 'team-lead'],
  SeparateReporter: ['admin-medsos', 'admin-pusat', 'team-lead'],
  ReleaseThreads: ['admin-medsos', 'admin-pusat', 'team-lead'],
} as const satisfies Record<CommandType, readonly Principal[]>;

/** Who may let personal data be read by everybody, for a reason that stays on the record: whoever answers for the city's words. */
export const publishersOfPersonalData = ['admin-pusat', 'team-lead'] as const satisfies readonly Role[];

export const mayPublishPersonalData = (held: readonly Principal[]): boolean =>
  held.some((principal) => (publishersOfPersonalData as readonly Principal[]).includes(principal));

/** Who reads the record of administrative acts: whoever answers for the officers, and whoever keeps the program running. */
export const readersOfAdministration = ['team-lead', 'division-head', 'operator'] as const satisfies readonly Role[];

/** Whether one of `held` may issue `command` at all; the state may still refuse. */
export const mayIssue = (held: readonly Principal[], command: CommandType): boolean =>
  held.some((principal) => (access[command] as readonly Principal[]).includes(principal));

/** Who keeps what the desk is made of: changes it, lays it to rest, ends it. What stands in no list is kept by nobody. */
export const keepers = {
  account: ['operator'],
  template: ['admin-medsos', 'admin-pusat', 'team-lead'],
  webhook: ['operator', 'team-lead'],
} as const satisfies Record<string, readonly Role[]>;

export const mayKeep = (role: Role, what: keyof typeof keepers): boolean =>
  (keepers[what] as readonly Role[]).includes(role);

/** Whose accounts each role looks after: asks in, changes, puts out. Nobody else looks after anybody, and nobody after themselves. */
const lookedAfter: Partial<Record<Role, readonly Role[]>> = {
  operator: roles,
  'team-lead': ['admin-medsos', 'admin-pusat', 'admin-agency', 'division-head'],
};

export const mayLookAfter = (by: Role, whose: Role): boolean => lookedAfter[by]?.includes(whose) ?? false;

/** Who may stand in for whom. The operator, who sees no case, stands in for nobody who does. */
export const standIns = {
  'admin-medsos': ['admin-pusat', 'team-lead'],
  'admin-pusat': ['admin-medsos', 'team-lead'],
  'admin-agency': ['admin-medsos', 'admin-pusat', 'team-lead'],
  'team-lead': ['admin-medsos', 'admin-pusat', 'division-head'],
  'division-head': ['admin-pusat', 'team-lead'],
  operator: ['team-lead'],
} as const satisfies Record<Role, readonly Role[]>;

export const mayStandIn = (substitute: Role, away: Role): boolean =>
  (standIns[away] as readonly Role[]).includes(substitute);
