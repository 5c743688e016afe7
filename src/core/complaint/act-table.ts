// Every act, one row each: who, in which statuses, whether the running step must allow it, whether an officer presses a button for it,
// whether it speaks to the reporter, whether it holds whatever others did meanwhile, and where it leads. All lists of acts are read from here.
import { agencies, deciders, desk, system, type Principal, type Role } from '../access.ts';
import type { CommandType } from './command.ts';
import type { Complaint, Status } from './complaint.ts';
import { isIdentityKnown } from './identity-known.ts';

type In<S extends Status> = Extract<Complaint, { status: S }>;

/** Where an act moves a case on: `rank` among those of the status, the best first; `turn`: whose work it is, whoever else may step in. */
type Lead<S extends Status = Status> = {
  rank: number;
  turn?: Role;
  /** What must be so beside the status. */
  when?: (state: In<S>) => boolean;
  /** Whether the one whose work it is should do it now; absent: whenever they can. */
  isDue?: (state: In<S>) => boolean;
};

type Row = {
  /** Supervising roles may do what Admin Pusat may, so that a case never waits for a person. */
  by: readonly Principal[];
  in: readonly Status[];
  /** Only in the steps whose row of the procedure names it. */
  step?: true;
  /** An officer presses a button for it; other acts follow from one, or come from platforms, reporters and the clock. */
  button?: true;
  /** Its words go to the reporter as soon as it counts, and can be read by everybody. */
  outward?: true;
  /** It neither answers anybody nor moves the case on: it holds whatever happened meanwhile. */
  besideNews?: true;
  leads?: { [S in Status]?: Lead<S> };
};

const open = ['triage', 'awaiting-identity', 'coordination', 'registration', 'follow-up', 'conveying'] as const;
const any = [...open, 'closed'] as const;

const isKnown = ({ file }: In<'triage'>): boolean => isIdentityKnown(file) || file.identity?.complete === true;
const isOurs = ({ clock }: In<'awaiting-identity'>): boolean => clock.pausedWithMs === undefined;
const isUndrafted = ({ draft }: In<'coordination'>): boolean => draft === undefined || draft.returned !== undefined;
const isUndisposed = ({ disposition }: In<'follow-up'>): boolean => disposition === undefined;

/** Buttons stand in the order of the rows. */
export const actTable = {
  OpenCase: { by: ['system', ...desk], in: ['none'] },
  ReceiveMessage: { by: system, in: any },
  EditMessage: { by: system, in: any },
  DeleteMessage: { by: system, in: any },
  AskIdentity: {
    by: desk,
    in: ['triage', 'awaiting-identity'],
    step: true,
    button: true,
    outward: true,
    leads: {
      triage: { rank: 2, turn: 'admin-medsos' },
      'awaiting-identity': { rank: 2, turn: 'admin-medsos', isDue: isOurs },
    },
  },
  ProvideIdentity: {
    by: ['reporter', 'system', ...desk],
    in: any,
    button: true,
    leads: {
      triage: { rank: 1, turn: 'admin-medsos', when: isKnown },
      'awaiting-identity': { rank: 1, turn: 'admin-medsos', isDue: isOurs },
    },
  },
  RevealIdentity: { by: desk, in: any, button: true, besideNews: true },
  AnswerInformation: {
    by: desk,
    in: ['triage', 'awaiting-identity'],
    step: true,
    button: true,
    outward: true,
    leads: { triage: { rank: 3, turn: 'admin-medsos' } },
  },
  Classify: { by: deciders, in: ['coordination'], step: true, button: true },
  JudgeNotComplaint: {
    by: desk,
    in: ['triage', 'awaiting-identity', 'coordination'],
    step: true,
    button: true,
    leads: { triage: { rank: 4, turn: 'admin-medsos' } },
  },
  JoinAsDuplicate: {
    by: desk,
    in: ['triage', 'awaiting-identity', 'coordination', 'registration'],
    step: true,
    button: true,
    leads: { triage: { rank: 5, turn: 'admin-medsos' } },
  },
  MergeInto: { by: desk, in: open, button: true },
  SplitOff: { by: desk, in: open, button: true },
  DraftResponse: {
    by: desk,
    in: ['coordination'],
    step: true,
    button: true,
    leads: { coordination: { rank: 4, turn: 'admin-medsos', isDue: isUndrafted } },
  },
  ReturnDraft: {
    by: deciders,
    in: ['coordination'],
    step: true,
    button: true,
    leads: { coordination: { rank: 3, turn: 'admin-pusat' } },
  },
  ApproveInterim: {
    by: deciders,
    in: ['coordination'],
    step: true,
    button: true,
    outward: true,
    leads: { coordination: { rank: 1, turn: 'admin-pusat' } },
  },
  AnswerDirectly: {
    by: deciders,
    in: ['coordination'],
    step: true,
    button: true,
    outward: true,
    leads: { coordination: { rank: 2, turn: 'admin-pusat' } },
  },
  RegisterInUpik: {
    by: desk,
    in: ['registration'],
    step: true,
    button: true,
    leads: { registration: { rank: 1, turn: 'admin-medsos' } },
  },
  Dispose: {
    by: deciders,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 1, turn: 'admin-pusat', when: isUndisposed } },
  },
  AcknowledgeDisposition: {
    by: agencies,
    in: ['follow-up'],
    step: true,
    button: true,
    besideNews: true,
    leads: { 'follow-up': { rank: 4, turn: 'admin-agency' } },
  },
  RefuseDisposition: { by: agencies, in: ['follow-up'], step: true, button: true },
  ReportProgress: {
    by: agencies,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 6, turn: 'admin-agency' } },
  },
  AskExtension: { by: agencies, in: ['follow-up'], step: true, button: true },
  GrantExtension: {
    by: deciders,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 2, turn: 'admin-pusat' } },
  },
  DeclineExtension: {
    by: deciders,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 3, turn: 'admin-pusat' } },
  },
  ReportFieldResult: {
    by: agencies,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 5, turn: 'admin-agency' } },
  },
  ConveyResult: {
    by: deciders,
    in: ['conveying'],
    step: true,
    button: true,
    outward: true,
    leads: { conveying: { rank: 1, turn: 'admin-pusat' } },
  },
  AddNote: {
    by: ['admin-medsos', 'admin-pusat', 'admin-agency', 'team-lead', 'division-head'],
    in: any,
    button: true,
    besideNews: true,
  },
  Reopen: { by: ['reporter', ...deciders], in: ['closed'], button: true, leads: { closed: { rank: 1 } } },
  JoinReporter: { by: desk, in: any, button: true, besideNews: true },
  SeparateReporter: { by: desk, in: any, button: true, besideNews: true },
  AddDuplicate: { by: desk, in: open },
  AcceptMerge: { by: desk, in: open },
  // An officer records what they told a reporter themselves: app/told-by-hand.ts lets them do so of no other message.
  RecordAccepted: { by: ['system', ...desk], in: any },
  RecordRejected: { by: ['system', ...desk], in: any },
  // Whoever may ask the identity; that it told the result is for those to say who may convey one: steps/outside-answer.ts.
  CountOutsideAnswer: { by: desk, in: ['triage', 'awaiting-identity', 'conveying'] },
  NoteTime: { by: system, in: any },
  Rate: { by: ['reporter'], in: ['closed'] },
  ReleaseThreads: { by: desk, in: any },
} as const satisfies Record<CommandType, Row>;

