// What becomes of a request about somebody's own data, and everything that follows from granting it, in one transaction with its record.
// Must not know which tables hold what.
import type { CommandOf } from '#core/complaint/command.ts';
import type { CaseFile, Complaint, IdentityField } from '#core/complaint/complaint.ts';
import {
  correctsIdentity,
  settleProblem,
  type DeclineGround,
  type PersonRequestKind,
  type RequestOutcome,
} from '#core/person-request.ts';
import type { Instant } from '#core/time.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import { VersionConflict } from '#ports/case-log.ts';
import type { Corrected, PersonRequest } from '#ports/person-requests.ts';
import type { Tx } from '#ports/store.ts';
import { handleIn, retryingConflicts } from './handle-command.ts';
import { refuse, stepOn, type Asking, type RequestAnswer, type RequestPorts } from './person-requests.ts';

export type SettlePorts = RequestPorts & { vault: Pick<IdentityVault, 'open' | 'setAside'> };

/** `note` is read by whoever asked; `correction`: the fields of the identity that were wrong, as they are right. */
export type Settlement = {
  outcome: RequestOutcome;
  note: string;
  ground?: DeclineGround | undefined;
  correction?: Identity | undefined;
};

const fieldsOf = (identity: Identity): IdentityField[] => Object.keys(identity) as IdentityField[];

