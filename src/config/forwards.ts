// The other city systems in the configuration file: where cases are passed on, and how each is spoken to.
// Must never repeat a value in a mistake, since it may be a secret.
import { isBelow } from '#channels/join-url.ts';
import { namesIn } from '#channels/json-shape.ts';
import {
  forwardFields,
  registerNames,
  targetKinds,
  type ByHandTarget,
  type ForwardTarget,
  type HttpCreate,
  type HttpFind,
  type HttpNews,
  type HttpTarget,
  type Open311Target,
} from '#ports/forward-target.ts';
import { sp4nClasses, sp4nPrivacies } from '#core/sp4n.ts';
import { caseNames } from '#registers/forward-words.ts';
import { isBaseUrl } from './accounts.ts';
import { isItem, listOf, noteTwice, noteUnknown, textOf, type Item, type Note } from './item.ts';
import { codeOf, oneOf } from './open311.ts';
import { textsOf } from './webhooks.ts';

const bodyNames: readonly string[] = [...caseNames, ...forwardFields];
const longestLines = 60;

/** An object of ours whose every value is a text. */
const wordsOf = (
  item: Item,
  key: string,
  place: string,
  what: string,
  note: Note,
  optional: boolean,
): Record<string, string> => {
  const value = item[key];
  if (value === undefined && optional) return {};
  if (isItem(value) && Object.values(value).every((text) => typeof text === 'string' && text !== ''))
    return value as Record<string, string>;
  note(`${place}.${key}`, `harus berupa objek ${what}`);
  return {};
};

const theirServices = (item: Item, place: string, note: Note, optional: boolean): Record<string, string> =>
  wordsOf(item, 'services', place, '{ "kategori kita": "kategori mereka", "*": "lainnya" }', note, optional);

const urlOf = (item: Item, place: string, note: Note): string => {
  const url = textOf(item, 'url', place, note);
  if (url !== '' && !isBaseUrl(url)) note(`${place}.url`, 'harus alamat http atau https tanpa tanda tanya');
  return url.replace(/\/+$/, '');
};

const namesAllowed = (shape: unknown, allowed: readonly string[], place: string, note: Note): void => {
  if (namesIn(shape).some((name) => !allowed.includes(name)))
    note(place, `nama dalam kurung kurawal hanya boleh: ${allowed.join(', ')}`);
};

/** A path below the system's address, with names in it. */
const pathOf = (
  item: Item,
  place: string,
  allowed: readonly string[],
  needs: string | undefined,
  note: Note,
): string => {
  const path = textOf(item, 'path', place, note);
  const where = `${place}.path`;
  if (path !== '' && !isBelow('https://sistem.example/v1', path.replaceAll(/\{\w+\}/g, 'x')))
    note(where, 'harus diawali satu garis miring dan tetap di bawah alamat sistem itu');
  namesAllowed(path, allowed, where, note);
  if (path !== '' && needs !== undefined && !namesIn(path).includes(needs)) note(where, `harus memuat {${needs}}`);
  return path;
};

/** The object below `key`; undefined where there is none. */
const partOf = (item: Item, key: string, known: readonly string[], place: string, note: Note): Item | undefined => {
  const value = item[key];
  if (value === undefined) return undefined;
  if (!isItem(value)) {
    note(`${place}.${key}`, 'harus berupa objek { … }');
    return undefined;
  }
  noteUnknown(value, known, `${place}.${key}`, note);
  return value;
};

/** Those of `names` that are filled in. */
const optionalTexts = <Name extends string>(item: Item, names: readonly Name[], place: string, note: Note) =>
  Object.fromEntries(
    names.map((name) => [name, textOf(item, name, place, note, true)] as const).filter(([, text]) => text !== ''),
  ) as Partial<Record<Name, string>>;

const isForm = (body: unknown): boolean => isItem(body) && Object.values(body).every((one) => typeof one === 'string');

const noCreate: HttpCreate = { method: 'POST', path: '', as: 'json', body: {}, number: '' };

