// From a partner's report to a case in triage: who reports is sealed in the vault, their words become the message.
// Must let no name or number out into the message, the stored payload or the reporter's label.
import { takeDown, type Statement, type TakenDown } from '#app/take-down.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { Partner } from '#ports/open311.ts';
import { keepPictures, refusedWords, storePictures, type Pictures } from './pictures.ts';
import type { Report } from './report.ts';

type Deps = Pick<FeatureDeps, 'store' | 'vault' | 'objects' | 'ids' | 'clock' | 'parse'>;

const channel = 'open311';
const by = { kind: 'system', part: 'intake' } as const;

const labelOf = ({ name }: Partner): string => `Pelapor lewat ${name}`;

type Author = { id: string; name: string };

/** Sealed before the case is there; a complete identity from before is not replaced by a part of one. */
const sealed = async (
  deps: Deps,
  partner: Partner,
  author: Author,
  { identity }: Report,
  now: number,
): Promise<Statement['identity']> => {
  const fields = Object.keys(identity) as IdentityField[];
  if (fields.length === 0) return undefined;
  const known = await deps.store.transact((tx) => tx.reporter(channel, partner.id, author));
  if (known.identityComplete) return undefined;
  return { identityId: await deps.vault.keep(known.reporterId, identity, now), fields, via: 'form' };
};

/** The case that it opened, or that the same report opened before. */
export const takeReport = async (
  deps: Deps,
  partner: Partner,
  report: Report,
  pictures: Pictures,
): Promise<{ complaintId: string }> => {
  const now = deps.clock.now();
  const id = report.externalId ?? deps.ids.uuid();
  const before = await deps.store.transact((tx) => tx.findMessage(channel, partner.id, id));
  if (before !== undefined) return { complaintId: before.complaintId };
  const account = report.account === undefined ? `once:${id}` : `account:${report.account}`;
  const author = { id: account, name: labelOf(partner) };
  const identity = await sealed(deps, partner, author, report, now);
  const { media, service, lat, long } = report;
  const text = [report.text, ...refusedWords(pictures)].join('\n');
  const files = await storePictures(deps, pictures);
  const payload = { id, account, label: author.name, text, at: now, thread: id, media, joins: {} };
  const taken = await takeDown(deps, {
    ...{ channel, accountId: partner.id, payload, by, now, note: '' },
    ...(identity === undefined ? {} : { identity }),
    alongside: async (tx, complaintId) => {
      await tx.keepServiceRequest(complaintId, {
        ...{ partnerId: partner.id, threadKey: id, serviceCode: service.code },
        ...(lat === undefined || long === undefined ? {} : { lat, long }),
        ...(service.type === 'batch' ? { token: deps.ids.uuid() } : {}),
      });
      await keepPictures(tx, { channel, accountId: partner.id, externalId: id }, complaintId, files);
    },
  });
  if (!taken.ok) throw new Error(`a new report opens no case: ${taken.refusal}`);
  return taken;
};

export type News = { complaintId: string; threadKey: string; updateId: string; text: string; pictures: Pictures };

/** A partner's news of its own report: one more message of the case, once. */
export const takeNews = async (deps: Deps, partner: Partner, news: News): Promise<TakenDown> => {
  const now = deps.clock.now();
  const { complaintId, threadKey, updateId, pictures } = news;
  const externalId = `update:${updateId}`;
  const known = await deps.store.transact((tx) => tx.findMessage(channel, partner.id, externalId));
  if (known !== undefined) return { ok: true, complaintId: known.complaintId };
  const files = await storePictures(deps, pictures);
  const text = [news.text, ...refusedWords(pictures)].join('\n');
  const payload = {
    ...{ id: externalId, label: labelOf(partner), text, at: now, thread: threadKey, media: [] },
    joins: { case: complaintId },
  };
  return takeDown(deps, {
    ...{ channel, accountId: partner.id, payload, by, now, note: '' },
    alongside: (tx, takenInto) => keepPictures(tx, { channel, accountId: partner.id, externalId }, takenInto, files),
  });
};
