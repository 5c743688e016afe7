// AT protocol's interface from the lexicons that its own package ships.
import { schemas } from '@atproto/api';
import type { Description, Operation, Shape } from './description.ts';

type Node = Record<string, unknown>;

const recordOf = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};

const byId = new Map<string, Node>(schemas.map((one) => [one.id, recordOf(one.defs)]));

const deepest = 6;

const shapeOf = (node: Node, home: string, depth = 0): Shape => {
  if (depth > deepest) return true;
  const refs = [node['ref'], ...(Array.isArray(node['refs']) ? (node['refs'] as unknown[]) : [])];
  const named = refs.filter((ref): ref is string => typeof ref === 'string');
  if (named.length > 0) {
    const shapes = named.map((ref) => {
      const [id = '', def = 'main'] = ref.replace(/^lex:/, '').split('#');
      const there = id === '' ? home : id;
      return shapeOf(recordOf(byId.get(there)?.[def]), there, depth + 1);
    });
    const known = shapes.filter((shape) => shape !== true);
    return known.length < shapes.length ? true : Object.assign({ $type: true }, ...known);
  }
  if (node['items'] !== undefined) return shapeOf(recordOf(node['items']), home, depth + 1);
  if (node['record'] !== undefined) return shapeOf(recordOf(node['record']), home, depth + 1);
  if (node['properties'] === undefined) return true;
  const inner = Object.entries(recordOf(node['properties'])).map(([name, one]) => [
    name,
    shapeOf(recordOf(one), home, depth + 1),
  ]);
  return { $type: true, ...Object.fromEntries(inner) } as Shape;
};

const namesIn = (parameters: unknown): Operation['query'] =>
  Object.fromEntries(Object.keys(recordOf(recordOf(parameters)['properties'])).map((name) => [name, true as const]));

const operationOf = (id: string, main: Node): [string, Operation] => {
  const input = recordOf(recordOf(main['input'])['schema']);
  const body = Object.keys(input).length === 0 ? {} : shapeOf(input, id);
  return [`${main['type'] === 'query' ? 'GET' : 'POST'} /xrpc/${id}`, { query: namesIn(main['parameters']), body }];
};

const methods = [...byId].flatMap(([id, defs]) => {
  const main = recordOf(defs['main']);
  return main['type'] === 'query' || main['type'] === 'procedure' ? [operationOf(id, main)] : [];
});

const createRecord = 'POST /xrpc/com.atproto.repo.createRecord';
const post = shapeOf(recordOf(byId.get('app.bsky.feed.post')?.['main']), 'app.bsky.feed.post');

/** What a record holds its own lexicon tells: we make posts only. */
const withPosts = ([key, operation]: [string, Operation]): [string, Operation] =>
  key === createRecord && operation.body !== true
    ? [key, { ...operation, body: { ...operation.body, record: post } }]
    : [key, operation];

export const bluesky: Description = {
  source: '@atproto/api',
  operations: Object.fromEntries(methods.map(withPosts)),
};
