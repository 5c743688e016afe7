// One matter of a message goes on as a case of its own, in the same conversation and of the same writer; the message stays. Both halves are appended
// in one transaction.
import { isReporterKnown } from '#core/complaint/identity-known.ts';
import type { CaseFile, Privacy, ThreadRef } from '#core/complaint/complaint.ts';
import { originOf } from '#core/complaint/decision.ts';
import { sameThread } from '#core/complaint/evolve-file.ts';
import type { Tx } from '#ports/store.ts';
import type { ActAsks } from '#ports/act-asks.ts';
import type { Handled } from '../handle-command.ts';
import { bringPlace, isIdentified, must, sameProcedure, type Side } from './join-cases.ts';
import { asked, declined, ready, type Doing, type Prepared } from './officer-act.ts';
import { ownSide } from './with-other-case.ts';

type Source = Awaited<ReturnType<ActAsks['messagesOf']>>[number];
type Asked = ReturnType<typeof asked>;

const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const isTheirs = (file: CaseFile, { reporterId }: Source): boolean => reporterId === file.reporterId;

/** What its reporter wrote on a page stands in no conversation: it is answered where the case came from. Of anybody else's that is not known. */
const answeredOn = (file: CaseFile, source: Source): ThreadRef | undefined => {
  const { thread } = source;
  if (file.threads.some((known) => sameThread(known, thread))) return thread;
  return isTheirs(file, source) ? originOf(file) : undefined;
};

/** What the reporter of the parent chose is theirs alone: for anybody else the case is as closed as one can be. */
const privacyOf = (file: CaseFile, source: Source): { privacy?: Privacy } =>
  isTheirs(file, source) ? {} : { privacy: 'secret' };

/** Whoever told us who they are, or need not, is not asked again. */
const takeIdentity = async (tx: Tx, { id }: Side, file: CaseFile, by: Asked): Promise<void> => {
  const { identity, withoutIdentity } = file;
  if (identity?.complete === true) {
    const { identityId, fields } = identity;
    await must(tx, { id }, { ...by, type: 'ProvideIdentity', identityId, fields, via: 'known' });
  } else if (withoutIdentity !== undefined && !isReporterKnown(file))
    await must(tx, { id }, { ...by, type: 'GoWithoutIdentity', why: withoutIdentity });
};

type Child = {
  from: Side;
  source: Source;
  /** Made once, however often the work begins anew. */
  ids: { complaintId: string; messageId: string };
  text: string;
};

/** Answers with the new case's state. */
const open = async (tx: Tx, { from, source, ids, text }: Child, by: Asked): Promise<Handled> => {
  const before = await tx.log.load(from.id);
  if (before.state.status === 'none') return { ok: false, refusal: 'no-such-case' };
  const thread = answeredOn(before.state.file, source);
  if (thread === undefined) return { ok: false, refusal: 'unknown-message' };
  const number = await tx.log.nextNumber(by.now);
  const { state } = await must(tx, from, {
    ...{ ...by, type: 'SplitOff', messageIds: [source.message.messageId], into: ids.complaintId },
    child: { number, thread },
  });
  if (state.status === 'none') return { ok: false, refusal: 'no-such-case' };
  const { reporterId, sentAt } = source;
  const child: Side = { id: ids.complaintId, number };
  const message = await tx.messages.quote({
    ...{ of: source.message.messageId, messageId: ids.messageId, complaintId: child.id, text },
  });
  const opened = await must(tx, child, {
    ...{ ...by, type: 'OpenCase', number, thread, reporterId, message, sentAt },
    ...sameProcedure(state, thread, { terms: tx.log.terms, now: by.now }),
    ...privacyOf(state.file, source),
    parent: { complaintId: from.id, number: from.number },
    identityKnown: isIdentified(state, reporterId),
  });
  if (isTheirs(state.file, source)) await takeIdentity(tx, child, state.file, by);
  await bringPlace(tx, child, state.file, by);
  return opened;
};

/** `passage`: words that stand in the message; without one it is all of them. */
export const openChild = (doing: Doing, source: Source, passage = ''): Prepared => {
  const { ids } = doing.ports;
  const wanted = oneSpaced(passage);
  const words = oneSpaced(source.text);
  // What was taken back, or never had words, says nothing.
  if (words === '' || !words.includes(wanted)) return declined('unknown-message');
  const child: Child = {
    ...{ from: ownSide(doing), source, text: wanted === '' ? source.text : wanted },
    ids: { complaintId: ids.uuid(), messageId: ids.uuid() },
  };
  return ready((tx) => open(tx, child, asked(doing)));
};
