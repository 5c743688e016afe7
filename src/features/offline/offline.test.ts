// What telephones keep for the time without a network: open cases of whoever works on them, and nothing of anybody.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { idleSeconds } from '#http/library.ts';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import type { OfflineAnswer } from './offline.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/offline-worklist';
const text = 'Saya Wagiyem, lampu mati di depan rumah saya, 081200000001.';
const triage = await givenCase(desk, 'triage', { text });
const disposed = await givenCase(desk, 'disposed', { text });
const numbers = ({ cases }: OfflineAnswer): string[] => cases.map(({ number }) => number).toSorted();

test('the desk keeps all that is open, an agency its own, and nobody who works on none keeps any', async () => {
  assert.deepEqual(numbers(json(await desk.get('dlh', path))), [disposed]);
  for (const who of ['medsos', 'pusat', 'ketua', 'kabid'] as const)
    assert.deepEqual(numbers(json(await desk.get(who, path))), [triage, disposed].toSorted(), who);
  assert.deepEqual(numbers(json(await desk.get('pupkp', path))), [disposed]);
  for (const who of ['operator', 'data', 'pemeriksa'] as const) refused(await desk.get(who, path), 403, 'not-allowed');
  refused(await desk.get(undefined, path), 401, 'not-signed-in');
});

test('no word, no name and no number of anybody is in it', async () => {
  for (const who of ['medsos', 'pupkp'] as const) {
    const { body } = await desk.get(who, path);
    assert.doesNotMatch(body, /Wagiyem|lampu|0812|warga|instagram|Sari/i);
  }
});

test('it says of when it is, ends with the session that asked for it, and speaks either language', async () => {
  const { madeAt, until, words, cases } = json<OfflineAnswer>(await desk.get('medsos', path));
  assert.equal(Date.parse(madeAt), desk.now());
  assert.equal(Date.parse(until) - Date.parse(madeAt), idleSeconds * 1000);
  assert.match(words.banner, /^Luring — menampilkan data \d\d\.\d\d$/);
  assert.match(words.lead, /^2 dari 2 aduan terbuka\./);
  assert.ok(cases.every(({ state }) => state !== ''));
  const english = json<OfflineAnswer>(await desk.get('medsos', `${path}?lang=en`));
  assert.match(english.words.banner, /^Offline — showing data of \d\d\.\d\d$/);
  assert.deepEqual(numbers(english), cases.map(({ number }) => number).toSorted());
});
