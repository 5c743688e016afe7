// What a partner reports for somebody, or tells of its own report later, becomes a case or goes on in one: who reports is sealed, pictures
// are stored before any row names them. Must let no identity out into the message, the stored payload or the reporter's label.
import type { CommandOf } from '#core/complaint/command.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { KeptFile, ServiceRequest } from '#ports/cases.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import type { MessageIdentity, NewMessage } from '#ports/messages.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { Tx } from '#ports/store.ts';
import { handleIn } from './handle-command.ts';
import { takeDown, type Statement, type TakenDown } from './take-down.ts';
import type { TakePorts } from './take-in.ts';

/** As which partners' reports stand in inbox and log; the account is the partner. */
export const partnersChannel = 'open311';

const by = { kind: 'system', part: 'intake' } as const;

export type PartnerPorts = TakePorts & {
  vault: Pick<IdentityVault, 'keep'>;
  objects: Pick<ObjectStore, 'put'>;
};

/** What was told once is known by `key`; what was told before keys held all of it, by `external` id and the same words. */
type Told = { key: string; old?: { external: string; text: string; of?: string } };

/** Judged to be an image by its bytes, whatever the form called it. */
export type Picture = Omit<KeptFile, 'id'>;

const findTold = async (tx: Tx, partnerId: string, { key, old }: Told): Promise<MessageIdentity | undefined> => {
  const known = await tx.messages.find(partnersChannel, partnerId, key);
  if (known !== undefined || old === undefined) return known;
  const before = await tx.messages.find(partnersChannel, partnerId, old.external);
  const isSame = before?.text === old.text && (old.of === undefined || before.complaintId === old.of);
  return isSame ? before : undefined;
};

/** The bytes come first: a row never names what is not there. */
const storePictures = async (
  { ids, objects }: PartnerPorts,
  pictures: readonly Picture[],
): Promise<readonly KeptFile[]> => {
  const stored = pictures.map((picture) => ({ ...picture, id: ids.uuid() }));
  for (const { id, bytes } of stored) await objects.put(id, bytes);
  return stored;
};

type Beside = { partnerId: string; key: string; files: readonly KeptFile[]; request: ServiceRequest };

/** Beside the message with which they came. */
const keepBeside =
  ({ partnerId, key, files, request }: Beside): NonNullable<Statement['alongside']> =>
  async (tx, complaintId) => {
    await tx.cases.keepServiceRequest(complaintId, request);
    const message = files.length === 0 ? undefined : await tx.messages.find(partnersChannel, partnerId, key);
    if (message !== undefined) for (const file of files) await tx.cases.keepFile(message.messageId, complaintId, file);
  };

/** `account`: the reporter's id there. `payload`: as the channel's `parse` reads it. */
export type PartnersReport = Told & {
  partnerId: string;
  label: string;
  account: string;
  identity: Identity;
  payload: object;
  request: ServiceRequest;
  pictures: readonly Picture[];
  /** What its service says that it is about. */
  category?: Pick<CommandOf<'Categorise'>, 'categoryId' | 'categoryName' | 'usually'>;
  now: Instant;
};

/** Sealed before the case is there; a complete identity from before is not replaced by a part of one. */
const sealed = async (
  { store, vault }: PartnerPorts,
  { partnerId, label, account, identity, now }: PartnersReport,
): Promise<Statement['identity']> => {
  const fields = Object.keys(identity) as IdentityField[];
  if (fields.length === 0) return undefined;
  const author = { id: account, name: label };
  const known = await store.transact((tx) => tx.reporters.match(partnersChannel, partnerId, author));
  if (known.identityComplete) return undefined;
  return { identityId: await vault.keep(known.reporterId, identity, now), fields, via: 'form' };
};

/** The case that it opened, or that the same report opened before. */
export const takeReport = async (
  ports: PartnerPorts,
  report: PartnersReport,
): Promise<{ complaintId: string; isNew: boolean }> => {
  const { partnerId, key, payload, request, pictures, category, now } = report;
  const before = await ports.store.transact((tx) => findTold(tx, partnerId, report));
  if (before !== undefined) return { complaintId: before.complaintId, isNew: false };
  const identity = await sealed(ports, report);
  const files = await storePictures(ports, pictures);
  const taken = await takeDown(ports, {
    ...{ channel: partnersChannel, accountId: partnerId, payload, by, now, note: '' },
    ...(identity === undefined ? {} : { identity }),
    alongside: async (tx, complaintId) => {
      await keepBeside({ partnerId, key, files, request })(tx, complaintId);
      if (category === undefined) return;
      const handled = await handleIn(tx, complaintId, { type: 'Categorise', by, now, ...category });
      if (!handled.ok) throw new Error(`case ${complaintId} takes no category: ${handled.refusal}`);
    },
  });
  if (!taken.ok) throw new Error(`a new report opens no case: ${taken.refusal}`);
  return { complaintId: taken.complaintId, isNew: true };
};

/** `payload` and `text` depend on whether the case was closed by then. */
export type PartnersNews = Told & {
  partnerId: string;
  label: string;
  own: { id: string; threadKey: string; closed: boolean };
  payload: (isClosed: boolean) => object;
  text: (isClosed: boolean) => string;
  /** Says nothing but that it is done. */
  isOnlyDone: boolean;
  request: ServiceRequest;
  pictures: readonly Picture[];
  now: Instant;
};

/** An officer reads it on the closed case and is told by the bell. */
const keepOnClosed = async ({ store, ids }: PartnerPorts, news: PartnersNews): Promise<TakenDown> => {
  const { own, partnerId, key, label, text, now } = news;
  const messageId = ids.uuid();
  await store.transact(async (tx) => {
    const { state } = await tx.log.load(own.id);
    if (state.status === 'none') throw new Error(`case ${own.id} is not there`);
    const message: NewMessage = {
      ...{ messageId, complaintId: own.id, reporterId: state.file.reporterId, externalId: key, sentAt: now },
      thread: { channel: partnersChannel, accountId: partnerId, visibility: 'public', key: own.threadKey },
      ...{ authorName: label, text: text(true), attachments: [] },
    };
    await tx.messages.save(message);
    await tx.notices.tell(own.id, messageId, [{ kind: 'notify', to: 'admin-medsos', what: 'reporter-wrote' }], now);
  });
  return { ok: true, complaintId: own.id };
};

const takeInto = async (ports: PartnerPorts, news: PartnersNews, isClosed: boolean): Promise<TakenDown> => {
  const { partnerId, key, request, pictures, payload, now } = news;
  const files = await storePictures(ports, pictures);
  return takeDown(ports, {
    ...{ channel: partnersChannel, accountId: partnerId, payload: payload(isClosed), by, now, note: '' },
    alongside: keepBeside({ partnerId, key, files, request }),
  });
};

/**
 * The same news again changes nothing; what only says that all is done stands beside a closed case, anything else is taken down as the
 * procedure has it.
 */
export const takeNews = async (ports: PartnerPorts, news: PartnersNews): Promise<TakenDown> => {
  const { own, partnerId } = news;
  const known = await ports.store.transact((tx) => findTold(tx, partnerId, news));
  if (known !== undefined) return { ok: true, complaintId: known.complaintId };
  if (!own.closed) {
    const taken = await takeInto(ports, news, false);
    // It may have been closed meanwhile.
    if (taken.ok || taken.refusal !== 'case-closed') return taken;
  }
  return news.isOnlyDone ? keepOnClosed(ports, news) : takeInto(ports, news, true);
};
