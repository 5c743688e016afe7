// Whose data an account is on record for between two moments: openings, copies, looks and acts, and nobody else's.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { requestsPath, wholePerson } from '#test/people/whole-person.ts';
import type { LooksAnswer } from './breach.contract.ts';

const desk = await givenDesk({ after });
const { file } = wholePerson(desk);

const userOf = async (who: Person): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>('select id from officer where email = $1', [
    `${who}@demo.tanggap.example`,
  ]);
  return rows[0]?.id ?? '';
};
const asked = async (who: Person, from: number, until: number): Promise<string> =>
  `/api/v1/looks?${new URLSearchParams({
    ...{ officer: await userOf(who), from: new Date(from).toISOString(), until: new Date(until).toISOString() },
  }).toString()}`;
const looks = async (who: Person, from: number, until: number): Promise<LooksAnswer['cases']> =>
  json<LooksAnswer>(await desk.get('ketua', await asked(who, from, until))).cases;

const dayMs = 86_400_000;

suite('the looks of an account', () => {
  test('name each case once, by the strongest of what is on the record, with the fields that were opened', async () => {
    const [opened, acted] = [await givenCase(desk, 'disposed'), await givenCase(desk, 'triage')];
    const reveal = { reason: 'Menelepon pelapor tentang lokasi.' };
    await desk.does('medsos', opened, 'RevealIdentity', { fields: ['phone'], ...reveal });
    await desk.does('medsos', opened, 'RevealIdentity', { fields: ['name'], ...reveal });
    await desk.does('medsos', acted, 'AddNote', { text: 'Catatan.' });
    const now = desk.now();
    const found = await looks('medsos', now - dayMs, now + dayMs);
    const [first] = found;
    assert.deepEqual([first?.number, first?.how, first?.fields], [opened, 'identity', ['name', 'phone']]);
    assert.deepEqual(found.find(({ number }) => number === acted)?.how, 'act');
    assert.equal(new Set(found.map(({ number }) => number)).size, found.length);
  });

  test('hold copies and pages from the administrative record as well', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.page('pemeriksa', number);
    const id = await file(number, 'access');
    assert.equal((await desk.get('kabid', `${requestsPath}/${id}/data`)).statusCode, 200);
    const now = desk.now();
    assert.deepEqual(
      (await looks('pemeriksa', now - dayMs, now + dayMs)).map((one) => [one.number, one.how]),
      [[number, 'page']],
    );
    assert.deepEqual(
      (await looks('kabid', now - dayMs, now + dayMs)).map((one) => [one.number, one.how]),
      [[number, 'export']],
    );
  });

  test('end at the moments that were asked for, both of them counted', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('pusat', number, 'AddNote', { text: 'Catatan.' });
    const { rows } = await desk.pool.query<{ at: Date }>(
      `select at from event where type = 'NoteAdded' order by seq desc limit 1`,
    );
    const at = rows[0]?.at.getTime() ?? 0;
    const has = async (from: number, until: number): Promise<boolean> =>
      (await looks('pusat', from, until)).some((one) => one.number === number);
    assert.deepEqual([await has(at, at), await has(at + 1, at + 5), await has(at - 5, at - 1)], [true, false, false]);
  });

  test('are read by who leads alone', async () => {
    for (const who of ['medsos', 'pusat', 'operator', 'pemeriksa', 'pupkp'] as const)
      refused(await desk.get(who, await asked('medsos', 0, dayMs)), 403, 'not-allowed');
    assert.deepEqual(await looks('medsos', 0, dayMs), []);
    refused(await desk.get('ketua', '/api/v1/looks?officer=x&from=kemarin&until=besok'), 400, 'invalid-request');
  });
});
