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
import { operator } from '#words/operator.ts';
import { isBaseUrl } from './accounts.ts';
import {
  isItem,
  listOf,
  mayText,
  noteAt,
  noteSame,
  noteTwice,
  noteUnknown,
  oneOf,
  partOf,
  textOf,
  textsOf,
  type At,
} from './item.ts';
import { codeOf } from './open311.ts';

const bodyNames: readonly string[] = [...caseNames, ...forwardFields];
const longestLines = 60;

/** An object of ours whose every value is a text; `what`: what it should look like. */
const wordsOf = (at: At, key: string, what: string): Record<string, string> => {
  const value = at.item[key];
  if (isItem(value) && Object.values(value).every((text) => typeof text === 'string' && text !== ''))
    return value as Record<string, string>;
  noteAt(at, key, operator.settingsFile.forward.objectOf(what));
  return {};
};

const mayWords = (at: At, key: string, what: string): Record<string, string> =>
  at.item[key] === undefined ? {} : wordsOf(at, key, what);

const urlOf = (at: At): string => {
  const url = textOf(at, 'url');
  if (url !== '' && !isBaseUrl(url)) noteAt(at, 'url', operator.settingsFile.forward.url);
  return url.replace(/\/+$/, '');
};

const namesAllowed = (at: At, key: string, allowed: readonly string[], shape = at.item[key]): void => {
  if (namesIn(shape).some((name) => !allowed.includes(name)))
    noteAt(at, key, operator.settingsFile.forward.names(allowed.join(', ')));
};

/** A path below the system's address, with names in it. */
const pathOf = (at: At, allowed: readonly string[], needs?: string): string => {
  const path = textOf(at, 'path');
  if (path !== '' && !isBelow('https://sistem.example/v1', path.replaceAll(/\{\w+\}/g, 'x')))
    noteAt(at, 'path', operator.settingsFile.forward.path);
  namesAllowed(at, 'path', allowed, path);
  if (path !== '' && needs !== undefined && !namesIn(path).includes(needs))
    noteAt(at, 'path', operator.settingsFile.forward.mustHold(needs));
  return path;
};

/** The object below `key` with those fields and no others; undefined where there is none. */
const knownPart = (at: At, key: string, known: readonly string[]): At | undefined => {
  const part = partOf(at, key);
  if (part !== undefined) noteUnknown(part, known);
  return part;
};

/** Those of `names` that are filled in. */
const optionalTexts = <Name extends string>(at: At, names: readonly Name[]) =>
  Object.fromEntries(
    names.map((name) => [name, mayText(at, name)] as const).filter(([, text]) => text !== ''),
  ) as Partial<Record<Name, string>>;

const isForm = (body: unknown): boolean => isItem(body) && Object.values(body).every((one) => typeof one === 'string');

const noCreate: HttpCreate = { method: 'POST', path: '', as: 'json', body: {}, number: '' };

const createOf = (at: At): HttpCreate => {
  const part = knownPart(at, 'create', ['method', 'path', 'as', 'body', 'number', 'error']);
  if (part === undefined) {
    if (at.item['create'] === undefined) noteAt(at, 'create', operator.settingsFile.missing);
    return noCreate;
  }
  const as = oneOf(part, 'as', ['json', 'form']) ?? 'json';
  const body = part.item['body'];
  if (body === undefined) noteAt(part, 'body', operator.settingsFile.missing);
  else if (as === 'form' && !isForm(body)) noteAt(part, 'body', operator.settingsFile.forward.form);
  namesAllowed(part, 'body', bodyNames);
  if (body !== undefined && !namesIn(body).includes('text'))
    noteAt(part, 'body', operator.settingsFile.forward.mustHold('text'));
  return {
    method: oneOf(part, 'method', ['POST', 'PUT']) ?? 'POST',
    path: pathOf(part, ['number', 'id']),
    ...{ as, body: body ?? {}, number: textOf(part, 'number') },
    ...optionalTexts(part, ['error']),
  };
};

const findOf = (at: At): HttpFind | undefined => {
  const part = knownPart(at, 'find', ['path', 'list', 'number', 'reference']);
  if (part === undefined) return undefined;
  const path = pathOf(part, ['number', 'id']);
  if (path !== '' && namesIn(path).length === 0) noteAt(part, 'path', operator.settingsFile.forward.numberOrId);
  return {
    ...{ path, list: mayText(part, 'list'), number: textOf(part, 'number') },
    ...optionalTexts(part, ['reference']),
  };
};

const newsParts = ['status', 'list', 'id', 'at', 'state', 'text'] as const;