/** A row with all that it may say. */
const rowOf = (command: CommandType): Row => actTable[command];

/** The acts whose rows say so much. */
type Marked<Mark extends object> = {
  [T in CommandType]: (typeof actTable)[T] extends Mark ? T : never;
}[CommandType];

const commands = Object.keys(actTable) as CommandType[];

/** A case in which a command makes sense: what its rule may count on. */
export type StateFor<T extends CommandType> = Extract<Complaint, { status: (typeof actTable)[T]['in'][number] }>;

/** Whether the status alone allows the command: the step, the actor and the content may still refuse. */
export const isIn = (state: Complaint, command: CommandType): boolean => rowOf(command).in.includes(state.status);

/** Acts that a browser may send; all others come from inside. */
export type OfficerCommand = Marked<{ button: true }>;
/** In the order in which buttons stand. */
export const officerCommands = commands.filter((command): command is OfficerCommand => rowOf(command).button === true);

/** The acts that belong to steps: a step's row says which of them it allows. All other commands may come at any time. */
export type StepAct = Marked<{ step: true }>;
export const stepActs = commands.filter((command): command is StepAct => rowOf(command).step === true);

/** Acts whose words reach the reporter, and are looked through for personal data first. */
export type OutwardCommand = Marked<{ outward: true }>;
/** Whether its words go to the reporter as soon as it counts. */
export const isOutward = (command: CommandType): command is OutwardCommand => rowOf(command).outward === true;
/** All acts that speak to the reporter, in the order of the table. */
export const outwardActs = commands.filter(isOutward);

/** Whether the act counts although others acted since its page was drawn. */
export const holdsBesideNews = (command: CommandType): boolean => rowOf(command).besideNews === true;

/** Everyone who may issue it. */
export const issuersOf = (command: CommandType): readonly Principal[] => rowOf(command).by;

/** Whether one of `held` may issue `command` at all; the state may still refuse. */
export const mayIssue = (held: readonly Principal[], command: CommandType): boolean =>
  held.some((principal) => issuersOf(command).includes(principal));

/** The acts that move a case on from where it stands, best first. */
export const leadsOf = (state: Complaint): { act: OfficerCommand; lead: Lead }[] =>
  officerCommands
    .flatMap((act) => {
      // The conditions of a lead look at the state that the row names it under.
      const lead = rowOf(act).leads?.[state.status] as Lead | undefined;
      return lead !== undefined && (lead.when?.(state) ?? true) ? [{ act, lead }] : [];
    })
    .toSorted((one, other) => one.lead.rank - other.lead.rank);
