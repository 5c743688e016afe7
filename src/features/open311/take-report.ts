// From a partner's report to a case in triage: who reports is sealed in the vault, their words become the message.
// Must let no name or number out into the message, the stored payload or the reporter's label.
import { createHmac } from 'node:crypto';
import { takeDown, type Statement } from '#app/take-down.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { Partner } from '#ports/open311.ts';
import type { ServiceRequest } from '#ports/cases.ts';
import { digestsOf, keepPictures, refusedWords, storePictures, type Pictures } from './pictures.ts';
import type { Report } from './report.ts';

/** Of the features' bundle only what taking down needs: no session and no officer. */
export type TakeDeps = Pick<FeatureDeps, 'store' | 'vault' | 'objects' | 'ids' | 'clock' | 'parse'>;

/** As which a partner's reports stand in inbox and log; its account is the partner. */
export const channel = 'open311';
const by = { kind: 'system', part: 'intake' } as const;

/** How lists call the reporter: by the partner, since the name is sealed. */
export const labelOf = ({ name }: Partner): string => `Pelapor lewat ${name}`;

type Author = { id: string; name: string };

/** Sealed before the case is there; a complete identity from before is not replaced by a part of one. */
const sealed = async (
  deps: TakeDeps,
  partner: Partner,
  author: Author,
  { identity }: Report,
): Promise<Statement['identity']> => {
  const fields = Object.keys(identity) as IdentityField[];
  if (fields.length === 0) return undefined;
  const known = await deps.store.transact((tx) => tx.reporters.match(channel, partner.id, author));
  if (known.identityComplete) return undefined;
  return { identityId: await deps.vault.keep(known.reporterId, identity, deps.clock.now()), fields, via: 'form' };
};

/** What tells one writing from another under the same id; keyed, since a name and a number are among it. */
export const contentDigest = ({ key }: Partner, content: unknown): string =>
  createHmac('sha256', key).update(JSON.stringify(content)).digest('base64url').slice(0, 32);

const reportKey = (partner: Partner, report: Report, pictures: Pictures): string | undefined => {
  const { externalId, service, text, lat, long, account, identity, media } = report;
  if (externalId === undefined) return undefined;
  const content = [externalId, service.code, text, lat, long, account, identity.name, identity.phone, media];
  return `report:${externalId}:${contentDigest(partner, [...content, digestsOf(pictures)])}`;
};

/** The same report told before; one from before reports had keys of their own is known by its words. */
const findBefore = (
  { store }: TakeDeps,
  partner: Partner,
  key: string,
  { externalId, text }: Report,
): Promise<string | undefined> =>
  store.transact(async (tx) => {
    const known = await tx.messages.find(channel, partner.id, key);
    const old = externalId === undefined ? undefined : await tx.messages.find(channel, partner.id, externalId);
    return (known ?? (old?.text === text ? old : undefined))?.complaintId;
  });

const requestOf = (deps: TakeDeps, partner: Partner, report: Report, threadKey: string): ServiceRequest => {
  const { service, lat, long, externalId } = report;
  return {
    ...{ partnerId: partner.id, threadKey, serviceCode: service.code },
    ...(lat === undefined || long === undefined ? {} : { lat, long }),
    ...(service.type === 'batch' ? { token: deps.ids.uuid() } : {}),
    ...(externalId === undefined ? {} : { externalRef: externalId }),
  };
};

/** The case that it opened, or that the same report opened before. `earlier`: a case whose id another report used again. */
export const takeReport = async (
  deps: TakeDeps,
  partner: Partner,
  report: Report,
  { pictures, earlier }: { pictures: Pictures; earlier: string | undefined },
): Promise<{ complaintId: string; isNew: boolean }> => {
  const now = deps.clock.now();
  const id = reportKey(partner, report, pictures) ?? deps.ids.uuid();
  const before = await findBefore(deps, partner, id, report);
  if (before !== undefined) return { complaintId: before, isNew: false };
  const account = report.account === undefined ? `once:${id}` : `account:${report.account}`;
  const author = { id: account, name: labelOf(partner) };
  const identity = await sealed(deps, partner, author, report);
  const again = earlier === undefined ? [] : [`${partner.name} memakai lagi nomor milik ${earlier}.`];
  const text = [report.text, ...refusedWords(pictures), ...again].join('\n');
  const files = await storePictures(deps, pictures);
  const payload = { id, account, label: author.name, text, at: now, thread: id, media: report.media, joins: {} };
  const taken = await takeDown(deps, {
    ...{ channel, accountId: partner.id, payload, by, now, note: '' },
    ...(identity === undefined ? {} : { identity }),
    alongside: async (tx, complaintId) => {
      await tx.cases.keepServiceRequest(complaintId, requestOf(deps, partner, report, id));
      await keepPictures(tx, { channel, accountId: partner.id, externalId: id }, complaintId, files);
    },
  });
  if (!taken.ok) throw new Error(`a new report opens no case: ${taken.refusal}`);
  return { complaintId: taken.complaintId, isNew: true };
};