const newsOf = (at: At): HttpNews | undefined => {
  const part = knownPart(at, 'news', ['path', ...newsParts]);
  if (part === undefined) return undefined;
  const path = pathOf(part, ['theirNumber', 'number', 'since'], 'theirNumber');
  return { path, ...optionalTexts(part, newsParts) };
};

const headerPattern = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;

const tokenOf = (at: At): Pick<HttpTarget, 'token' | 'header' | 'scheme'> => {
  const header = mayText(at, 'header') || 'Authorization';
  if (!headerPattern.test(header)) noteAt(at, 'header', operator.settingsFile.forward.header);
  const token = textOf(at, 'token');
  if (/[^\u0021-\u007e]/.test(token)) noteAt(at, 'token', operator.settingsFile.forward.token);
  const named = mayText(at, 'scheme');
  const usual = header.toLowerCase() === 'authorization' ? 'Bearer' : '';
  return { token, header, scheme: at.item['scheme'] === undefined ? usual : named };
};

/** What every kind has. */
const shared = ['id', 'name', 'kind', 'register', 'services', 'statuses', 'classes', 'privacies'];
type Common = Omit<Open311Target, 'kind' | 'url' | 'apiKey' | 'jurisdiction' | 'format'>;

const open311Target = (at: At, common: Common): Open311Target => {
  noteUnknown(at, [...shared, 'url', 'apiKey', 'jurisdiction', 'format']);
  const format = oneOf(at, 'format', ['json', 'xml']);
  return {
    ...common,
    ...(format === undefined ? {} : { format }),
    ...{ kind: 'open311', url: urlOf(at), apiKey: textOf(at, 'apiKey') },
    ...optionalTexts(at, ['jurisdiction']),
  };
};

const httpTarget = (at: At, common: Common): HttpTarget => {
  noteUnknown(at, [...shared, 'url', 'token', 'header', 'scheme', 'create', 'find', 'news']);
  const [find, news] = [findOf(at), newsOf(at)];
  return {
    ...common,
    ...{ kind: 'http', url: urlOf(at), create: createOf(at) },
    ...tokenOf(at),
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

const byHandTarget = (at: At, common: Common): ByHandTarget => {
  noteUnknown(at, [...shared, 'url', 'lines']);
  const url = at.item['url'] === undefined ? '' : urlOf(at);
  const usual = common.register === 'sp4n-lapor' ? sp4nLines : plainLines;
  const lines = textsOf(at, 'lines') ?? usual;
  if (lines.length > longestLines) noteAt(at, 'lines', operator.settingsFile.forward.mostLines(longestLines));
  namesAllowed(at, 'lines', bodyNames, lines);
  if (!namesIn(lines).includes('text')) noteAt(at, 'lines', operator.settingsFile.forward.mustHold('text'));
  if (common.register === 'upik') noteAt(at, 'kind', operator.settingsFile.forward.jssByHand);
  return { ...common, kind: 'by-hand', lines, ...(url === '' ? {} : { url }) };
};

/** Their words for what is chosen from a list of ours. */
const choiceWords = (at: At, key: string, ours: readonly string[]): Record<string, string> => {
  const words = mayWords(at, key, operator.settingsFile.forward.choicesLook(ours[0] ?? ''));
  if (Object.keys(words).some((name) => !ours.includes(name)))
    noteAt(at, key, operator.settingsFile.forward.choicesOnly(ours.join(', ')));
  return words;
};

const targetOf = (at: At): ForwardTarget => {
  const kind = oneOf(at, 'kind', targetKinds) ?? 'open311';
  const register = oneOf(at, 'register', registerNames);
  const common: Common = {
    id: codeOf(at, 'id'),
    name: textOf(at, 'name'),
    services: (kind === 'open311' ? wordsOf : mayWords)(at, 'services', operator.settingsFile.forward.servicesLook),
    statuses: mayWords(at, 'statuses', operator.settingsFile.forward.statusesLook),
    ...(register === undefined ? {} : { register }),
    words: {
      class: choiceWords(at, 'classes', sp4nClasses),
      privacy: choiceWords(at, 'privacies', sp4nPrivacies),
    },
  };
  switch (kind) {
    case 'open311':
      return open311Target(at, common);
    case 'http':
      return httpTarget(at, common);
    case 'by-hand':
      return byHandTarget(at, common);
  }
};

/** The list `forwards`. One system at most is JSS: a case has one number of UPIK. */
export const forwardsOf = (root: At): ForwardTarget[] => {
  const entries = listOf(root, 'forwards');
  const targets = entries.map(targetOf);
  noteSame(entries, 'id');
  noteTwice(
    entries.flatMap(({ place }, at) =>
      targets[at]?.register === 'upik' ? [{ key: 'upik', place: `${place}.register` }] : [],
    ),
    root.note,
  );
  return targets;
};
