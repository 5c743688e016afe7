// How a table writes what stands in an act's way: one sign for each state, one row for all who are told the same.
import assert from 'node:assert/strict';
import { actTable, type CommandType } from '#core/complaint/act-table.ts';
import { initial, type Actor, type Complaint } from '#core/complaint/complaint.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { people, played } from '#test/given/given.ts';
import { actCells, stateLetters } from './act-cells.ts';

const signs: Partial<Record<Refusal, string>> = {
  'not-allowed': '-',
  'not-your-agency': 'a',
  'no-such-case': '0',
  'case-exists': 'x',
  'case-closed': 'c',
  'wrong-step': 'w',
  'not-the-lead-agency': 'l',
  'not-a-helping-agency': 'g',
  'part-already-reported': 'd',
  'already-acknowledged': 'k',
  'identity-unknown': 'i',
  'no-draft': 'n',
  'no-extension-asked': 'e',
  'extension-pending': 'p',
  'already-sending': 's',
  'already-rated': 'r',
  'already-reopened': 'o',
  'no-field-result': 'f',
  'not-joined': 'j',
  'not-held': 'h',
  'not-in-a-lane': 'y',
  'phone-not-granted': 't',
  'phone-not-handed-on': 'u',
  'identity-known': 'b',
  'no-proposal': 'q',
};

/** How a table writes this one; undefined where none needs it. */
export const signOf = (refusal: Refusal): string | undefined => signs[refusal];

const groups: Readonly<Record<string, readonly string[]>> = {
  desk: ['medsos', 'pusat', 'teamLead'],
  deciders: ['pusat', 'teamLead'],
  system: ['intake', 'sweep', 'outbox', 'duty'],
};

/** By people, or groups of them: what they are told in each state, in order; `+` where nothing stands in the way. */
export type ObstacleRows = Readonly<Record<string, string>>;

const namesIn = (row: string): string[] => row.split(' ').flatMap((name) => groups[name] ?? [name]);

/** Whom a letter of the table of cells stands for, but agencies: what they are told depends on their part in the case. */
const lettered: Readonly<Record<string, string>> = {
  m: 'medsos',
  p: 'pusat',
  t: 'teamLead',
  d: 'divisionHead',
  r: 'reporter',
  s: 'system',
};

/** Of an act with no row here: nothing stands in its way but what its cells say. Whatever else does, asks for a row. */
const plainRows = (type: CommandType, states: readonly Complaint[]): ObstacleRows => {
  const cells = actCells[type];
  const names = [...cells.who].map((letter) => lettered[letter]);
  assert.ok(!names.includes(undefined), `what agencies are told of ${type} is written out`);
  const inState = ({ status }: Complaint): string => {
    if ([...cells.in].some((letter) => stateLetters[letter] === status)) return '+';
    return status === 'none' ? '0' : status === 'closed' ? 'c' : 'w';
  };
  return { [names.join(' ')]: states.map(inState).join('') };
};

/** The rows of an act that are written out, else those that follow from its cells. */
export const rowsOf = (
  written: { readonly [T in CommandType]?: ObstacleRows },
  type: CommandType,
  states: readonly Complaint[],
): ObstacleRows => written[type] ?? plainRows(type, states);

/** What the rows say to one of the people; to whom they say nothing, that they may not at all. */
export const writtenFor = (rows: ObstacleRows, person: keyof typeof people, states: number): string =>
  Object.entries(rows).find(([who]) => namesIn(who).includes(person))?.[1] ?? '-'.repeat(states);

/** What the procedure says to them. */
const toldTo = (actor: Actor, type: CommandType, states: readonly Complaint[]): string =>
  states
    .map((state) => {
      const refusal = obstacle(state, actor, type);
      return refusal === undefined ? '+' : (signs[refusal] ?? `(${refusal})`);
    })
    .join('');

/** The states that these histories lead to. */
export const statesOf = (histories: Readonly<Record<string, readonly Command[]>>): Complaint[] =>
  Object.values(histories).map((history) => (history.length === 0 ? initial : played(history).state));

/** All acts, in the order of their table. */
export const allActs = Object.keys(actTable) as CommandType[];
/** All people, by the names by which rows call them. */
export const everybody = Object.entries(people) as [keyof typeof people, Actor][];

/** Holds what each of them is told of an act in these states to what is written. */
export const holdTold = (
  written: { readonly [T in CommandType]?: ObstacleRows },
  type: CommandType,
  states: readonly Complaint[],
): void => {
  for (const [person, actor] of everybody)
    assert.equal(toldTo(actor, type, states), writtenFor(rowsOf(written, type, states), person, states.length), person);
};
