// What a platform publishes of its interface for machines, and whether a call is in it: its path, its parameters, the fields of its body.
// Must come from published descriptions, never from an adapter or a stand-in.
import { readFileSync } from 'node:fs';

/** `true`: anything. Names within: those that there are. A list is described by one of its items. */
export type Shape = true | { readonly [name: string]: Shape };
/** `query`: of each parameter the values that there are, or `true`. */
export type Operation = { query: Readonly<Record<string, true | readonly string[]>>; body: Shape };
/** By method and path, as `GET /2/users/{id}`. `nodes`: fields that may be asked for by `fields`, of each kind of thing. */
export type Description = {
  source: string;
  operations: Readonly<Record<string, Operation>>;
  nodes?: Readonly<Record<string, readonly string[]>>;
};

export type Call = { method: string; path: string; query: [string, string][]; body?: unknown };

export const fixture = (name: string): Description =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Description;

const isMatch = (template: string, path: string): boolean => {
  const [parts, given] = [template.split('/'), path.split('/')];
  return parts.length === given.length && parts.every((part, index) => /^\{\w+\}$/.test(part) || part === given[index]);
};

/** A path that is written out goes before one with places to fill. */
const operationOf = (description: Description, { method, path }: Call): Operation | undefined => {
  const fits = Object.entries(description.operations).filter(([key]) => {
    const [verb = '', template = ''] = key.split(' ');
    return verb === method && isMatch(template, path);
  });
  return fits.toSorted(([a], [b]) => a.split('{').length - b.split('{').length)[0]?.[1];
};

const bodyTroubles = (shape: Shape, value: unknown, place: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => bodyTroubles(shape, one, place));
  if (shape === true || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const inside = shape[name];
    const here = `${place}.${name}`;
    return inside === undefined ? [`${here} is in no description`] : bodyTroubles(inside, inner, here);
  });
};

/** `id,from,messages.limit(10){text}` names id, from, messages and text. */
const fieldNames = (fields: string): string[] =>
  fields
    .replaceAll(/\.\w+\([^)]*\)/g, '')
    .split(/[,{}\s]+/)
    .filter((name) => name !== '');

const fieldTroubles = ({ nodes, operations }: Description, fields: string): string[] => {
  if (nodes === undefined) return [];
  const edges = Object.keys(operations).flatMap((key) => key.split('/').at(-1) ?? []);
  const known = new Set([...Object.values(nodes).flat(), ...edges]);
  return fieldNames(fields).flatMap((name) => (known.has(name) ? [] : [`field ${name} is in no description`]));
};

/** Parameters that every list of the Graph API takes. */
const everywhere: readonly string[] = ['fields', 'limit', 'after', 'before', 'access_token', 'appsecret_proof'];

const queryTroubles = (description: Description, { query }: Operation, [given, value]: [string, string]): string[] => {
  const name = given.replace(/\[\]$/, '');
  if (description.nodes !== undefined && everywhere.includes(name))
    return name === 'fields' ? fieldTroubles(description, value) : [];
  const values = query[name];
  if (values === undefined) return [`parameter ${name} is in no description`];
  if (values === true) return [];
  return value.split(',').flatMap((one) => (values.includes(one) ? [] : [`${name}=${one} is in no description`]));
};

/** What of a call the description does not know; nothing where it knows all. */
export const troublesOf = (description: Description, call: Call): string[] => {
  const operation = operationOf(description, call);
  if (operation === undefined) return [`${call.method} ${call.path} is in no description`];
  return [
    ...call.query.flatMap((one) => queryTroubles(description, operation, one)),
    ...(call.body === undefined ? [] : bodyTroubles(operation.body, call.body, 'body')),
  ];
};
