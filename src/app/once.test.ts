// One form, one act: sent again under its key it is done once and answered alike; without a key it is done as often as it is sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryStore } from '#test/beds/memory-store.ts';
import { acts, at, upTo } from '#test/given/given.ts';
import { handleIn } from './handle-command.ts';
import { onceByKey } from './once.ts';

const id = 'case-1';

/** A note, as a form sends it. */
const send = (bed: ReturnType<typeof memoryStore>, key: string | undefined, text: string, userId = 'user-1') =>
  onceByKey(bed.store, { userId, key, asked: { text }, now: at(2) }, (tx) => handleIn(tx, id, acts.note(2, { text })));
const notes = (bed: ReturnType<typeof memoryStore>): number =>
  bed.typesOf(id).filter((type) => type === 'NoteAdded').length;

test('a form is done once for each key, and as often as it is sent without one', async () => {
  const bed = memoryStore({ [id]: upTo.triage });
  for (const _again of [1, 2]) assert.ok((await send(bed, 'k', 'satu')).ok);
  assert.equal(notes(bed), 1);
  for (const _again of [1, 2]) await send(bed, undefined, 'satu');
  assert.equal(notes(bed), 3);
});

test('another wish under a used key is refused; another officer’s key is another one', async () => {
  const bed = memoryStore({ [id]: upTo.triage });
  await send(bed, 'k', 'satu');
  assert.deepEqual(await send(bed, 'k', 'dua'), { ok: false, refusal: 'key-used' });
  assert.ok((await send(bed, 'k', 'dua', 'user-2')).ok);
  assert.equal(notes(bed), 2);
});

test('what was refused holds no key', async () => {
  const bed = memoryStore({ [id]: upTo.triage });
  assert.deepEqual(await send(bed, 'k', ' '), { ok: false, refusal: 'text-missing' });
  assert.ok((await send(bed, 'k', 'satu')).ok);
});

test('what broke holds none either, and is thrown as it was', async () => {
  const bed = memoryStore({ [id]: upTo.triage });
  const form = { userId: 'user-1', key: 'k', asked: {}, now: at(2) };
  await assert.rejects(
    onceByKey(bed.store, form, () => Promise.reject(new Error('cut'))),
    /cut/,
  );
  assert.ok((await send(bed, 'k', 'satu')).ok);
});
