// From rows and settings to the elements that GeoReport v2 names. Codes and ids are text, coordinates numbers, times ISO 8601.
import type { CityService } from '#ports/open311.ts';
import type { Instant } from '#core/time.ts';
import { listOf, type Element } from './element.ts';
import type { NewsRow } from './news.query.ts';
import type { RequestRow, TrialRow } from './open311.query.ts';
import { newsWords, statusWords } from './words.ts';

/** RFC 3339 without fractions of a second: some clients take no others. */
const iso = (at: Date | Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Named by every endpoint of the discovery, as GeoReport v2 asks. */
export const specification = 'http://wiki.open311.org/GeoReport_v2';

/** `base` without a slash at its end; `changedAt` is when the list of categories last changed. */
export type DiscoverySight = { base: string; contact: string; changedAt: Instant };

/** Production and test are two endpoints of one description. */
export const viewDiscovery = ({ base, contact, changedAt }: DiscoverySight): Element => {
  const changeset = iso(changedAt);
  const endpoint = (type: 'production' | 'test', url: string): Element => ({
    ...{ specification, url, changeset, type },
    formats: listOf('format', ['text/xml', 'application/json']),
  });
  return {
    changeset,
    contact,
    key_service: contact,
    endpoints: listOf('endpoint', [endpoint('production', base), endpoint('test', `${base}/test`)]),
  };
};

/** `metadata` says whether the category has questions of its own. */
export const viewServices = (services: readonly CityService[]): Element =>
  listOf(
    'service',
    services.map(({ code, name, description, attributes, type, keywords, group }) => ({
      service_code: code,
      service_name: name,
      description,
      metadata: attributes.length > 0,
      ...{ type, keywords, group },
    })),
  );

/** Questions in the order of the configuration, which a form should keep. */
export const viewDefinition = ({ code, attributes }: CityService): Element => ({
  service_code: code,
  attributes: listOf(
    'attribute',
    attributes.map((one, index) => ({
      variable: one.variable,
      code: one.code,
      datatype: one.datatype,
      required: one.required,
      datatype_description: one.datatypeDescription,
      order: index + 1,
      description: one.description,
      values: listOf(
        'value',
        one.values.map((value) => ({ ...value })),
      ),
    })),
  ),
});

const nameOf = (services: readonly CityService[], code: string): string =>
  services.find((service) => service.code === code)?.name ?? code;

/** Fields that we never tell stand there empty. */
const untold = { service_notice: undefined, address: undefined, address_id: undefined, zipcode: undefined } as const;

const viewRequest = (row: RequestRow, services: readonly CityService[]): Element => ({
  service_request_id: row.number,
  status: row.status === 'closed' ? 'closed' : 'open',
  status_notes: statusWords(row),
  service_name: nameOf(services, row.serviceCode),
  service_code: row.serviceCode,
  // What the reporter wrote is theirs: the public reads what an officer wrote for it, or the category.
  description: row.summary ?? nameOf(services, row.serviceCode),
  agency_responsible: row.agency ?? undefined,
  requested_datetime: iso(row.reportedAt),
  updated_datetime: iso(row.updatedAt),
  expected_datetime: row.dueAt === null || row.status === 'closed' ? undefined : iso(row.dueAt),
  ...untold,
  lat: row.lat ?? undefined,
  long: row.long ?? undefined,
  media_url: undefined,
});

/** An empty list is a list: nothing found is no fault. */
export const viewRequests = (rows: readonly RequestRow[], services: readonly CityService[]): Element =>
  listOf(
    'request',
    rows.map((row) => viewRequest(row, services)),
  );

/** A trial stands open for ever. */
export const viewTrials = (rows: readonly TrialRow[], services: readonly CityService[]): Element =>
  viewRequests(
    rows.map((row) => ({
      ...{ id: row.id, number: row.id, status: 'triage', closeReason: null, outcome: null, agency: null, dueAt: null },
      ...{ serviceCode: row.serviceCode, summary: null, reportedAt: row.requestedAt, updatedAt: row.requestedAt },
      ...{ lat: row.lat, long: row.long },
    })),
    services,
  );

/** `notice`: what else its sender must know. */
export type Made = { number: string; token?: string | undefined; account?: string | undefined; notice: string };

/** A token in place of the number, or neither, as the category says. */
export const viewMade = ({ type }: CityService, { number, token, account, notice }: Made): Element =>
  listOf('request', [
    {
      ...(type === 'realtime' ? { service_request_id: number } : {}),
      ...(type === 'batch' ? { token } : {}),
      service_notice:
        (type === 'blackbox'
          ? 'Laporan ini ditangani tertutup dan tidak diberi nomor.'
          : 'Laporan diterima dan segera diperiksa petugas.') + notice,
      account_id: account,
    },
  ]);

/** The number that the token now stands for. */
export const viewToken = (token: string, number: string): Element =>
  listOf('request', [{ service_request_id: number, token }]);

/** Ids are ours and stay the same, so that a client knows what it has told already. */
export const viewNews = (rows: readonly NewsRow[]): Element =>
  listOf(
    'request_update',
    rows.map((row) => ({
      update_id: row.id,
      service_request_id: row.number,
      ...newsWords(row),
      updated_datetime: iso(row.at),
      media_url: undefined,
    })),
  );

/** `movedTo`: the case that took the words, where the one that was meant is closed or their id was used before. */
export type TakenNews = { updateId: string; movedTo?: string | undefined; notice: string };

/** `movedTo` names the case that the news went to where that is another one. */
export const viewTakenNews = ({ updateId, movedTo, notice }: TakenNews): Element =>
  listOf('request_update', [
    {
      update_id: updateId,
      ...(movedTo === undefined ? {} : { service_request_id: movedTo }),
      ...(notice === '' ? {} : { service_notice: notice }),
    },
  ]);
