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
import {
  flagOf,
  listOf,
  mayText,
  noteAt,
  noteSame,
  noteUnknown,
  oneOf,
  partOf,
  textOf,
  textsOf,
  type At,
} from './item.ts';
import { operator } from '#words/operator.ts';

const leastKey = 16;
const usualPerMinute = 60;
const codePattern = /^[\w-]{1,40}$/;

/** A name of our own that stands in addresses. */
export const codeOf = (at: At, key: string): string => {
  const code = textOf(at, key);
  if (code !== '' && !codePattern.test(code)) noteAt(at, key, operator.settingsFile.code);
  return code;
};

const attributeOf = (at: At): ServiceAttribute => {
  noteUnknown(at, [...['code', 'datatype', 'required', 'variable', 'description', 'datatypeDescription', 'values']]);
  const values = listOf(at, 'values').map((value) => ({ key: textOf(value, 'key'), name: textOf(value, 'name') }));
  const datatype = oneOf(at, 'datatype', attributeTypes) ?? 'string';
  if (datatype.endsWith('list') && values.length === 0) noteAt(at, 'values', operator.settingsFile.missing);
  return {
    code: codeOf(at, 'code'),
    datatype,
    required: flagOf(at, 'required'),
    variable: at.item['variable'] === undefined || flagOf(at, 'variable'),
    description: textOf(at, 'description'),
    datatypeDescription: mayText(at, 'datatypeDescription'),
    values,
  };
};

const serviceOf = (at: At): CityService => {
  noteUnknown(at, ['code', 'name', 'group', 'description', 'keywords', 'type', 'attributes']);
  return {
    code: codeOf(at, 'code'),
    name: textOf(at, 'name'),
    group: mayText(at, 'group'),
    description: mayText(at, 'description'),
    keywords: mayText(at, 'keywords'),
    type: oneOf(at, 'type', serviceTypes) ?? 'realtime',
    attributes: listOf(at, 'attributes').map(attributeOf),
  };
};

const perMinuteOf = (at: At): number => {
  const value = at.item['perMinute'] ?? usualPerMinute;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  noteAt(at, 'perMinute', operator.settingsFile.wholeNumber);
  return usualPerMinute;
};

const partnerOf = (at: At): Partner => {
  noteUnknown(at, ['id', 'name', 'key', 'scopes', 'perMinute', 'mediaHosts']);
  const key = textOf(at, 'key');
  if (key !== '' && key.length < leastKey) noteAt(at, 'key', operator.settingsFile.leastLetters(leastKey));
  const asked = [...new Set(textsOf(at, 'scopes') ?? partnerScopes)];
  const scopes = partnerScopes.filter((scope) => asked.includes(scope));
  if (scopes.length < asked.length) noteAt(at, 'scopes', operator.settingsFile.only(partnerScopes.join(', ')));
  return {
    id: codeOf(at, 'id'),
    name: textOf(at, 'name'),
    key,
    scopes,
    perMinute: perMinuteOf(at),
    mediaHosts: textsOf(at, 'mediaHosts') ?? [],
  };
};

/** The object `open311`. A category `umum` is there even where none is declared. */
export const open311Of = (root: At): Open311Settings => {
  const at = partOf(root, 'open311');
  if (at === undefined) return noOpen311;
  noteUnknown(at, ['jurisdiction', 'contact', 'services', 'partners']);
  const jurisdiction = mayText(at, 'jurisdiction');
  const [categories, keyed] = [listOf(at, 'services'), listOf(at, 'partners')];
  const services = categories.map(serviceOf);
  const partners = keyed.map(partnerOf);
  noteSame(categories, 'code');
  noteSame(keyed, 'id');
  // A key says who it is: two partners cannot have the same.
  noteSame(keyed, 'key');
  return {
    ...(jurisdiction === '' ? {} : { jurisdiction }),
    contact: mayText(at, 'contact'),
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