const createOf = (item: Item, place: string, note: Note): HttpCreate => {
  const part = partOf(item, 'create', ['method', 'path', 'as', 'body', 'number', 'error'], place, note);
  const here = `${place}.create`;
  if (part === undefined) {
    if (item['create'] === undefined) note(here, 'belum diisi');
    return noCreate;
  }
  const as = oneOf(part, 'as', here, ['json', 'form'], note) ?? 'json';
  const body = part['body'];
  if (body === undefined) note(`${here}.body`, 'belum diisi');
  else if (as === 'form' && !isForm(body)) note(`${here}.body`, 'untuk "form" harus objek yang semua isinya teks');
  namesAllowed(body, bodyNames, `${here}.body`, note);
  if (body !== undefined && !namesIn(body).includes('text')) note(`${here}.body`, 'harus memuat {text}');
  return {
    method: oneOf(part, 'method', here, ['POST', 'PUT'], note) ?? 'POST',
    path: pathOf(part, here, ['number', 'id'], undefined, note),
    ...{ as, body: body ?? {}, number: textOf(part, 'number', here, note) },
    ...optionalTexts(part, ['error'], here, note),
  };
};

const findOf = (item: Item, place: string, note: Note): HttpFind | undefined => {
  const part = partOf(item, 'find', ['path', 'list', 'number', 'reference'], place, note);
  const here = `${place}.find`;
  if (part === undefined) return undefined;
  const path = pathOf(part, here, ['number', 'id'], undefined, note);
  if (path !== '' && namesIn(path).length === 0) note(`${here}.path`, 'harus memuat {number} atau {id}');
  return {
    ...{ path, list: textOf(part, 'list', here, note, true), number: textOf(part, 'number', here, note) },
    ...optionalTexts(part, ['reference'], here, note),
  };
};

const newsParts = ['status', 'list', 'id', 'at', 'state', 'text'] as const;

const newsOf = (item: Item, place: string, note: Note): HttpNews | undefined => {
  const part = partOf(item, 'news', ['path', ...newsParts], place, note);
  const here = `${place}.news`;
  if (part === undefined) return undefined;
  const path = pathOf(part, here, ['theirNumber', 'number', 'since'], 'theirNumber', note);
  return { path, ...optionalTexts(part, newsParts, here, note) };
};

const headerPattern = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;

const tokenOf = (item: Item, place: string, note: Note): Pick<HttpTarget, 'token' | 'header' | 'scheme'> => {
  const header = textOf(item, 'header', place, note, true) || 'Authorization';
  if (!headerPattern.test(header)) note(`${place}.header`, 'bukan nama kepala HTTP');
  const token = textOf(item, 'token', place, note);
  if (/[^\u0021-\u007e]/.test(token)) note(`${place}.token`, 'hanya huruf, angka dan tanda ASCII tanpa spasi');
  const named = textOf(item, 'scheme', place, note, true);
  const usual = header.toLowerCase() === 'authorization' ? 'Bearer' : '';
  return { token, header, scheme: item['scheme'] === undefined ? usual : named };
};

/** What every kind has. */
const shared = ['id', 'name', 'kind', 'register', 'services', 'statuses', 'classes', 'privacies'];
type Common = Omit<Open311Target, 'kind' | 'url' | 'apiKey' | 'jurisdiction' | 'format'>;

const open311Target = (item: Item, place: string, common: Common, note: Note): Open311Target => {
  noteUnknown(item, [...shared, 'url', 'apiKey', 'jurisdiction', 'format'], place, note);
  const format = oneOf(item, 'format', place, ['json', 'xml'], note);
  return {
    ...common,
    ...(format === undefined ? {} : { format }),
    ...{ kind: 'open311', url: urlOf(item, place, note), apiKey: textOf(item, 'apiKey', place, note) },
    ...optionalTexts(item, ['jurisdiction'], place, note),
  };
};

