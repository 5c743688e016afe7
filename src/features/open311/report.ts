// Reads a report as a partner sends it: what is wrong with it, or what it says. Decides nothing of the case.
import { createHash } from 'node:crypto';
import { parsePhone } from '#core/phone-number.ts';
import { textLength } from '#core/text-length.ts';
import type { CityService, ServiceAttribute } from '#ports/open311.ts';
import type { Identity } from '#ports/identity-vault.ts';
import type { Fault } from './answer.ts';
import { all, attribute, one, type Fields } from './form.ts';

/** Read and well formed; `identity` goes to the vault and into no message. */
export type Report = {
  service: CityService;
  text: string;
  lat?: number;
  long?: number;
  /** Who reports, for the vault alone. */
  identity: Identity;
  /** The reporter's id at the partner. */
  account?: string;
  /** The partner's own id of the report. */
  externalId?: string;
  /** Pictures to be fetched. */
  media: readonly string[];
};

/** In characters; a longer description is a fault, never cut. */
export const longestText = 4000;
const longestField = 500;
/** FixMyStreet's word where nobody pinned a place: in place of one, it says that none is known. */
const unpinned = '#NOTPINPOINTED#';

const fault = (finer: string, description: string): Fault => ({ code: `400-${finer}`, description });

/** A number within ±most, however many digits a program writes; undefined for anything else. */
const degrees = (text: string, most: number): number | undefined => {
  const value = /^[+-]?\d{1,3}(?:\.\d{0,40})?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= most ? value : undefined;
};

type Place = { lat?: number; long?: number; words: string[]; faults: Fault[] };

const addressWords = (fields: Fields): string[] => {
  const [address, id] = ['address_string', 'address_id'].map((name) => {
    const text = one(fields, name);
    return text === unpinned ? undefined : text;
  });
  return [
    ...(address === undefined ? [] : [`Lokasi: ${address}`]),
    ...(id === undefined ? [] : [address === undefined ? `Lokasi: ${id}` : `Kode lokasi: ${id}`]),
  ];
};

const placeOf = (fields: Fields): Place => {
  const [lat, long] = [one(fields, 'lat'), one(fields, 'long')];
  const address = addressWords(fields);
  const isUnpinned = ['address_string', 'address_id'].some((name) => one(fields, name) === unpinned);
  if (lat === undefined && long === undefined) {
    const missing = fault('LOCATION', 'Lokasi belum diisi: lat dan long, atau address_string.');
    return {
      words: isUnpinned && address.length === 0 ? ['Lokasi: tidak ditunjukkan pelapor'] : address,
      faults: address.length > 0 || isUnpinned ? [] : [missing],
    };
  }
  const point = { lat: degrees(lat ?? '', 90), long: degrees(long ?? '', 180) };
  if (point.lat === undefined || point.long === undefined)
    return { words: address, faults: [fault('LOCATION', 'lat dan long harus diisi keduanya, dalam derajat WGS84.')] };
  const words = [...address, `Titik: ${point.lat.toFixed(6)}, ${point.long.toFixed(6)}`];
  return { lat: point.lat, long: point.long, words, faults: [] };
};

const plain = (text: string): string => text.trim().toLowerCase();

/** A choice by its key; some programs send what it is called, or several choices in one field. */
const chosen = ({ datatype, values }: ServiceAttribute, given: readonly string[]): readonly string[] => {
  if (datatype !== 'singlevaluelist' && datatype !== 'multivaluelist') return given;
  const keyOf = (text: string): string | undefined =>
    (
      values.find(({ key }) => key === text) ??
      values.find(({ key, name }) => [plain(key), plain(name)].includes(plain(text)))
    )?.key;
  return given.flatMap((text) => {
    const whole = keyOf(text);
    if (whole !== undefined || datatype === 'singlevaluelist') return [whole ?? text];
    return text.split(',').map((part) => keyOf(part) ?? part.trim());
  });
};

const answersTo = (fields: Fields, asked: ServiceAttribute): readonly string[] =>
  chosen(asked, attribute(fields, asked.code));

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
      return given.every((text) => textLength(text, 'characters') <= longestField);
  }
};

const attributeFault = (asked: ServiceAttribute, given: readonly string[]): Fault | undefined => {
  const { code, required, description } = asked;
  if (given.length === 0) return required ? fault(`ATTR-${code}`, `${description}: belum diisi.`) : undefined;
  return isOfType(asked, given) ? undefined : fault(`ATTR-${code}`, `${description}: isinya tidak dikenali.`);
};

/** Answers to questions that nobody asked: kept for the officer, but for who somebody is, which has fields of its own. */
const unaskedWords = (fields: Fields, { attributes }: CityService): string[] =>
  [...fields].flatMap(([name, given]) => {
    const code = /^attribute\[([^\]]{1,100})\](?:\[\])?$/.exec(name)?.[1] ?? '';
    const isKnown = code === '' || code === 'external_id' || attributes.some((asked) => asked.code === code);
    if (isKnown || /name|mail|phone|nama|telp|telepon|surel|\bhp\b|nik\b/i.test(code)) return [];
    return [`${code}: ${[...given.join(', ')].slice(0, longestField).join('')}`];
  });

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

const mostMedia = 5;
const longestUrl = 2000;

/** Addresses of pictures: those that are fetched, their hosts being judged then, and those that an officer may open. */
export const mediaOf = (fields: Fields): { media: string[]; words: string[] } => {
  const given = [...new Set([...all(fields, 'media_url'), ...all(fields, 'media_url[]')])];
  const media = given.filter((url) => /^https?:\/\//i.test(url) && url.length <= longestUrl).slice(0, mostMedia);
  const rest = given.filter((url) => !media.includes(url));
  return {
    media,
    words: rest.map((url) => `Gambar yang tidak diambil: ${url.length > 200 ? `${url.slice(0, 200)}…` : url}`),
  };
};

/** The description alone, judged. */
export const textFaults = (fields: Fields): Fault[] =>
  textLength(one(fields, 'description') ?? '', 'characters') > longestText
    ? [fault('DESCRIPTION', `description paling panjang ${String(longestText)} huruf.`)]
    : [];

/** Ids that differ stay different, however long they are. */
export const idOf = (text: string): string =>
  text.length <= 200 ? text : `${text.slice(0, 130)}:${createHash('sha256').update(text).digest('hex')}`;

const wordsOf = (fields: Fields, service: CityService, place: Place): string =>
  [
    one(fields, 'description') ?? service.name,
    `Kategori: ${service.name}`,
    ...place.words,
    ...service.attributes.flatMap((asked) => attributeWords(asked, answersTo(fields, asked))),
    ...unaskedWords(fields, service),
    ...mediaOf(fields).words,
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
    ...asked.flatMap((each) => attributeFault(each, answersTo(fields, each)) ?? []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const [account, externalId] = [one(fields, 'account_id'), attribute(fields, 'external_id')[0]];
  const report: Report = {
    ...{ service, text: wordsOf(fields, service, place), identity: identityOf(fields), media: mediaOf(fields).media },
    ...(place.lat === undefined || place.long === undefined ? {} : { lat: place.lat, long: place.long }),
    ...(account === undefined ? {} : { account: idOf(account) }),
    ...(externalId === undefined ? {} : { externalId: idOf(externalId) }),
  };
  return { ok: true, report };
};
