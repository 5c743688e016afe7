// What each question of GeoReport v2 comes to. The order of faults is the one that the specification implies: key, city, category, the rest.
import type { CategoryService } from '#db/category-services.ts';
import type { RateWindow } from '#db/rate-window.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { CityService, Partner } from '#ports/open311.ts';
import { told, wrong, type Answer311 } from './answer.ts';
import { one, parts, type Fields } from './form.ts';
import { admit, findPartner, otherCity } from './gate.ts';
import * as query from './open311.query.ts';
import * as view from './open311.view.ts';
import { refusedNotice, type Pictures } from './pictures.ts';
import { readReport } from './report.ts';
import { spanOf } from './span.ts';
import { takeReport } from './take-report.ts';

/** What of the features' bundle this interface needs, and no more. */
export type Open311Parts = Pick<
  FeatureDeps,
  'database' | 'doors' | 'desk' | 'clock' | 'ids' | 'organisation' | 'publicUrl' | 'open311'
> & { rate: RateWindow };

/** `jurisdiction` in small letters: the one city that answers here. */
export type Open311Deps = Open311Parts & {
  jurisdiction: string;
  /** Services that cases may be of, also those of which no new report is taken. */
  named: readonly CityService[];
  /** Of which a new report becomes a case. */
  categories: readonly CategoryService[];
};
/** `trial`: at the test endpoint, where nothing reaches the desk. `name`: what the address names. */
export type Asked = { fields: Fields; pictures: Pictures; trial: boolean; name: string };

/** Throws only where we are at fault; whatever the asker did wrong is an answer. */
export type Handler = (deps: Open311Deps, asked: Asked) => Promise<Answer311>;

const hiddenOf = ({ open311 }: Open311Deps): string[] =>
  open311.services.flatMap(({ code, type }) => (type === 'blackbox' ? [code] : []));

/** Needs no key: without one, or with a wrong one, only what everybody may see is seen. */
export const onlookerOf = (deps: Open311Deps, { fields }: Asked): query.Onlooker => ({
  partnerId: findPartner(deps.open311, fields)?.id,
  hidden: hiddenOf(deps),
});

/** The same for a case that is not there and one that the asker may not see. */
export const unknownRequest = (): Answer311 => wrong(404, 'service_request_id itu tidak ada.');

/** Asks for no key and no city: it is how a client finds out about both. */
export const discovery: Handler = async (deps) => {
  const { open311, clock, desk, organisation } = deps;
  const changedAt = await desk.open311.listChangedAt(open311.services, clock.now());
  const contact = open311.contact === '' ? (organisation()?.email ?? deps.publicUrl) : open311.contact;
  return told('discovery', view.viewDiscovery({ base: `${deps.publicUrl}/open311/v2`, contact, changedAt }));
};

/** All categories of the configuration, also those whose cases nobody sees. */
export const services: Handler = (deps, { fields }) =>
  Promise.resolve(otherCity(deps.jurisdiction, fields) ?? told('services', view.viewServices(deps.open311.services)));

/** The questions of one category; an unknown category is 404, as the specification has it. */
export const definition: Handler = ({ jurisdiction, open311 }, { fields, name }) => {
  const service = open311.services.find(({ code }) => code === name);
  const answer =
    service === undefined
      ? wrong(404, 'service_code itu tidak ada.')
      : told('service_definition', view.viewDefinition(service));
  return Promise.resolve(otherCity(jurisdiction, fields) ?? answer);
};

const serviceIn = ({ open311 }: Open311Deps, fields: Fields): CityService | Answer311 => {
  const asked = one(fields, 'service_code');
  if (asked === undefined) return wrong(400, 'service_code belum diisi.');
  return open311.services.find(({ code }) => code === asked) ?? wrong(404, 'service_code itu tidak ada.');
};

const makeTrial = async (
  deps: Open311Deps,
  partner: Partner,
  service: CityService,
  report: Parameters<typeof takeReport>[2],
) => {
  const [number, token] = [`UJI-${deps.ids.uuid()}`, deps.ids.uuid()];
  const { lat, long } = report;
  const point = lat === undefined || long === undefined ? {} : { lat, long };
  const kept = { partnerId: partner.id, threadKey: number, serviceCode: service.code, token, ...point };
  await deps.desk.open311.keepTrial(number, kept, deps.clock.now());
  return { number, token, again: '' };
};

