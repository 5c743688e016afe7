// Every act by its name, and all that is read from its row: lists of acts, who may, in which statuses, what leads on.
import type { Principal } from '../access.ts';
import type { Lead, Row } from './act-row.ts';
import type { Complaint, Status } from './complaint.ts';
import { holdingActs } from './holding-acts.ts';
import { insideActs } from './inside-acts.ts';
import { officerActs } from './officer-acts.ts';
import { otherActs } from './other-acts.ts';
import { passOnActs } from './pass-on-acts.ts';

export const actTable = { ...officerActs, ...insideActs, ...passOnActs, ...holdingActs, ...otherActs } as const;

/** Names of acts in the imperative. */
export type CommandType = keyof typeof actTable;

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

/** Where it makes sense: the step, the actor and the content may still refuse. */
export const statusesOf = (command: CommandType): readonly Status[] => rowOf(command).in;

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
