// Open311 in the configuration file: categories, and partners with their keys.
// Must never repeat a value in a mistake, since it may be a secret.
import type { Account } from '#ports/channel.ts';
import {
  attributeTypes,
  generalService,
  noOpen311,
  partnerScopes,
  serviceTypes,
  type CityService,
  type Open311Settings,
  type Partner,
  type ServiceAttribute,
} from '#ports/open311.ts';
import { isItem, listOf, noteTwice, noteUnknown, textOf, type Item, type Note } from './item.ts';
import { flagOf, textsOf } from './webhooks.ts';

const leastKey = 16;
const usualPerMinute = 60;
const codePattern = /^[\w-]{1,40}$/;

/** One of the choices; undefined where none is named. */
export const oneOf = <Choice extends string>(
  item: Item,
  key: string,
  place: string,
  choices: readonly Choice[],
  note: Note,
): Choice | undefined => {
  const value = textOf(item, key, place, note, true);
  const found = choices.find((choice) => choice === value);
  if (value !== '' && found === undefined) note(`${place}.${key}`, `tidak dikenal; pilihannya: ${choices.join(', ')}`);
  return found;
};

/** A name of our own that stands in addresses. */
export const codeOf = (item: Item, key: string, place: string, note: Note): string => {
  const code = textOf(item, key, place, note);
  if (code !== '' && !codePattern.test(code))
    note(`${place}.${key}`, 'hanya huruf, angka, tanda hubung dan garis bawah, paling panjang 40');
  return code;
};

const within =
  (place: string, note: Note): Note =>
  (inner, what) => {
    note(`${place}.${inner}`, what);
  };

const attributesOf = (service: Item, place: string, note: Note): ServiceAttribute[] =>
  listOf(service, 'attributes', within(place, note)).map(({ item, place: inner }) => {
    const here = `${place}.${inner}`;
    noteUnknown(
      item,
      ['code', 'datatype', 'required', 'variable', 'description', 'datatypeDescription', 'values'],
      here,
      note,
    );
    const values = listOf(item, 'values', within(here, note)).map((value) => ({
      key: textOf(value.item, 'key', `${here}.${value.place}`, note),
      name: textOf(value.item, 'name', `${here}.${value.place}`, note),
    }));
    const datatype = oneOf(item, 'datatype', here, attributeTypes, note) ?? 'string';
    if (datatype.endsWith('list') && values.length === 0) note(`${here}.values`, 'belum diisi');
    return {
      code: codeOf(item, 'code', here, note),
      datatype,
      required: flagOf(item, 'required', here, note),
      variable: item['variable'] === undefined || flagOf(item, 'variable', here, note),
      description: textOf(item, 'description', here, note),
      datatypeDescription: textOf(item, 'datatypeDescription', here, note, true),
      values,
    };
  });

const serviceOf = (item: Item, place: string, note: Note): CityService => {
  noteUnknown(item, ['code', 'name', 'group', 'description', 'keywords', 'type', 'attributes'], place, note);
  return {
    code: codeOf(item, 'code', place, note),
    name: textOf(item, 'name', place, note),
    group: textOf(item, 'group', place, note, true),
    description: textOf(item, 'description', place, note, true),
    keywords: textOf(item, 'keywords', place, note, true),
    type: oneOf(item, 'type', place, serviceTypes, note) ?? 'realtime',
    attributes: attributesOf(item, place, note),
  };
};

const perMinuteOf = (item: Item, place: string, note: Note): number => {
  const value = item['perMinute'] ?? usualPerMinute;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  note(`${place}.perMinute`, 'harus bilangan bulat di atas nol');
  return usualPerMinute;
};

const partnerOf = (item: Item, place: string, note: Note): Partner => {
  noteUnknown(item, ['id', 'name', 'key', 'scopes', 'perMinute', 'mediaHosts'], place, note);
  const key = textOf(item, 'key', place, note);
  if (key !== '' && key.length < leastKey) note(`${place}.key`, `paling sedikit ${String(leastKey)} huruf`);
  const asked = textsOf(item, 'scopes', place, note) ?? [...partnerScopes];
  const scopes = partnerScopes.filter((scope) => asked.includes(scope));
  if (scopes.length < asked.length) note(`${place}.scopes`, `hanya boleh berisi: ${partnerScopes.join(', ')}`);
  return {
    id: codeOf(item, 'id', place, note),
    name: textOf(item, 'name', place, note),
    key,
    scopes,
    perMinute: perMinuteOf(item, place, note),
    mediaHosts: textsOf(item, 'mediaHosts', place, note) ?? [],
  };
};

const entriesOf = <T extends object>(
  root: Item,
  list: 'services' | 'partners',
  by: keyof T & string,
  read: (item: Item, place: string, note: Note) => T,
  note: Note,
): T[] => {
  const entries = listOf(root, list, note).map(({ item, place }) => read(item, place, note));
  noteTwice(
    entries.map((entry, index) => ({ key: String(entry[by]), place: `${list}[${String(index)}].${by}` })),
    note,
  );
  return entries;
};

/** The object `open311`. A category `umum` is there even where none is declared. */
export const open311Of = (root: Item, note: Note): Open311Settings => {
  const value = root['open311'];
  if (value === undefined) return noOpen311;
  if (!isItem(value)) {
    note('open311', 'harus berupa objek { … }');
    return noOpen311;
  }
  noteUnknown(value, ['jurisdiction', 'contact', 'services', 'partners'], 'open311', note);
  const inside = within('open311', note);
  const jurisdiction = textOf(value, 'jurisdiction', 'open311', note, true);
  const services = entriesOf(value, 'services', 'code', serviceOf, inside);
  const partners = entriesOf(value, 'partners', 'id', partnerOf, inside);
  // A key says who it is: two partners cannot have the same.
  noteTwice(
    partners.map(({ key }, index) => ({ key, place: `open311.partners[${String(index)}].key` })),
    note,
  );
  return {
    ...(jurisdiction === '' ? {} : { jurisdiction }),
    contact: textOf(value, 'contact', 'open311', note, true),
    services: services.some(({ code }) => code === generalService.code) ? services : [generalService, ...services],
    partners,
  };
};

/** A partner stands among the accounts, so that its cases have where to answer; its key does not. */
export const partnerAccounts = ({ partners }: Open311Settings): Account[] =>
  partners.map(({ id, name, scopes, mediaHosts }) => ({
    ...{ channel: 'open311', id, handle: name, appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' },
    more: { updates: scopes.includes('updates') ? 'yes' : 'no', mediaHosts: mediaHosts.join(',') },
  }));