const makeCase = async (
  deps: Open311Deps,
  partner: Partner,
  report: Parameters<typeof takeReport>[2],
  pictures: Pictures,
) => {
  const db = deps.database.kysely;
  const { externalId } = report;
  const earlier = externalId === undefined ? undefined : await query.findByReference(db, partner.id, externalId);
  const { complaintId, isNew } = await takeReport(deps, partner, report, {
    ...{ pictures, earlier },
    category: deps.categories.find(({ service }) => service.code === report.service.code),
  });
  const again = isNew && earlier !== undefined ? ' external_id itu sudah dipakai laporan lain; keduanya disimpan.' : '';
  return { number: await query.getNumber(db, complaintId), token: await query.findToken(db, complaintId), again };
};

/** Needs a key that may create; a trial is kept apart and reaches no officer. */
export const create: Handler = async (deps, { fields, pictures, trial }) => {
  const admitted = await admit(deps.open311, fields, 'create', deps.rate);
  if (!admitted.ok) return admitted;
  const elsewhere = otherCity(deps.jurisdiction, fields);
  if (elsewhere !== undefined) return elsewhere;
  const service = serviceIn(deps, fields);
  if ('ok' in service) return service;
  const read = readReport(fields, service);
  if (!read.ok) return { ok: false, status: 400, faults: read.faults };
  const { partner } = admitted;
  const made = trial
    ? await makeTrial(deps, partner, service, read.report)
    : await makeCase(deps, partner, read.report, pictures);
  const account = one(fields, 'account_id');
  const seen = { ...made, account, notice: `${refusedNotice(pictures)}${made.again}` };
  return told('service_requests', view.viewMade(service, seen));
};

/** Asks for no key: whoever holds a token was given it for the report. */
export const token: Handler = async ({ database, jurisdiction }, { fields, trial, name }) => {
  const elsewhere = otherCity(jurisdiction, fields);
  if (elsewhere !== undefined) return elsewhere;
  const found = await (trial ? query.findTrialByToken : query.findByToken)(database.kysely, name);
  return found === undefined
    ? wrong(404, 'token itu tidak ada.')
    : told('service_requests', view.viewToken(name, found));
};

const seenRequests = async (deps: Open311Deps, asked: Asked, wanted: query.Wanted): Promise<Answer311> => {
  const db = deps.database.kysely;
  const all = deps.named;
  const element = asked.trial
    ? view.viewTrials(await query.findTrials(db, onlookerOf(deps, asked), wanted), all)
    : view.viewRequests(await query.findRequests(db, onlookerOf(deps, asked), wanted), all);
  return told('service_requests', element);
};

const openIn = (fields: Fields): { ok: true; open?: boolean } | { ok: false } => {
  const asked = new Set((parts(fields, 'status') ?? []).map((status) => status.toLowerCase()));
  if ([...asked].some((status) => status !== 'open' && status !== 'closed')) return { ok: false };
  return { ok: true, ...(asked.size === 1 ? { open: asked.has('open') } : {}) };
};

const mostNumbers = 1000;

/** Named cases, or those of a span of time: with numbers every other filter is passed over. */
export const list: Handler = async (deps, asked) => {
  const { fields } = asked;
  const elsewhere = otherCity(deps.jurisdiction, fields);
  if (elsewhere !== undefined) return elsewhere;
  const numbers = parts(fields, 'service_request_id');
  if (numbers !== undefined && numbers.length > mostNumbers)
    return wrong(400, `service_request_id paling banyak ${String(mostNumbers)} nomor sekaligus.`);
  if (numbers !== undefined) return seenRequests(deps, asked, { numbers, limit: mostNumbers, offset: 0 });
  const spanned = spanOf(fields, deps.clock.now());
  if (!spanned.ok) return spanned.answer;
  const state = openIn(fields);
  if (!state.ok) return wrong(400, 'status hanya open atau closed.');
  const { from, to, ...page } = spanned.span;
  const serviceCodes = parts(fields, 'service_code');
  return seenRequests(deps, asked, {
    ...{ from: new Date(from), to: new Date(to), ...page },
    ...(serviceCodes === undefined ? {} : { serviceCodes }),
    ...(state.open === undefined ? {} : { open: state.open }),
  });
};

/** 404 also for a case that is there and may not be seen. */
export const single: Handler = async (deps, asked) => {
  const elsewhere = otherCity(deps.jurisdiction, asked.fields);
  if (elsewhere !== undefined) return elsewhere;
  const answer = await seenRequests(deps, asked, { numbers: [asked.name], limit: 1, offset: 0 });
  const { element } = answer.ok ? answer : { element: undefined };
  const isThere = typeof element === 'object' && Array.isArray(element['of']) && element['of'].length > 0;
  return isThere ? answer : unknownRequest();
};