const given = (identity: Identity = {}): Identity =>
  Object.fromEntries(
    Object.entries(identity)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

/** Sealed before the transaction, and holding for nobody until it has taken them. */
const sealCorrected = async (
  { store, vault }: SettlePorts,
  { reporterId }: Pick<PersonRequest, 'reporterId'>,
  correction: Identity,
  now: Instant,
): Promise<Corrected[]> => {
  const held = await store.transact((tx) => tx.requests.identitiesOf(reporterId));
  const corrected: Corrected[] = [];
  for (const { reporterId: whose, identityId: was } of held) {
    const identity = { ...(await vault.open(was)), ...correction };
    const identityId = await vault.setAside(whose, identity, now);
    corrected.push({ reporterId: whose, was, identityId, fields: fieldsOf(identity) });
  }
  return corrected;
};

/** The one that this case uses; of a case that was given another before, its own account's. */
const forCase = (corrected: readonly Corrected[], { identity, reporterId }: CaseFile): Corrected | undefined =>
  identity === undefined
    ? undefined
    : (corrected.find(({ was }) => was === identity.identityId) ??
      corrected.find((one) => one.reporterId === reporterId) ??
      corrected[0]);

/** What ended because nobody said who they are is opened by them, and by no correction. */
const stays = (state: Complaint): boolean => state.status === 'closed' && state.reason === 'identity-not-completed';

/** Every case of theirs goes on under what is right, at its reporter's word. How many. */
const correctCases = async (
  tx: Tx,
  caseIds: readonly string[],
  corrected: readonly Corrected[],
  now: Instant,
): Promise<number> => {
  let cases = 0;
  for (const id of caseIds) {
    const { state } = await tx.log.load(id);
    const right = state.status === 'none' || stays(state) ? undefined : forCase(corrected, state.file);
    if (right === undefined) continue;
    const { identityId, fields } = right;
    const command: CommandOf<'ProvideIdentity'> = {
      ...{ type: 'ProvideIdentity', now, by: { kind: 'reporter' }, identityId, fields: [...fields], via: 'corrected' },
    };
    if ((await handleIn(tx, id, command)).ok) cases += 1;
  }
  return cases;
};

/** What was asked for as the reporter's own wish becomes that again: whoever chose to be public is not any more. */
const hideCases = async (tx: Tx, caseIds: readonly string[], now: Instant): Promise<void> => {
  for (const id of caseIds) {
    const { state } = await tx.log.load(id);
    if (state.status === 'none' || state.file.privacy !== undefined || state.file.erased === true) continue;
    const handled = await handleIn(tx, id, {
      ...{ type: 'ChoosePrivacy', now, by: { kind: 'reporter' }, privacy: 'secret' },
    });
    if (!handled.ok) throw new Error(`case ${id}: ${handled.refusal}`);
  }
};

type Granting = { request: PersonRequest; corrected: readonly Corrected[]; asking: Asking };

const correct = async (
  tx: Tx,
  { request, corrected, asking }: Granting,
  fields: readonly IdentityField[],
): Promise<RequestAnswer> => {
  const { id, number, reporterId } = request;
  const { by, now } = asking;
  const held = await tx.requests.identitiesOf(reporterId);
  if (held.map(({ identityId }) => identityId).join() !== corrected.map(({ was }) => was).join())
    return refuse('identity-changed');
  for (const one of corrected)
    if (!(await tx.requests.correct(one, id, now))) throw new VersionConflict(`another identity holds than ${one.was}`);
  const { caseIds } = await tx.requests.allOf(reporterId);
  const cases = await correctCases(tx, caseIds, corrected, now);
  await tx.requests.record(by, now, { type: 'PersonCorrected', requestId: id, number, fields: [...fields], cases });
  return { ok: true };
};

/** What granting a right does, beside saying so. */
const grant: Record<PersonRequestKind, (tx: Tx, granting: Granting) => Promise<void>> = {
  access: () => Promise.resolve(),
  correct: () => Promise.resolve(),
  erase: () => Promise.resolve(),
  restrict: (tx, { request, asking }) => tx.requests.restrict(request.reporterId, asking.now),
  withdraw: async (tx, { request: { reporterId }, asking: { now } }) => {
    const { caseIds } = await tx.requests.allOf(reporterId);
    await hideCases(tx, caseIds, now);
    await tx.requests.withdraw(reporterId, now);
  },
};

/** How one that is no erasure ended, or that an erasure was declined. */
export const settleRequest = async (
  ports: SettlePorts,
  asking: Asking,
  { outcome, note, ground, correction: typed }: Settlement,
): Promise<RequestAnswer> => {
  const { id, by, now } = asking;
  const correction = given(typed);
  const settling = { outcome, fields: fieldsOf(correction).length, ...(ground === undefined ? {} : { ground }) };
  const before = await ports.store.transact((tx) => tx.requests.find(id));
  if (before === undefined) return refuse('not-found');
  const corrects = !before.settled && correctsIdentity(before.kind, settling);
  const corrected = corrects ? await sealCorrected(ports, before, correction, now) : [];
  if (corrects && corrected.length === 0) return refuse('identity-unknown');
  return stepOn(ports, id, async (tx, request) => {
    const { kind, number } = request;
    const problem = settleProblem(kind, settling);
    if (problem !== undefined) return refuse(problem);
    const granting = { request, corrected, asking };
    const fields = corrects ? fieldsOf(correction) : [];
    if (corrects) {
      const done = await correct(tx, granting, fields);
      if (!done.ok) return done;
    }
    if (outcome === 'done') await grant[kind](tx, granting);
    const grounded = outcome === 'declined' && ground !== undefined ? { ground } : {};
    await tx.requests.settle(id, { by: by.userId, outcome, note, ...grounded, corrected: fields, at: now });
    await tx.requests.record(by, now, { type: 'PersonRequestSettled', requestId: id, kind, number, outcome });
    return { ok: true };
  });
};

/** A restriction ends, and whoever asked for it reads why. The reason stands beside the record, where it can be erased. */
export const liftRestriction = (
  { store }: RequestPorts,
  { id, by, now }: Asking,
  reason: string,
): Promise<RequestAnswer> =>
  retryingConflicts(store, async (tx) => {
    const request = await tx.requests.find(id);
    if (request === undefined) return refuse('not-found');
    if (!request.restricts) return refuse('not-restricted');
    await tx.requests.lift(request.reporterId, { by: by.userId, reason, at: now });
    await tx.requests.record(by, now, { type: 'RestrictionLifted', requestId: id, number: request.number });
    return { ok: true };
  });
