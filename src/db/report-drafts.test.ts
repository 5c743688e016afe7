// Pictures of reports that are not sent yet: room for everybody whatever one visitor fills, no more than a report may have, and none after it was sent.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { makeSealing } from '#keys/sealing.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { keptDraftMs, reportDrafts, type Added } from './report-drafts.ts';

const { pool } = await testDatabase({ after });
const drafts = reportDrafts({ pool, lockUnder: makeSealing });
const now = at(0);

const begin = async (): Promise<string> => {
  const key = drafts.newKey();
  await drafts.keep(key, { formKey: randomUUID(), typed: {} }, now);
  return key;
};
const add = (key: string, visitor = 'satu', pictures = 1): Promise<Added> =>
  drafts.addPictures(
    key,
    Array.from({ length: pictures }, () => ({
      id: randomUUID(),
      contentType: 'image/png',
      bytes: Buffer.from('foto'),
    })),
    { visitor, most: 4 },
  );
/** As if all that is kept were so many megabytes. */
const weigh = async (megabytes: number): Promise<void> => {
  await pool.query('update report_draft_picture set byte_length = $1', [megabytes * 1024 ** 2]);
};
const idsOf = async (key: string): Promise<string[]> =>
  ((await drafts.find(key, now))?.pictures ?? []).map(({ id }) => id);

test('whoever fills half of all room gets no more, and leaves the other half to the others', async () => {
  const [greedy, more, other] = [await begin(), await begin(), await begin()];
  assert.equal(await add(greedy, 'rakus'), 'kept');
  await weigh(512);
  assert.equal(await add(more, 'rakus'), 'no-room');
  assert.deepEqual(await idsOf(more), []);
  assert.equal(await add(other, 'lain'), 'kept');
  await drafts.drop(greedy);
  assert.equal(await add(more, 'rakus'), 'kept');
});

test('presses at once keep no more pictures than a report may have', async () => {
  const key = await begin();
  const ends = await Promise.all(Array.from({ length: 8 }, () => add(key)));
  assert.equal(ends.filter((end) => end === 'kept').length, 4);
  assert.ok(ends.every((end) => end === 'kept' || end === 'too-many'));
  assert.equal((await idsOf(key)).length, 4);
});

test('what comes when it was sent, or thrown away, is not kept', async () => {
  const [sent, dropped] = [await begin(), await begin()];
  await drafts.markSent(sent, randomUUID(), now);
  await drafts.drop(dropped);
  assert.deepEqual([await add(sent), await add(dropped)], ['gone', 'gone']);
  assert.deepEqual(await drafts.openPictures(sent), []);
});

test('one is opened by itself, for its own key, and for a day', async () => {
  const key = await begin();
  await add(key, 'satu', 2);
  const [, id = ''] = await idsOf(key);
  assert.deepEqual(await drafts.openPicture(key, id, now), {
    id,
    contentType: 'image/png',
    bytes: Buffer.from('foto'),
  });
  for (const other of [await begin(), drafts.newKey(), ''])
    assert.equal(await drafts.openPicture(other, id, now), undefined);
  for (const wrong of ['', 'x', randomUUID()]) assert.equal(await drafts.openPicture(key, wrong, now), undefined);
  assert.equal(await drafts.openPicture(key, id, now + keptDraftMs), undefined);
});
