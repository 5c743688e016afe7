// What an officer's press becomes: asked whether it may be done, what it needs made, and then its command once, in one transaction,
// however often the form is sent. Must not know how anything is said to the officer.
import { createHash } from 'node:crypto';
import { isOutward, type OfficerCommand } from '#core/complaint/act-table.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { minuteMs } from '#core/time.ts';
import { KeyTaken, type ActKey, type EarlierAct } from '#ports/act-keys.ts';
import type { Identity } from '#ports/identity-vault.ts';
import { anyCases, movedSince, oneCase, type Handled } from '../handle-command.ts';
import { earlierAct, underKey } from '../once.ts';
import { addNote } from './add-note.ts';
import { assign } from './assign.ts';
import { askExtension } from './ask-extension.ts';
import { askIdentity } from './ask-identity.ts';
import { categorise } from './categorise.ts';
import { toAgencies } from './dispose.ts';
import { issue } from './issue.ts';
import { orUndone } from './join-cases.ts';
import { moveToLane } from './move-to-lane.ts';
import {
  asked,
  declined,
  type ActOf,
  type ActPorts,
  type Declined,
  type Doing,
  type OfficerAct,
  type Prepared,
  type Ready,
  type SeenCase,
} from './officer-act.ts';
import { provideIdentity } from './provide-identity.ts';
import { noteElsewhere, referElsewhere } from './refer-elsewhere.ts';
import { registerInUpik } from './register-case.ts';
import { reportFieldResult, reportWork } from './report-from-field.ts';
import { isLook, openedIdentity, reveal } from './reveal-identity.ts';
import { settleProposal } from './settle-proposal.ts';
import { splitOff } from './split-off.ts';
import { tellResult } from './tell-result.ts';
import { undoJoining } from './undo-joining.ts';
import { agreeVisit, recordMinutes } from './visit.ts';
import { separate, withOtherCase } from './with-other-case.ts';

type Way<T extends OfficerCommand> = (doing: Doing, wanted: ActOf<T>) => Prepared | Promise<Prepared>;

/** Acts that ask or make something first; every other one is its command alone. */
const ways = {
  AskIdentity: askIdentity,
  ProvideIdentity: provideIdentity,
  SettleProposal: settleProposal,
  RevealIdentity: reveal,
  OpenPhone: reveal,
  AgreeVisit: agreeVisit,
  RecordMinutes: recordMinutes,
  JoinAsDuplicate: withOtherCase,
  MergeInto: withOtherCase,
  UndoJoining: undoJoining,
  MoveToLane: moveToLane,
  JoinReporter: withOtherCase,
  SeparateReporter: separate,
  Categorise: categorise,
  ReferElsewhere: referElsewhere,
  NoteElsewhere: noteElsewhere,
  SplitOff: splitOff,
  RegisterInUpik: registerInUpik,
  AddNote: addNote,
  Assign: assign,
  Dispose: toAgencies,
  RefuseDisposition: toAgencies,
  PassOn: toAgencies,
  AskExtension: askExtension,
  ReportProgress: reportWork,
  ReportPart: reportWork,
  ReportFieldResult: reportFieldResult,
  AnswerDirectly: tellResult,
  ConveyResult: tellResult,
} satisfies { [T in OfficerCommand]?: Way<T> };

const hasWay = (wanted: OfficerAct): wanted is ActOf<keyof typeof ways> => wanted.type in ways;

/** An act whose fields are not its command's own does not compile without a way. */
const prepare = (doing: Doing, wanted: OfficerAct): Prepared | Promise<Prepared> => {
  if (!hasWay(wanted)) return issue(doing, { ...wanted, ...asked(doing) });
  const way = ways[wanted.type] as Way<OfficerCommand>;
  return way(doing, wanted);
};

/** Asked before anything is made for an act on a page that is old: the door asks again when it is appended. */
const movedBefore = async ({ ports, found, by, seen }: Doing, type: OfficerCommand): Promise<Declined | undefined> => {
  if (seen === undefined || seen === found.version) return undefined;
  return ports.store.transact((tx) => movedSince(tx, found.id, { by, type }, { seen }));
};

/** Why the act would be refused whatever it says. One that no longer fits is explained best by what the others did. */
const obstacleTo = async (doing: Doing, type: OfficerCommand): Promise<Declined | undefined> => {
  const refusal = obstacle(doing.found.state, doing.by, type);
  if (refusal === 'not-allowed') return declined(refusal);
  return (await movedBefore(doing, type)) ?? (refusal === undefined ? undefined : declined(refusal));
};

/** Who names neither a key nor a version means the same by the same words for so long; not after they failed to arrive. */
const sameWordsMs = minuteMs;

/** Of a matter that is broken off its writer is told, too, and a second press would make a second case. */
const speaksOut = (wanted: OfficerAct): boolean =>
  isOutward(wanted.type) || (wanted.type === 'SplitOff' && wanted.child === true);

const keyOf = ({ found, by, seen }: Doing, wanted: OfficerAct, key: string | undefined): ActKey | undefined => {
  const { userId } = by;
  const words = JSON.stringify([found.id, wanted]);
  if (key !== undefined) return { userId, key: { text: key }, asked: words };
  if (seen !== undefined || !speaksOut(wanted)) return undefined;
  const failed = found.state.file.undelivered.map(({ effectKey }) => effectKey);
  const digest = createHash('sha256')
    .update(JSON.stringify([words, failed]))
    .digest('hex');
  return { userId, key: { text: `words:${digest}`, validMs: sameWordsMs }, asked: words };
};

