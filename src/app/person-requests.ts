// What people ask of the data that is kept of them: filed, answered, and carried out. Each step is recorded in its own transaction, by counts
// and names of kinds alone. Must not know which tables hold what.
import type { AdministrativeActor } from '#core/administration.ts';
import type { Actor } from '#core/complaint/complaint.ts';
import { wordsIn, type RecordedEvent } from '#core/complaint/recorded.ts';
import {
  erasureProblem,
  requestDueAt,
  type ErasureBasis,
  type PersonRequestKind,
  type RequestProblem,
} from '#core/person-request.ts';
import { tellingKeysIn } from '#core/complaint/telling-key.ts';
import type { Instant } from '#core/time.ts';
import type { Ids } from '#ports/ids.ts';
import type { Destroyed, Hiding, PersonRequest, PersonsAll } from '#ports/person-requests.ts';
import type { Store, Tx } from '#ports/store.ts';
import { eraseTexts, type Erased } from './erase-texts.ts';
import { handleIn, retryingConflicts } from './handle-command.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

/** What filing and answering need from outside. */
export type RequestPorts = {
  store: Store;
  ids: Pick<Ids, 'uuid'>;
  /** What stands for the people of these cases in words of officers. */
  hiding: (complaintIds: readonly string[]) => Promise<Hiding>;
};

/** One request as it is filed, with whose data it is about. */
export type Filing = {
  kind: PersonRequestKind;
  complaintId: string;
  reporterId: string;
  number: string;
  words: string;
  now: Instant;
  /** Absent where the person files it on their page. */
  by?: Officer;
};

const program: AdministrativeActor = { kind: 'program' };

/** Those who answer requests hear of it at once; the person themselves may file as many as they like, each once at a time. */
export const fileRequest = ({ store, ids }: RequestPorts, filing: Filing): Promise<{ id: string }> =>
  retryingConflicts(store, async (tx) => {
    const { kind, complaintId, reporterId, number, words, now, by } = filing;
    const id = ids.uuid();
    const dueAt = requestDueAt(kind, now);
    await tx.requests.add({
      ...{ id, kind, complaintId, reporterId, words, at: now },
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(by === undefined ? {} : { by: by.userId }),
    });
    const via = by === undefined ? 'portal' : 'desk';
    await tx.requests.record(by ?? program, now, { type: 'PersonRequestFiled', requestId: id, kind, number, via });
    await tx.notices.tell(
      complaintId,
      `person-request:${id}`,
      (['team-lead', 'division-head'] as const).map((to) => ({ kind: 'notify', to, what: 'person-request' })),
      now,
    );
    return { id };
  });

/** Done, or why not. */
export type RequestAnswer = { ok: true } | { ok: false; problem: RequestProblem | 'not-found' };

export const refuse = (problem: RequestProblem | 'not-found'): RequestAnswer => ({ ok: false, problem });

/** One step on one request that nobody settled yet. */
export const stepOn = (
  { store }: RequestPorts,
  id: string,
  step: (tx: Tx, request: PersonRequest) => Promise<RequestAnswer>,
): Promise<RequestAnswer> =>
  retryingConflicts(store, async (tx) => {
    const request = await tx.requests.find(id);
    if (request === undefined) return refuse('not-found');
    return request.settled ? refuse('request-settled') : step(tx, request);
  });

/** Who takes a step on which request, and when. */
export type Asking = { id: string; by: Officer; now: Instant };

/** Somebody else must confirm it: until then nothing is destroyed. */
export const proposeErasure = (
  ports: RequestPorts,
  { id, by, now }: Asking,
  basis: ErasureBasis,
): Promise<RequestAnswer> =>
  stepOn(ports, id, async (tx, { kind, number }) => {
    if (kind !== 'erase') return refuse('not-an-erasure');
    await tx.requests.propose(id, by.userId, basis, now);
    await tx.requests.record(by, now, { type: 'ErasureProposed', requestId: id, number, basis });
    return { ok: true };
  });

/** The record of each case says that it happened; throws where a case does not take it, so that nothing is destroyed. */
const markCases = async (tx: Tx, { caseIds, following }: PersonsAll, { by, now }: Asking): Promise<number> => {
  const command = { type: 'ErasePerson', now, by } as const;
  let marked = 0;
  for (const id of caseIds) {
    const handled = await handleIn(tx, id, command);
    if (handled.ok) marked += 1;
    else if (handled.refusal !== 'person-erased') throw new Error(`case ${id}: ${handled.refusal}`);
  }
  for (const { complaintId, followers } of following) {
    const handled = await handleIn(tx, complaintId, { ...command, followers });
    if (!handled.ok && handled.refusal !== 'nothing-due') throw new Error(`case ${complaintId}: ${handled.refusal}`);
  }
  return marked;
};

/** Whole texts of officers in which somebody is named: what is left of one could still tell who it was. */
const eraseWords = async (
  tx: Tx,
  { caseIds, following }: PersonsAll,
  hide: Hiding,
  { by, now }: Asking,
): Promise<Destroyed> => {
  const counts = { texts: 0, inClear: 0 };
  const count = ({ texts, inClear }: Erased): void => {
    counts.texts += texts;
    counts.inClear += inClear.length;
  };
  for (const id of caseIds) {
    const which = (event: RecordedEvent): boolean => wordsIn(event).some((text) => hide(id, text) !== text);
    count(await eraseTexts(tx, id, { which, keys: 'all', by, now }));
  }
  for (const { complaintId, followers } of following) {
    const { state } = await tx.log.load(complaintId);
    const theirs = state.status === 'none' ? [] : state.file.followers;
    const keys = theirs.flatMap((one) => (followers.includes(one.complaintId) ? tellingKeysIn(one.threads) : []));
    count(await eraseTexts(tx, complaintId, { which: () => false, keys, by, now }));
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
};

const destroyAll = async (tx: Tx, all: PersonsAll, hide: Hiding, asking: Asking): Promise<Destroyed> => {
  const words = await eraseWords(tx, all, hide, asking);
  const destroyed = await tx.requests.destroy(all, hide, asking.now);
  return { cases: await markCases(tx, all, asking), ...words, ...destroyed };
};

/** What tells of the person is destroyed in one transaction with its record: counts, never content. */
export const confirmErasure = async (ports: RequestPorts, asking: Asking): Promise<RequestAnswer> => {
  const before = await ports.store.transact(async (tx) => {
    const request = await tx.requests.find(asking.id);
    return request === undefined ? undefined : tx.requests.allOf(request.reporterId);
  });
  const hide = await ports.hiding(before?.caseIds ?? []);
  return stepOn(ports, asking.id, async (tx, request) => {
    const { id, by, now } = asking;
    const { kind, number, reporterId, proposedBy } = request;
    await tx.persons.lock();
    const all = await tx.requests.allOf(reporterId);
    const { hasOpen, hasUnsent } = all;
    const standing = { kind, settled: false, hasOpen, hasUnsent, ...(proposedBy === undefined ? {} : { proposedBy }) };
    const problem = erasureProblem(standing, by.userId);
    if (problem !== undefined) return refuse(problem);
    const destroyed = await destroyAll(tx, all, hide, asking);
    await tx.requests.settle(id, { by: by.userId, outcome: 'done', note: '', at: now });
    await tx.requests.record(by, now, { type: 'PersonErased', requestId: id, number, destroyed });
    return { ok: true };
  });
};
