// The procedure: which events a command causes, or why it is refused. Pure; the rules of each step stand in steps/.
import type { CommandType, StateFor } from './act-table.ts';
import type { Command, CommandOf } from './command.ts';
import type { Terms } from '../sop/terms.ts';
import type { Complaint } from './complaint.ts';
import { accepted, isBlank, momentOf, refused, type Decision } from './decision.ts';
import { eachOnce } from './mention.ts';
import { actingAs, obstacle } from './standing.ts';
import { rules as identity } from './steps/ask-identity.ts';
import { rules as categorise } from './steps/categorise.ts';
import { rules as convey } from './steps/convey.ts';
import { rules as coordinate } from './steps/coordinate.ts';
import { rules as fieldLink } from './steps/field-link.ts';
import { rules as followUp } from './steps/follow-up.ts';
import { rules as holding } from './steps/holding.ts';
import { rules as heldBack } from './steps/held-back.ts';
import { rules as issue } from './steps/issue.ts';
import { rules as joining } from './steps/joining.ts';
import { rules as place } from './steps/locate.ts';
import { publicInLane, rules as lane } from './steps/lane.ts';
import { rules as outside } from './steps/outside-answer.ts';
import { rules as passingOn } from './steps/pass-on.ts';
import { rules as phone } from './steps/phone.ts';
import { rules as persons } from './steps/persons.ts';
import { rules as priority } from './steps/priority.ts';
import { rules as page } from './steps/from-the-page.ts';
import { rules as referral } from './steps/refer-elsewhere.ts';
import { rules as proposal } from './steps/proposal.ts';
import { rules as register } from './steps/register.ts';
import { rules as request } from './steps/request.ts';
import { rules as report } from './steps/report.ts';
import { rules as time } from './steps/time-passing.ts';
import { rules as visit, withVisitsOff } from './steps/visit.ts';
import { rules as withoutIdentity } from './steps/without-identity.ts';

export type { Decision } from './decision.ts';

const addNote = (state: StateFor<'AddNote'>, command: CommandOf<'AddNote'>): Decision => {
  const { text, mentions = [] } = command;
  if (isBlank(text)) return refused('text-missing');
  const named = eachOnce(mentions);
  return accepted({
    ...momentOf(state.file, command),
    type: 'NoteAdded',
    text,
    ...(named.length === 0 ? {} : { mentions: named }),
  });
};

type Rule<T extends CommandType> = (state: StateFor<T>, command: CommandOf<T>, terms: Terms) => Decision;

/** Each act's rule stands in the file of its step, and is named there. */
const rules: { [T in CommandType]: Rule<T> } = {
  AddNote: addNote,
  ...{
    ...report,
    ...identity,
    ...withoutIdentity,
    ...proposal,
    ...coordinate,
    ...register,
    ...joining,
    ...persons,
    ...priority,
    ...holding,
    ...heldBack,
    ...categorise,
    ...place,
    ...lane,
  },
  ...{ ...visit, ...phone },
  ...{
    ...followUp,
    ...fieldLink,
    ...convey,
    ...outside,
    ...time,
    ...referral,
    ...page,
    ...issue,
    ...request,
    ...passingOn,
  },
};

/**
 * The events that `command` causes on `state`, or its refusal; `terms` are those known at its moment.
 * Never throws on what a person or a platform can send.
 */
export const decide = (state: Complaint, command: Command, terms: Terms): Decision => {
  const by = actingAs(state, command.by, command.type);
  const stands = obstacle(state, by, command.type);
  if (stands !== undefined) return refused(stands);
  if (publicInLane(state, command)) return refused('lane-is-private');
  // `obstacle` lets only the states pass that the act's row names.
  const rule = rules[command.type] as (state: Complaint, command: Command, terms: Terms) => Decision;
  const decided = rule(state, { ...command, by }, terms);
  return decided.ok ? accepted(...withVisitsOff(state, decided.events)) : decided;
};