/** A case that was split off is named again, also to whoever sends the form once more. */
const outcomeOf = (type: OfficerCommand, done: Handled | Declined): EarlierAct['outcome'] =>
  type === 'SplitOff' && done.ok && done.state.status !== 'none' ? { number: done.state.file.number } : {};

/** `number`: of a case that was split off. `identity`: what was asked to be shown, once it is recorded as shown. */
export type Performed = { ok: true; number?: string; identity?: Identity } | Declined;

const answer = async (doing: Doing, wanted: OfficerAct, outcome: EarlierAct['outcome']): Promise<Performed> => ({
  ok: true,
  ...outcome,
  ...(isLook(wanted) ? { identity: await openedIdentity(doing, wanted) } : {}),
});

const answerAgain = async (doing: Doing, wanted: OfficerAct, { isSame, outcome }: EarlierAct): Promise<Performed> =>
  isSame ? answer(doing, wanted, outcome) : declined('key-used');

const settle = async (
  doing: Doing,
  wanted: OfficerAct,
  key: ActKey | undefined,
  { work, alone }: Ready,
): Promise<Performed> => {
  const { store } = doing.ports;
  const begin = alone === true ? oneCase(store, doing.found.id) : anyCases(store);
  const kept = (done: Handled | Declined): EarlierAct['outcome'] => outcomeOf(wanted.type, done);
  const doingIt = key === undefined ? begin(work) : underKey(begin, { key, now: doing.now }, work, kept);
  const done = await orUndone(doingIt);
  return done.ok ? answer(doing, wanted, kept(done)) : done;
};

const perform = async (doing: Doing, wanted: OfficerAct, key: ActKey | undefined): Promise<Performed> => {
  const stands = await obstacleTo(doing, wanted.type);
  if (stands !== undefined) return stands;
  const prepared = await prepare(doing, wanted);
  return prepared.ok ? settle(doing, wanted, key, prepared) : prepared;
};

type Taken = { ok: false; taken: KeyTaken };

const orTaken = async (performing: Promise<Performed>): Promise<Performed | Taken> => {
  try {
    return await performing;
  } catch (error) {
    if (error instanceof KeyTaken) return { ok: false, taken: error };
    throw error;
  }
};

/** `key`: of the form, which sent twice is one act. */
export type Asking = Omit<Doing, 'ports' | 'found'> & { key: string | undefined };

/** Does one act on a case that the officer may see, once. Nothing of a refused one stays. */
export const performAct = async (
  ports: ActPorts,
  found: SeenCase,
  wanted: OfficerAct,
  { key: text, ...asking }: Asking,
): Promise<Performed> => {
  const doing: Doing = { ...asking, ports, found };
  const key = keyOf(doing, wanted, text);
  if (key === undefined) return perform(doing, wanted, key);
  const claim = { key, now: doing.now };
  const before = await earlierAct(ports.store, claim);
  if (before !== undefined) return answerAgain(doing, wanted, before);
  const performed = await orTaken(perform(doing, wanted, key));
  if (performed.ok) return performed;
  // The first of two at once may have ended in the meantime: then that is the answer, not how things look since.
  const first = await earlierAct(ports.store, claim);
  if (first !== undefined) return answerAgain(doing, wanted, first);
  if ('taken' in performed) throw performed.taken;
  return performed;
};

class Tried extends Error {
  readonly came: Handled | Declined;
  constructor(came: Handled | Declined) {
    super('tried');
    this.came = came;
  }
}

/** What the work comes to, of which nothing stays. */
const undoing = async (store: ActPorts['store'], work: Ready['work']): Promise<Handled | Declined> => {
  try {
    return await anyCases(store)(async (tx): Promise<never> => {
      throw new Tried(await work(tx));
    });
  } catch (error) {
    if (error instanceof Tried) return error.came;
    throw error;
  }
};

/** What the act came to before under its key; undefined where it was not done yet. */
export const doneBefore = async (
  ports: ActPorts,
  found: SeenCase,
  wanted: OfficerAct,
  { key: text, ...asking }: Asking,
): Promise<Performed | undefined> => {
  const doing: Doing = { ...asking, ports, found };
  const key = text === undefined ? undefined : keyOf(doing, wanted, text);
  const before = key === undefined ? undefined : await earlierAct(ports.store, { key, now: doing.now });
  return before === undefined ? undefined : answerAgain(doing, wanted, before);
};

/** What the act came to before under its key, or why it would be declined now; undefined where it would be done. Nothing of it stays. */
export const tryAct = async (
  ports: ActPorts,
  found: SeenCase,
  wanted: OfficerAct,
  asking: Asking,
): Promise<Performed | undefined> => {
  const before = await doneBefore(ports, found, wanted, asking);
  if (before !== undefined) return before;
  const { key: _form, ...who } = asking;
  const doing: Doing = { ...who, ports, found };
  const stands = await obstacleTo(doing, wanted.type);
  if (stands !== undefined) return stands;
  const prepared = await prepare(doing, wanted);
  if (!prepared.ok) return prepared;
  const done = await orUndone(undoing(ports.store, prepared.work));
  return done.ok ? undefined : done;
};
