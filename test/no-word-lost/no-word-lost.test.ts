// Whatever a platform sends, well made or not: each part of it ends as a message, as news of one, as a row that an officer can read, or
// under a name. One part that nobody understands costs only itself, and no word that a person said is nowhere. Every payload that stands
// here is changed in every place and every way, one at a time: the same ones in each run.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { parsePayload } from '#channels/kinds.ts';
import { wordsIn } from '#core/words-in.ts';
import type { Inbound } from '#ports/channel.ts';
import { fixtures } from '../payload-replay/fixture.ts';
import { payloadShapes, type PayloadShape } from '../scenes/channel-row.ts';
import { changed, changes, doubled, nodesIn, type Change } from './changes.ts';
import { alone, leavesOf, saidIn, valueIn, wordsOf, type Path } from './leaves.ts';

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
      return [read.text, ...files.flatMap(({ title, name }) => [title, name])].join(' ');
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

type Read = {
  told: Inbound[];
  /** Undefined: all of it says that nobody said anything. */
  words: ReadonlySet<string> | undefined;
  comparable: readonly string[];
};

/** By the part's own text: the same one stands alone in many payloads, of which another part was changed. */
const readOf = (channel: string, payload: unknown): Read => {
  const told = read(channel, payload);
  const readable = told.map((one) => readableIn(one, payload));
  const words = readable.every((one) => one === undefined) ? undefined : new Set(wordsOf(readable.join(' ')));
  return { told, words, comparable: told.map(comparable) };
};

type Reader = (payload: unknown) => Read;

const remembering = (channel: string): Reader => {
  const known = new Map<string, Read>();
  return (payload) => {
    const key = JSON.stringify(payload);
    const found = known.get(key) ?? readOf(channel, payload);
    known.set(key, found);
    return found;
  };
};

type Given = {
  channel: string;
  shape: PayloadShape;
  readerOf: Reader;
  /** What well made payloads are passed over as: no other name may cover words. */
  names: ReadonlySet<string>;
};

const namesIn = (told: readonly Inbound[]): string[] => told.flatMap((one) => (one.kind === 'ignored' ? one.what : []));

/** Every word that somebody says in this part, which stands alone, is told. */
const checkSaid = ({ names }: Given, { told, words }: Read, said: readonly string[]): void => {
  assert.ok(told.length > 0, 'it ends as something');
  if (said.length === 0) return;
  for (const name of namesIn(told)) assert.ok(names.has(name), `words are passed over as "${name}"`);
  for (const word of said) assert.ok(words?.has(word) ?? true, `"${word}" stands nowhere in ${JSON.stringify(told)}`);
};

/** What shows words, and says by no sign that there are more: points and choices stand beside words, and some are cut off. */
const speaks = (inbound: Inbound): boolean => {
  if (inbound.kind !== 'message' && inbound.kind !== 'edit' && inbound.kind !== 'echo') return false;
  return !inbound.text.endsWith('…') && /[\p{L}\p{N}]/u.test(inbound.text.replaceAll(/^(?:geo:|- ).*$/gm, ''));
};

/** Our own, what people say to each other, and a report whose fields are named by us, as far as a renamed field tells. */
const notToUs = /^(?:own (?:post|comment)|our own|not for us|message of a bot|a report that is over there)$/;

/** A platform renames a field: what was read before is read still, except beside other words of the same message. */
const checkRenamed = ({ told, words }: Read, before: Read, said: readonly string[]): void => {
  const lost = said.filter((word) => before.words?.has(word) === true && words?.has(word) !== true);
  const isExcused = told.some(speaks) || told.every((one) => one.kind === 'ignored' && notToUs.test(one.what));
  assert.ok(lost.length === 0 || isExcused, `"${lost.join(' ')}" stands nowhere in ${JSON.stringify(told)}`);
  for (const one of told) assert.ok(one.kind !== 'edit' || one.text !== '', 'an edit takes the words away');
};

const aloneIn = (payload: unknown, leaves: readonly Path[], leaf: Path): unknown =>
  alone(
    payload,
    leaf,
    leaves.filter((one) => one !== leaf),
  );

const checkWhole = (given: Given, payload: unknown): void => {
  const { channel, shape, readerOf } = given;
  const leaves = leavesOf(shape, payload);
  const apart = leaves.map((leaf) => {
    const one = readerOf(aloneIn(payload, leaves, leaf));
    checkSaid(given, one, saidIn(shape, valueIn(payload, leaf)));
    return one;
  });
  const whole = leaves.length === 1 ? apart : [readOf(channel, payload)];
  const all = (some: readonly Read[]): Set<string> => new Set(some.flatMap((one) => one.comparable));
  assert.deepEqual(all(whole), all(apart), 'each by itself');
};

const checkChange = (given: Given, whole: unknown, leaf: Path, [node, change]: [Path, Change]): void => {
  const payload = changed(whole, [...leaf, ...node], change);
  checkWhole(given, payload);
  if (change !== 'keyed') return;
  const leaves = leavesOf(given.shape, whole);
  const standing = leaves.find((one) => one.length === leaf.length && one.every((step, at) => step === leaf[at])) ?? [];
  const before = given.readerOf(aloneIn(whole, leaves, standing));
  const now = given.readerOf(aloneIn(payload, leaves, standing));
  checkRenamed(now, before, saidIn(given.shape, valueIn(whole, leaf)));
};

const checkEveryChange = (given: Given, payload: unknown): void => {
  for (const leaf of leavesOf(given.shape, payload))
    for (const whole of [payload, doubled(payload, leaf)]) {
      const [, ...nodes] = nodesIn(valueIn(whole, leaf));
      for (const node of nodes)
        for (const change of changes)
          try {
            checkChange(given, whole, leaf, [node, change]);
          } catch (error) {
            throw new Error(`${change} ${JSON.stringify([...leaf, ...node])} of ${JSON.stringify(whole)}`, {
              cause: error,
            });
          }
    }
};

for (const [channel, shape] of payloadShapes) {
  const payloads = payloadsOf(channel);
  test(`${channel}: every part of a payload ends somewhere, and costs only itself`, () => {
    assert.ok(payloads.length > 0);
    const names = new Set(payloads.flatMap((payload) => namesIn(read(channel, payload))));
    names.delete('nothing in it');
    const given: Given = { channel, shape, readerOf: remembering(channel), names };
    for (const payload of payloads) checkWhole(given, payload);
    for (const payload of payloads) checkEveryChange(given, payload);
  });
}
