// Whatever a platform sends, well made or not: each part of it ends as a message, as news of one, as a row that an officer can read, or
// under a name. One part that nobody understands costs only itself, and no word that a person said is nowhere.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePayload } from '#channels/kinds.ts';
import { wordsIn } from '#core/words-in.ts';
import type { Inbound } from '#ports/channel.ts';
import { fixtures } from '../payload-replay/fixture.ts';
import { alone, leavesOf, saidIn, shapes, valueIn, wordsOf, type Path } from './leaves.ts';

const accountId = 'akun-uji';
const root = join(import.meta.dirname, '../..');

const beside = (channel: string): unknown[] =>
  globSync(`src/channels/${channel}/fixtures/*.json`, { cwd: root })
    .filter((file) => !basename(file).startsWith('_'))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown);

const payloadsOf = (channel: string): unknown[] => [
  ...fixtures.filter((one) => one.channel === channel).flatMap(({ payloads }) => payloads),
  ...beside(channel),
];

/** As the drain reads it: what cannot be read at all is one part. Any other error is a fault. */
const read = (channel: string, payload: unknown): Inbound[] => {
  try {
    return parsePayload(channel, payload, accountId);
  } catch (error) {
    if (error instanceof Error && error.name === 'ParseError')
      return [{ kind: 'unknown', accountId, what: error.message, part: payload }];
    throw error;
  }
};

/** What an officer can read of it; undefined for what says that nobody said anything. */
const readableIn = (inbound: Inbound, payload: unknown): string | undefined => {
  switch (inbound.kind) {
    case 'message':
    case 'edit':
    case 'echo':
    case 'unplaced': {
      const read = inbound.kind === 'unplaced' ? inbound.readable : inbound;
      const files = 'attachments' in read ? (read.attachments ?? []) : [];
      return [read.text, ...files.map(({ title }) => title)].join(' ');
    }
    case 'unknown':
      return wordsIn(inbound.part ?? payload);
    case 'delete':
    case 'failed':
    case 'revoked':
    case 'identity-change':
    case 'ignored':
      return undefined;
  }
};

/** Without the place in the payload, which differs where a part stands alone. */
const comparable = (inbound: Inbound): string =>
  JSON.stringify('what' in inbound ? { ...inbound, what: inbound.kind === 'ignored' ? inbound.what : '' } : inbound);

const nodesIn = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => nodesIn(one, [...path, Array.isArray(value) ? Number(key) : key]))
    : []),
];

const swapped = (value: unknown): unknown => {
  if (typeof value === 'string') return /^\d{1,15}$/.test(value) ? Number(value) : [value];
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return Object.fromEntries(Object.entries(value));
  return typeof value === 'object' && value !== null ? Object.values(value) : 'ramalan';
};

const changes = {
  dropped: () => undefined,
  nulled: () => null,
  swapped,
  wrapped: (value: unknown) => ({ lain: value }),
  listed: (value: unknown) => [value],
  renamed: (value: unknown) => (typeof value === 'string' && /^[a-z._]+$/i.test(value) ? 'xx.yy' : value),
} as const;
type Change = keyof typeof changes;

const changed = (payload: unknown, path: Path, change: Change): unknown => {
  const copy = structuredClone(payload);
  const holder = valueIn(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const [key = ''] = path.slice(-1);
  const now = changes[change](holder[key]);
  if (now !== undefined) holder[key] = now;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return copy;
};

type Given = {
  channel: string;
  payload: unknown;
  /** What well made payloads are passed over as: no other name may cover words. */ names: ReadonlySet<string>;
};

const namesIn = (told: readonly Inbound[]): string[] => told.flatMap((one) => (one.kind === 'ignored' ? one.what : []));

/** Of one part that stands alone. */
const checkAlone = ({ channel, payload: only, names }: Given, leaf: unknown): Inbound[] => {
  const told = read(channel, only);
  assert.ok(told.length > 0, 'it ends as something');
  const readable = told.map((one) => readableIn(one, only));
  const words = new Set(wordsOf(readable.join(' ')));
  const said = saidIn(channel, leaf);
  if (said.length > 0)
    for (const name of namesIn(told)) assert.ok(names.has(name), `words are passed over as "${name}"`);
  if (readable.some((one) => one !== undefined))
    for (const word of said)
      assert.ok(
        words.has(word),
        `"${word}" stands nowhere in ${JSON.stringify(told)}, read of ${JSON.stringify(leaf)}`,
      );
  return told;
};

const checkWhole = (given: Given): void => {
  const { channel, payload } = given;
  const leaves = leavesOf(channel, payload);
  const apart = leaves.flatMap((leaf) => {
    const others = leaves.filter((one) => one !== leaf);
    return checkAlone({ ...given, payload: alone(payload, leaf, others) }, valueIn(payload, leaf));
  });
  assert.deepEqual(new Set(read(channel, payload).map(comparable)), new Set(apart.map(comparable)), 'each by itself');
};

/** A part told a second time beside the others, which stand as they are. */
const doubled = (payload: unknown, leaf: Path): unknown => {
  const copy = structuredClone(payload);
  const list = valueIn(copy, leaf.slice(0, -1));
  if (Array.isArray(list)) list.push(structuredClone(valueIn(copy, leaf)));
  return copy;
};

for (const channel of Object.keys(shapes)) {
  const payloads = payloadsOf(channel);
  test(`${channel}: every part of a payload ends somewhere, and costs only itself`, () => {
    assert.ok(payloads.length > 0);
    const names = new Set(payloads.flatMap((payload) => namesIn(read(channel, payload))));
    for (const payload of payloads) checkWhole({ channel, payload, names });
    const picks = { payload: fc.nat(), leaf: fc.nat(), node: fc.nat(), double: fc.boolean() };
    const change = fc.constantFrom(...(Object.keys(changes) as Change[]));
    fc.assert(
      fc.property(fc.record({ ...picks, change }), (pick) => {
        const given = payloads[pick.payload % payloads.length];
        const before = leavesOf(channel, given);
        const leaf = before[pick.leaf % before.length] ?? [];
        const whole = pick.double ? doubled(given, leaf) : given;
        const [, ...nodes] = nodesIn(valueIn(whole, leaf));
        const node = nodes[pick.node % nodes.length];
        if (node !== undefined) {
          const payload = changed(whole, [...leaf, ...node], pick.change);
          checkWhole({ channel, payload, names });
        }
      }),
      { numRuns: 150 },
    );
  });
}
