// One person on several channels: joined by an officer's hand on two of their cases, and taken back with all that followed from it.
// Must move nobody's account and no message: what was received stays where it is, and may be split off.
import type { Actor, CaseFile, ThreadRef } from '#core/complaint/complaint.ts';
import { samePerson, type Join } from '#core/same-person.ts';
import type { Instant } from '#core/time.ts';
import type { Ids } from '#ports/ids.ts';
import type { Tx } from '#ports/store.ts';
import type { WrittenThread } from '#ports/reporters.ts';
import { handleIn, type Handled } from '../handle-command.ts';
import { must, Refused, type Side } from './join-cases.ts';

type Asked = { now: Instant; by: Actor };

const fileOf = async (tx: Tx, id: string): Promise<CaseFile> => {
  const { state } = await tx.log.load(id);
  if (state.status === 'none') throw new Refused({ ok: false, refusal: 'no-such-case' });
  return state.file;
};

/** From now on the reporters of both cases are one person. Who is so already, by whatever way, is not joined again. */
export const joinReporters = async (
  tx: Tx,
  ids: Pick<Ids, 'uuid'>,
  { own, other }: { own: Side; other: Side },
  asked: Asked,
): Promise<Handled> => {
  const joinId = ids.uuid();
  await tx.persons.lock();
  const { reporterId } = await fileOf(tx, own.id);
  const { reporterId: otherReporterId } = await fileOf(tx, other.id);
  const isOne = samePerson(reporterId, await tx.persons.joinsOf(reporterId)).includes(otherReporterId);
  if (isOne && reporterId !== otherReporterId) throw new Refused({ ok: false, refusal: 'already-recorded' });
  const identityKnown =
    (await tx.reporters.isIdentified(reporterId)) || (await tx.reporters.isIdentified(otherReporterId));
  const half = { ...asked, type: 'JoinReporter', joinId, identityKnown } as const;
  const joined = await must(tx, own, { ...half, otherReporterId, otherNumber: other.number });
  await must(tx, { id: other.id }, { ...half, otherReporterId: reporterId, otherNumber: own.number });
  return joined;
};

/** By case, the conversations that none of its reporter's own accounts wrote in, once these joins are all that hold. */
const strangersThreads = (written: readonly WrittenThread[], joins: readonly Join[]): Map<string, ThreadRef[]> => {
  const leaving = written.filter(({ reporterId, writers }) => {
    const person = samePerson(reporterId, joins);
    return writers.every((writer) => !person.includes(writer));
  });
  return new Map(
    leaving.map(({ complaintId }) => [
      complaintId,
      leaving.filter((one) => one.complaintId === complaintId).map(({ thread }) => thread),
    ]),
  );
};

/** Takes one join back; the others stay. Conversations that came by it leave every case, so that no answer goes to the wrong person. */
export const separateReporters = async (tx: Tx, own: Side, joinId: string, asked: Asked): Promise<Handled> => {
  await tx.persons.lock();
  const { reporterId, joins = [] } = await fileOf(tx, own.id);
  const join = joins.find((one) => one.joinId === joinId);
  if (join === undefined) throw new Refused({ ok: false, refusal: 'not-joined' });
  const held = await tx.persons.joinsOf(reporterId);
  const written = await tx.persons.threadsOf(samePerson(reporterId, held));
  const half = { ...asked, type: 'SeparateReporter', joinId } as const;
  let separated = await must(tx, own, half);
  const otherId = await tx.cases.numbered(join.otherNumber);
  if (otherId !== undefined) await must(tx, { id: otherId }, half);
  const left = held.filter((one) => one.joinId !== joinId);
  for (const [complaintId, threads] of strangersThreads(written, left)) {
    // Where a case holds them for another reason, as a follower's, they stay.
    const released = await handleIn(tx, complaintId, { ...asked, type: 'ReleaseThreads', threads });
    if (released.ok && complaintId === own.id) separated = released;
  }
  return separated;
};
