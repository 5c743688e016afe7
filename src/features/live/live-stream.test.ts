// One officer's stream: what a slow reader costs, what is told once, and that nothing is told after its end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLiveStream, type LiveStream } from './live-stream.ts';

/** What stands ready for a reader, taken at once. */
const takes = ({ readable }: LiveStream): string => (readable.read() as Buffer | null)?.toString('utf8') ?? '';
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A reader who took everything so far, and waits. */
const opened = async (): Promise<LiveStream> => {
  const stream = openLiveStream();
  takes(stream);
  await settled();
  takes(stream);
  return stream;
};

const next = async (stream: LiveStream): Promise<string> => {
  let all = takes(stream);
  for (let turn = 0; turn < 5; turn += 1) {
    await settled();
    all += takes(stream);
  }
  return all;
};

test('who has missed nothing is told only how soon to come back', async () => {
  assert.equal(await next(openLiveStream('nothing')), 'retry: 2000\n\n');
});

test('a stream begins with the word to look again, and how soon to come back', async () => {
  const stream = openLiveStream();
  assert.equal(await next(stream), 'retry: 2000\nevent: change\ndata: {"what":"opened"}\n\n');
});

test('an event is one frame of its name and what it says, and nothing more', async () => {
  const stream = await opened();
  stream.tell({ name: 'complaint', number: 'ADU-2026-000001-XX' });
  assert.equal(await next(stream), 'event: complaint\ndata: {"number":"ADU-2026-000001-XX"}\n\n');
  stream.tell({ name: 'change', what: 'satu\n\ndua' });
  assert.equal(
    await next(stream),
    'event: change\ndata: {"what":"satu\\n\\ndua"}\n\n',
    'no line of its own ends a frame',
  );
  stream.beat();
  assert.equal(await next(stream), ': \n\n');
});

test('the same thing told often while nobody reads waits once', async () => {
  const stream = openLiveStream();
  for (let told = 0; told < 50; told += 1) stream.tell({ name: 'complaint', number: 'B' });
  assert.equal((await next(stream)).match(/"number":"B"/g)?.length, 1);
  stream.tell({ name: 'complaint', number: 'B' });
  assert.match(await next(stream), /"number":"B"/, 'told anew once it was read');
});

test('a reader who lags far behind is told to look at everything instead of being kept more and more', async () => {
  const stream = openLiveStream();
  for (let told = 0; told < 5000; told += 1) stream.tell({ name: 'complaint', number: `ADU-${String(told)}` });
  const all = await next(stream);
  assert.match(all, /"what":"many"/);
  assert.ok(all.length < 20_000, String(all.length));
  assert.match(all, /"number":"ADU-4999"/, 'the last is among what is told');
});

test('a hundred waiting are all told; the next one makes it one word', async () => {
  const stream = openLiveStream();
  // The opening is one of them.
  for (let told = 1; told < 100; told += 1) stream.tell({ name: 'complaint', number: `ADU-${String(told)}-` });
  const all = await next(stream);
  assert.doesNotMatch(all, /"what":"many"/);
  assert.equal(all.match(/event: complaint/g)?.length, 99);
  const more = openLiveStream();
  for (let told = 1; told <= 100; told += 1) more.tell({ name: 'complaint', number: `ADU-${String(told)}-` });
  assert.match(await next(more), /"what":"many"/);
});

test('after its end nothing is told, and ending twice is ending once', async () => {
  const stream = await opened();
  const over = new Promise<void>((resolve) => void stream.readable.once('end', resolve));
  stream.end();
  stream.end();
  stream.tell({ name: 'complaint', number: 'X' });
  stream.beat();
  assert.equal(await next(stream), '');
  await over;
});

test('to a reader who is gone nothing is told, and nothing fails', () => {
  const stream = openLiveStream();
  stream.readable.destroy();
  stream.tell({ name: 'complaint', number: 'X' });
  stream.beat();
  stream.end();
  assert.equal(stream.readable.destroyed, true);
});
