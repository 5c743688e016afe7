// Threads that are watched on YouTube: late replies below old ones are found, and what was taken back is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMs } from '#core/time.ts';
import { heldListing, crowd, nothing, start, watching, type Said } from '#test/scenes/youtube-stage.ts';

test('a late reply is found below a thread that many newer ones have pushed from the first page', async () => {
  const old: Said = { id: 'u', at: start + 2, replies: [] };
  const stage = await watching(old);
  await stage.comes();
  stage.said.push(...crowd(250, stage.now));
  assert.equal((await stage.comes()).comments.length, 250);
  old.replies?.push({ id: 'u.0', at: stage.now });
  assert.deepEqual(await stage.comes(), { comments: ['u.0'], gone: [] });
  assert.ok(stage.calls.some((one) => one.startsWith('again ') && one.includes('u')));
});

test('all that is watched has its turn, fifty at a time', async () => {
  const stage = await watching(...crowd(250, start + 1));
  stage.size = 10;
  for (let round = 0; round < 30; round += 1) await stage.comes();
  const first = stage.said[0];
  assert.ok(first);
  first.replies = [{ id: 'lama.0', at: stage.now }];
  const found: string[] = [];
  for (let round = 0; round < 6; round += 1) found.push(...(await stage.comes()).comments);
  assert.deepEqual(found, ['lama.0']);
});

test('what was silent for thirty days is asked for no more, unless it is still listed', async () => {
  const stage = await watching({ id: 'u', at: start + 2 }, { id: 'v', at: start + 3 });
  stage.size = 1;
  await stage.comes();
  assert.deepEqual(await stage.comes(), nothing);
  assert.deepEqual(stage.calls, ['listing', 'again u', heldListing]);
  await stage.comes(31 * dayMs);
  await stage.comes();
  assert.deepEqual(stage.calls, ['listing', heldListing]);
  stage.size = 2;
  assert.deepEqual(await stage.comes(), { comments: ['u'], gone: [] });
  assert.deepEqual(await stage.comes(31 * dayMs), nothing);
});

test('a reply that is shown no more is gone, and a thread with all that stood in it', async () => {
  const top: Said = {
    id: 'u',
    at: start + 2,
    replies: [
      { id: 'u.0', at: start + 3 },
      { id: 'u.1', at: start + 4 },
    ],
  };
  const stage = await watching(top, { id: 'v', at: start + 5 });
  await stage.comes();
  top.replies?.shift();
  assert.deepEqual(await stage.comes(), { comments: [], gone: ['u.0'] });
  stage.said.shift();
  assert.deepEqual(await stage.comes(), { comments: [], gone: ['u', 'u.1'] });
  assert.deepEqual(await stage.comes(), nothing);
});

test('of many threads the one that is gone is found, and the others are still read', async () => {
  const stage = await watching(...crowd(40, start + 1));
  await stage.comes();
  stage.size = 1;
  stage.said = stage.said.filter(({ id }) => id !== 'ramai-7');
  const reply = { id: 'r', at: stage.now };
  const other = stage.said.find(({ id }) => id === 'ramai-20');
  assert.ok(other);
  other.replies = [reply];
  assert.deepEqual(await stage.comes(), { comments: ['r'], gone: ['ramai-7'] });
});

test('a thread that is only left out of an answer is gone the second time, and back when it is shown again', async () => {
  const stage = await watching({ id: 'u', at: start + 2 }, { id: 'v', at: start + 3 });
  await stage.comes();
  stage.isMild = true;
  const [u] = stage.said.splice(0, 1);
  assert.ok(u);
  assert.deepEqual(await stage.comes(), nothing);
  stage.said.push(u);
  assert.deepEqual(await stage.comes(), nothing);
  stage.said.splice(1, 1);
  assert.deepEqual(await stage.comes(), nothing);
  assert.deepEqual(await stage.comes(), { comments: [], gone: ['u'] });
});
