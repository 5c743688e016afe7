// Which acts an officer may do on a case now, the next one first. The server refuses by the same table.
import { officerCommands, type OfficerCommand } from './officer-commands.ts';
import type { Actor, Complaint, Status } from './complaint.ts';
import { isIdentityKnown } from './decision.ts';
import { obstacle } from './standing.ts';

/** The act that moves a case on from each state, best first. */
const leading: Record<Status, readonly OfficerCommand[]> = {
  none: [],
  triage: ['AskIdentity', 'AnswerInformation', 'JudgeNotComplaint', 'JoinAsDuplicate'],
  'awaiting-identity': ['ProvideIdentity', 'AskIdentity'],
  coordination: ['ApproveInterim', 'AnswerDirectly', 'ReturnDraft', 'DraftResponse'],
  registration: ['RegisterInUpik'],
  'follow-up': ['GrantExtension', 'DeclineExtension', 'AcknowledgeDisposition', 'ReportFieldResult', 'ReportProgress'],
  conveying: ['ConveyResult'],
  closed: ['Reopen'],
};

const leadingFor = (state: Complaint, actor: Actor): readonly OfficerCommand[] => {
  if (state.status === 'triage' && (isIdentityKnown(state.file) || state.file.identity?.complete === true))
    return ['ProvideIdentity', ...leading.triage];
  if (state.status === 'coordination' && actor.kind === 'officer' && actor.role === 'admin-medsos')
    return ['DraftResponse'];
  if (state.status === 'follow-up' && state.disposition === undefined) return ['Dispose'];
  return leading[state.status];
};

/** Commands of people that nothing stands in the way of, the primary next act first. */
export const possibleCommands = (state: Complaint, actor: Actor): OfficerCommand[] => {
  const free = officerCommands.filter((command) => obstacle(state, actor, command) === undefined);
  const first = leadingFor(state, actor).filter((command) => free.includes(command));
  return [...first, ...free.filter((command) => !first.includes(command))];
};

/** What this officer should do next on the case; undefined when it waits for somebody else. */
export const primaryCommand = (state: Complaint, actor: Actor): OfficerCommand | undefined =>
  leadingFor(state, actor).find((command) => obstacle(state, actor, command) === undefined);