const httpTarget = (item: Item, place: string, common: Common, note: Note): HttpTarget => {
  noteUnknown(item, [...shared, 'url', 'token', 'header', 'scheme', 'create', 'find', 'news'], place, note);
  const [find, news] = [findOf(item, place, note), newsOf(item, place, note)];
  return {
    ...common,
    ...{ kind: 'http', url: urlOf(item, place, note), create: createOf(item, place, note) },
    ...tokenOf(item, place, note),
    ...(find === undefined ? {} : { find }),
    ...(news === undefined ? {} : { news }),
  };
};

/** As the form of SP4N-LAPOR! asks. */
export const sp4nLines: readonly string[] = [
  'Klasifikasi: {class}',
  'Judul: {title}',
  'Isi laporan: {text}',
  'Tanggal kejadian: {happenedOn}',
  'Lokasi: {place}',
  'Instansi tujuan: {agency}',
  'Kategori: {category}',
  'Sifat: {privacy}',
  'Nomor Tanggap: {number}',
];
const plainLines: readonly string[] = ['{text}', '', 'Nomor Tanggap: {number}'];

const byHandTarget = (item: Item, place: string, common: Common, note: Note): ByHandTarget => {
  noteUnknown(item, [...shared, 'url', 'lines'], place, note);
  const url = item['url'] === undefined ? '' : urlOf(item, place, note);
  const usual = common.register === 'sp4n-lapor' ? sp4nLines : plainLines;
  const lines = textsOf(item, 'lines', place, note) ?? usual;
  if (lines.length > longestLines) note(`${place}.lines`, `paling banyak ${String(longestLines)} baris`);
  namesAllowed(lines, bodyNames, `${place}.lines`, note);
  if (!namesIn(lines).includes('text')) note(`${place}.lines`, 'harus memuat {text}');
  if (common.register === 'upik')
    note(`${place}.kind`, 'JSS dengan tangan diatur lewat organisation.jssUrl, bukan di sini');
  return { ...common, kind: 'by-hand', lines, ...(url === '' ? {} : { url }) };
};

/** Their words for what is chosen from a list of ours. */
const choiceWords = (item: Item, key: string, place: string, ours: readonly string[], note: Note) => {
  const words = wordsOf(item, key, place, `{ "${ours[0] ?? ''}": "kata mereka" }`, note, true);
  if (Object.keys(words).some((name) => !ours.includes(name)))
    note(`${place}.${key}`, `hanya boleh memuat: ${ours.join(', ')}`);
  return words;
};

const targetOf = (item: Item, place: string, note: Note): ForwardTarget => {
  const kind = oneOf(item, 'kind', place, targetKinds, note) ?? 'open311';
  const register = oneOf(item, 'register', place, registerNames, note);
  const common: Common = {
    id: codeOf(item, 'id', place, note),
    name: textOf(item, 'name', place, note),
    services: theirServices(item, place, note, kind !== 'open311'),
    statuses: wordsOf(item, 'statuses', place, '{ "status mereka": "kata kita" }', note, true),
    ...(register === undefined ? {} : { register }),
    words: {
      class: choiceWords(item, 'classes', place, sp4nClasses, note),
      privacy: choiceWords(item, 'privacies', place, sp4nPrivacies, note),
    },
  };
  switch (kind) {
    case 'open311':
      return open311Target(item, place, common, note);
    case 'http':
      return httpTarget(item, place, common, note);
    case 'by-hand':
      return byHandTarget(item, place, common, note);
  }
};

/** The list `forwards`. One system at most is JSS: a case has one number of UPIK. */
export const forwardsOf = (root: Item, note: Note): ForwardTarget[] => {
  const targets = listOf(root, 'forwards', note).map(({ item, place }) => targetOf(item, place, note));
  const placed = targets.map((target, index) => ({ ...target, place: `forwards[${String(index)}]` }));
  noteTwice(
    placed.map(({ id, place }) => ({ key: id, place: `${place}.id` })),
    note,
  );
  noteTwice(
    placed
      .filter(({ register }) => register === 'upik')
      .map(({ place }) => ({ key: 'upik', place: `${place}.register` })),
    note,
  );
  return targets;
};
