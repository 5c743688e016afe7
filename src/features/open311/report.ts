// Reads a report as a partner sends it: what is wrong with it, or what it says. Decides nothing of the case.
import { parsePhone } from '#core/phone-number.ts';
import type { CityService, ServiceAttribute } from '#ports/open311.ts';
import type { Identity } from '#ports/identity-vault.ts';
import type { Fault } from './answer.ts';
import { all, attribute, one, type Fields } from './form.ts';

export type Report = {
  service: CityService;
  text: string;
  lat?: number;
  long?: number;
  /** Who reports, for the vault alone. */
  identity: Identity;
  /** The reporter's id at the partner. */
  account?: string;
  /** The partner's own id of the report: the same one twice is one report. */
  externalId?: string;
  media: readonly string[];
};

export const longestText = 4000;
const longestField = 500;
/** FixMyStreet's word for a place that nobody pinned. */
const unpinned = '#NOTPINPOINTED#';

const fault = (finer: string, description: string): Fault => ({ code: `400-${finer}`, description });

/** A number within ±most; undefined for anything else. */
const degrees = (text: string, most: number): number | undefined => {
  const value = /^[+-]?\d{1,3}(?:\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= most ? value : undefined;
};

type Place = { lat?: number; long?: number; words: string[]; faults: Fault[] };

const placeOf = (fields: Fields): Place => {
  const [lat, long] = [one(fields, 'lat'), one(fields, 'long')];
  const address = [one(fields, 'address_string'), one(fields, 'address_id')].find(
    (text) => text !== undefined && text !== unpinned,
  );
  const words = address === undefined ? [] : [`Lokasi: ${address}`];
  if (lat === undefined && long === undefined)
    return {
      words,
      faults:
        address === undefined ? [fault('LOCATION', 'Lokasi belum diisi: lat dan long, atau address_string.')] : [],
    };
  const point = { lat: degrees(lat ?? '', 90), long: degrees(long ?? '', 180) };
  if (point.lat === undefined || point.long === undefined)
    return { words, faults: [fault('LOCATION', 'lat dan long harus diisi keduanya, dalam derajat WGS84.')] };
  words.push(`Titik: ${point.lat.toFixed(6)}, ${point.long.toFixed(6)}`);
  return { lat: point.lat, long: point.long, words, faults: [] };
};

const isOfType = ({ datatype, values }: ServiceAttribute, given: readonly string[]): boolean => {
  switch (datatype) {
    case 'number':
      return given.every((text) => /^[+-]?\d{1,15}(?:[.,]\d{1,10})?$/.test(text));
    case 'datetime':
      return given.every((text) => !Number.isNaN(Date.parse(text)));
    case 'singlevaluelist':
      return given.length === 1 && values.some(({ key }) => key === given[0]);
    case 'multivaluelist':
      return given.every((text) => values.some(({ key }) => key === text));
    case 'string':
    case 'text':
      return given.every((text) => text.length <= longestField);
  }
};

const attributeFault = (asked: ServiceAttribute, given: readonly string[]): Fault | undefined => {
  const { code, required, description } = asked;
  if (given.length === 0) return required ? fault(`ATTR-${code}`, `${description}: belum diisi.`) : undefined;
  return isOfType(asked, given) ? undefined : fault(`ATTR-${code}`, `${description}: isinya tidak dikenali.`);
};

const attributeWords = ({ description, values }: ServiceAttribute, given: readonly string[]): string[] => {
  const names = given.map((text) => values.find(({ key }) => key === text)?.name ?? text);
  return names.length === 0 ? [] : [`${description}: ${names.join(', ')}`];
};

const identityOf = (fields: Fields): Identity => {
  const name = [one(fields, 'first_name'), one(fields, 'last_name')].filter(Boolean).join(' ').slice(0, 200);
  const phone = one(fields, 'phone');
  return {
    ...(name === '' ? {} : { name }),
    ...(phone === undefined ? {} : { phone: parsePhone(phone) ?? phone.slice(0, 40) }),
  };
};

/** Http addresses of pictures; their hosts are judged when they are fetched. */
const mediaOf = (fields: Fields): string[] =>
  [...all(fields, 'media_url'), ...all(fields, 'media_url[]')].filter((url) => /^https?:\/\//.test(url)).slice(0, 5);

/** The description alone, judged. */
export const textFaults = (fields: Fields): Fault[] =>
  (one(fields, 'description') ?? '').length > longestText
    ? [fault('DESCRIPTION', `description paling panjang ${String(longestText)} huruf.`)]
    : [];

const wordsOf = (fields: Fields, service: CityService, place: Place): string =>
  [
    one(fields, 'description') ?? service.name,
    `Kategori: ${service.name}`,
    ...place.words,
    ...service.attributes.flatMap((asked) => attributeWords(asked, attribute(fields, asked.code))),
  ].join('\n');

/** Everything that is wrong is told at once. */
export const readReport = (
  fields: Fields,
  service: CityService,
): { ok: true; report: Report } | { ok: false; faults: Fault[] } => {
  const place = placeOf(fields);
  const asked = service.attributes.filter(({ variable }) => variable);
  const faults = [
    ...place.faults,
    ...textFaults(fields),
    ...asked.flatMap((each) => attributeFault(each, attribute(fields, each.code)) ?? []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const account = one(fields, 'account_id')?.slice(0, 200);
  const externalId = attribute(fields, 'external_id')[0]?.slice(0, 200);
  const report: Report = {
    ...{ service, text: wordsOf(fields, service, place), identity: identityOf(fields), media: mediaOf(fields) },
    ...(place.lat === undefined || place.long === undefined ? {} : { lat: place.lat, long: place.long }),
    ...(account === undefined ? {} : { account }),
    ...(externalId === undefined ? {} : { externalId }),
  };
  return { ok: true, report };
};
