// From a partner's report to what is taken down of it: its words, what tells it from another one, and what stands beside the case.
// Must let no name or number out into the message, the stored payload or the reporter's label.
import { createHmac } from 'node:crypto';
import type { PartnersReport } from '#app/take-from-partner.ts';
import type { CategoryService } from '#db/category-services.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { Partner } from '#ports/open311.ts';
import type { ServiceRequest } from '#ports/cases.ts';
import { digestsOf, refusedWords, type Pictures } from './pictures.ts';
import type { Report } from './report.ts';

/** Of the features' bundle only what taking down needs: no session and no officer. */
export type TakeDeps = Pick<FeatureDeps, 'doors' | 'ids' | 'clock'>;

/** How lists call the reporter: by the partner, since the name is sealed. */
export const labelOf = ({ name }: Partner): string => `Pelapor lewat ${name}`;

/** What tells one writing from another under the same id; keyed, since a name and a number are among it. */
export const contentDigest = ({ key }: Partner, content: unknown): string =>
  createHmac('sha256', key).update(JSON.stringify(content)).digest('base64url').slice(0, 32);

const reportKey = (partner: Partner, report: Report, pictures: Pictures): string | undefined => {
  const { externalId, service, text, lat, long, account, identity, media } = report;
  if (externalId === undefined) return undefined;
  const content = [externalId, service.code, text, lat, long, account, identity.name, identity.phone, media];
  return `report:${externalId}:${contentDigest(partner, [...content, digestsOf(pictures)])}`;
};

const requestOf = (deps: TakeDeps, partner: Partner, report: Report, threadKey: string): ServiceRequest => {
  const { service, lat, long, externalId } = report;
  return {
    ...{ partnerId: partner.id, threadKey, serviceCode: service.code },
    ...(lat === undefined || long === undefined ? {} : { lat, long }),
    ...(service.type === 'batch' ? { token: deps.ids.uuid() } : {}),
    ...(externalId === undefined ? {} : { externalRef: externalId }),
  };
};

/** `earlier`: a case whose id another report used again. `category`: of the city's list, where the service is one of it. */
type Beside = { pictures: Pictures; earlier: string | undefined; category: CategoryService | undefined };

/** As the door takes it. */
const toldOf = (
  deps: TakeDeps,
  partner: Partner,
  report: Report,
  { pictures, earlier, category }: Beside,
): PartnersReport => {
  const now = deps.clock.now();
  const key = reportKey(partner, report, pictures) ?? deps.ids.uuid();
  const account = report.account === undefined ? `once:${key}` : `account:${report.account}`;
  const label = labelOf(partner);
  const again = earlier === undefined ? [] : [`${partner.name} memakai lagi nomor milik ${earlier}.`];
  const text = [report.text, ...refusedWords(pictures), ...again].join('\n');
  const { externalId } = report;
  return {
    ...{ key, partnerId: partner.id, label, account, identity: report.identity, pictures: pictures.taken, now },
    // One from before reports had keys of their own is known by its words.
    ...(externalId === undefined ? {} : { old: { external: externalId, text: report.text } }),
    payload: { id: key, account, label, text, at: now, thread: key, media: report.media, joins: {} },
    request: requestOf(deps, partner, report, key),
    ...(category === undefined
      ? {}
      : { category: { categoryId: category.id, categoryName: category.service.name, usually: category.level } }),
  };
};

/** The case that it opened, or that the same report opened before. */
export const takeReport = (
  deps: TakeDeps,
  partner: Partner,
  report: Report,
  beside: Beside,
): Promise<{ complaintId: string; isNew: boolean }> => deps.doors.takeReport(toldOf(deps, partner, report, beside));
