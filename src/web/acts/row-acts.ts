// What whoever leads does with a case from the board: takes it over, hands it on, reminds whoever has it; and the way back of what has one.
import { holdsAny, rolesOf, type Holding } from '#core/access.ts';
import { mayIssue } from '#core/complaint/act-table.ts';
import { readersOfColleagues } from '#core/access.ts';
import { issueAct } from './issue.ts';
import { newKey } from '../form-key.ts';

export const rowActs = ['Claim', 'Assign', 'RemindHolder'] as const;
export type RowAct = (typeof rowActs)[number];

/** A case of the board with who looked after it when it was seen. */
export type ActedOn = { number: string; holder?: { userId: string; name: string } | undefined };

/** Which of them this officer may do at all. Handing on needs the names of colleagues. */
export const actsOf = (officer: Holding): RowAct[] =>
  rowActs.filter(
    (act) => mayIssue(rolesOf(officer), act) && (act !== 'Assign' || holdsAny(officer, readersOfColleagues)),
  );

/** Whatever others did meanwhile: the board shows no words that it could overlook. */
const issue = (number: string, act: RowAct | 'Release', body: object): Promise<unknown> =>
  issueAct({ number, version: undefined, key: newKey() }, act, body);

export const doAct = (act: RowAct, { number }: ActedOn, to: string | undefined): Promise<unknown> =>
  issue(number, act, act === 'Assign' ? { to } : {});

/** What was heard cannot be taken back. */
export const hasWayBack = (act: RowAct): boolean => act !== 'RemindHolder';

/** Back to whoever had it, or to nobody. */
export const undoAct = ({ number, holder }: ActedOn): Promise<unknown> =>
  holder === undefined ? issue(number, 'Release', {}) : issue(number, 'Assign', { to: holder.userId });
