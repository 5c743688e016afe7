// What somebody reports on the city's own form becomes a case: who reports is sealed first, what they wrote is taken down, and how open it may
// be is theirs to say. Must let no identity out into the message, the stored payload or the reporter's label.
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { Sp4nPrivacy } from '#core/sp4n.ts';
import type { Instant } from '#core/time.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import type { Tx } from '#ports/store.ts';
import type { Ids } from '#ports/ids.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import { handleIn } from './handle-command.ts';
import type { AddedPicture } from './hear-reporter.ts';
import { keepPictures } from './keep-pictures.ts';
import { takeDown, type Statement } from './take-down.ts';
import { intake, type TakePorts } from './take-in.ts';

/** As which such reports stand in inbox and log. */
export const webChannel = 'web';

/** How lists call somebody whose name is sealed. */
const label = 'Pelapor lewat formulir';

export type WebReport = {
  accountId: string;
  /** The form's: sent twice, it is taken down once. */
  key: string;
  text: string;
  pictures: readonly AddedPicture[];
  /** Absent of a reporter who wishes to stay unnamed. */
  given: { identity: Identity; fields: IdentityField[] } | undefined;
  privacy: Sp4nPrivacy;
  now: Instant;
};

export type WebPorts = TakePorts & {
  vault: Pick<IdentityVault, 'keep'>;
  ids: Pick<Ids, 'uuid'>;
  objects: Pick<ObjectStore, 'put'>;
};

const sealed = async ({ store, vault }: WebPorts, report: WebReport): Promise<Pick<Statement, 'identity'>> => {
  const { accountId, key, given, now } = report;
  if (given === undefined) return {};
  const author = { id: `once:${key}`, name: label };
  const { reporterId } = await store.transact((tx) => tx.reporters.match(webChannel, accountId, author));
  const identityId = await vault.keep(reporterId, given.identity, now);
  return { identity: { identityId, fields: given.fields, via: 'form' } };
};

/** Beside the message, in the transaction that opened the case. */
const keepBeside = async (
  { ids, objects }: WebPorts,
  report: WebReport,
  tx: Tx,
  complaintId: string,
): Promise<void> => {
  const { accountId, key, pictures } = report;
  if (pictures.length === 0) return;
  const message = await tx.messages.find(webChannel, accountId, key);
  if (message === undefined) throw new Error(`case ${complaintId} has no message`);
  const named = pictures.map((picture) => ({ ...picture, id: ids.uuid() }));
  await keepPictures(objects, tx, { messageId: message.messageId, complaintId }, named);
};

const choose = async (tx: Tx, complaintId: string, { privacy, now }: WebReport): Promise<void> => {
  if (privacy === 'public') return;
  const by = { kind: 'reporter' } as const;
  const handled = await handleIn(tx, complaintId, { type: 'ChoosePrivacy', now, by, privacy });
  if (!handled.ok) throw new Error(`case ${complaintId} takes no openness: ${handled.refusal}`);
};

/** The id of the case that it opened, or that the same form opened before. */
export const takeWebReport = async (ports: WebPorts, report: WebReport): Promise<string> => {
  const { accountId, key, text, now } = report;
  const before = await ports.store.transact((tx) => tx.messages.find(webChannel, accountId, key));
  if (before !== undefined) return before.complaintId;
  const taken = await takeDown(ports, {
    ...{ channel: webChannel, accountId, by: intake, now, note: '' },
    payload: { id: key, label, text, at: now, joins: {} },
    ...(await sealed(ports, report)),
    alongside: async (tx, complaintId) => {
      await keepBeside(ports, report, tx, complaintId);
      await choose(tx, complaintId, report);
    },
  });
  if (!taken.ok) throw new Error(`a new report opens no case: ${taken.refusal}`);
  return taken.complaintId;
};
