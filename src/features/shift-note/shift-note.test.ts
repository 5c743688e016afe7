// Handing over a shift, over HTTP: written by whoever goes, filled with what stands open, shown to whoever stands in the shift that runs until one
// of them takes it, and read afterwards by whoever leads.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { localDate } from '#core/time.ts';
import { dayOf } from '#core/city-day.ts';
import { shiftAt, type ShiftName } from '#core/duty/shifts.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import type { ShiftNotesAnswer } from './shift-note.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/shift-notes';
const started = desk.now();

const read = async (who: Person, whole = false): Promise<ShiftNotesAnswer> =>
  json(await desk.get(who, whole ? `${path}?whole=1` : path));
type Square = { day: string; shift: ShiftName };
const running = (): Square => {
  const { day, shift } = shiftAt(desk.now());
  return { day: localDate(day), shift };
};
const writes = (who: Person, words: string, square = running()) => desk.send(who, 'POST', path, { words, ...square });
const takes = (who: Person, { id, writtenAt }: { id: string; writtenAt: string }) =>
  desk.send(who, 'POST', `${path}/${id}/take`, { writtenAt });
const idOf = async (who: Person): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>('select id from officer where email = $1', [
    `${who}@demo.tanggap.example`,
  ]);
  return rows[0]?.id ?? assert.fail(who);
};
/** These alone stand in the shift that runs. */
const stand = async (...whom: Person[]): Promise<void> => {
  const { day, shift } = shiftAt(desk.now());
  await desk.send('ketua', 'PUT', '/api/v1/roster', {
    ...{ day: localDate(day), shift, officerIds: await Promise.all(whom.map(idOf)) },
  });
};

suite('what is handed over', () => {
  test('is the free words, and by their numbers what is held, due, promised or waits as a draft: never a sealed case', async () => {
    const held = await givenCase(desk, 'triage');
    await desk.does('medsos', held, 'Claim');
    const drafted = await givenCase(desk, 'drafted');
    const sealed = await givenCase(desk, 'triage');
    await desk.does('medsos', sealed, 'MoveToLane', { lane: 'misconduct' });
    assert.equal((await writes('medsos', ' Satu pelapor minta ditelepon sore. ')).statusCode, 200);
    const { own, open } = await read('medsos', true);
    assert.equal(own?.words, 'Satu pelapor minta ditelepon sore.');
    assert.deepEqual([own.open.held, own.open.drafts, own.open.promised], [[held], [drafted], []]);
    assert.ok(own.open.due.includes(held));
    assert.deepEqual(own.open, open);
    assert.equal(JSON.stringify(own).includes(sealed), false);
  });

  test('holds nobody’s telephone number, and is refused in words', async () => {
    refused(await writes('medsos', 'Telepon pelapor di 0812-3456-7890.'), 422, 'person-in-hand-over');
    refused(await writes('medsos', 'x'.repeat(4001)), 400, 'invalid-request');
  });
});

suite('whoever comes', () => {
  test('is shown it by the roster, takes it once, and it is on the record', async () => {
    await stand('pusat');
    await writes('medsos', 'Tunggu kabar DPUPKP.');
    const [note] = (await read('pusat')).waiting;
    assert.equal(note?.words, 'Tunggu kabar DPUPKP.');
    for (const who of ['ketua', 'medsos'] as const) assert.deepEqual((await read(who)).waiting, [], who);
    assert.equal((await takes('medsos', note)).statusCode, 200, 'one’s own stays as it is');
    assert.equal((await read('pusat')).waiting.length, 1);
    refused(await takes('ketua', note), 404, 'not-found');
    for (const who of ['pusat', 'pusat', 'ketua'] as const) assert.equal((await takes(who, note)).statusCode, 200, who);
    assert.deepEqual((await read('pusat')).waiting, []);
    refused(await writes('medsos', 'Masih ada satu lagi.'), 409, 'hand-over-taken');
    const acts = (await recordedActs(desk.pool)).filter(({ type }) => type.startsWith('ShiftNote'));
    assert.deepEqual(
      acts.slice(-2).map(({ type, by }) => [type, by.kind === 'officer' && by.role]),
      [
        ['ShiftNoteWritten', 'admin-medsos'],
        ['ShiftNoteTaken', 'admin-pusat'],
      ],
    );
    refused(await takes('pusat', { ...note, id: 'tidak-ada' }), 404, 'not-found');
  });

  test('is not the colleague who stands in the same shift', async () => {
    await desk.moveTo(8);
    await stand('medsos', 'pusat');
    assert.equal((await writes('medsos', 'Lampu di balai padam lagi.')).statusCode, 200);
    const [note] = (await read('pusat')).waiting;
    assert.deepEqual([note?.words, note?.mayTake], ['Lampu di balai padam lagi.', false]);
    refused(await takes('pusat', note ?? assert.fail()), 404, 'not-found');
  });

  test('takes nothing that was written again after it was read', async () => {
    await desk.moveTo(9);
    await stand('pusat');
    assert.equal((await writes('medsos', 'Satu aduan menunggu telepon.')).statusCode, 200);
    const [first] = (await read('pusat')).waiting;
    await desk.moveTo(9.1);
    assert.equal((await writes('medsos', 'Dua aduan menunggu telepon.')).statusCode, 200);
    refused(await takes('pusat', first ?? assert.fail()), 409, 'hand-over-rewritten');
    const [second] = (await read('pusat')).waiting;
    assert.equal(second?.words, 'Dua aduan menunggu telepon.');
    assert.equal((await takes('pusat', second)).statusCode, 200);
    assert.deepEqual((await read('pusat')).waiting, []);
  });

  test('is everybody else at the desk where nobody stands in the shift', async () => {
    await desk.moveTo(30);
    await stand();
    await writes('pusat', 'Tidak ada yang mendesak.');
    for (const who of ['medsos', 'ketua'] as const) assert.equal((await read(who)).waiting.length, 1, who);
    await desk.moveTo(55);
    assert.deepEqual((await read('medsos')).waiting, [], 'a day later it is past');
  });
});

test('in the last fifteen minutes of a shift whoever stands in it is reminded until they have written', async () => {
  const { untilAt } = shiftAt(desk.now());
  await stand('medsos');
  const start = desk.now() - 55 * 3_600_000;
  assert.equal((await read('medsos')).duty.remind, false);
  await desk.moveTo((untilAt - 10 * 60_000 - start) / 3_600_000);
  assert.deepEqual([(await read('medsos')).duty.remind, (await read('pusat')).duty.remind], [true, false]);
  await writes('medsos', 'Semua sudah dijawab.');
  assert.equal((await read('medsos')).duty.remind, false);
  assert.equal(dayOf(desk.now()), dayOf(untilAt));
});

test('words begun before the end of a shift stay its own, and the next one is still to be handed over', async () => {
  const begun = running();
  await desk.moveTo((shiftAt(desk.now()).untilAt + 60_000 - started) / 3_600_000);
  await stand('pusat');
  assert.equal((await writes('pusat', 'Ditulis sebelum bel, ditekan sesudahnya.', begun)).statusCode, 200);
  const { own, duty } = await read('pusat');
  assert.equal(own, undefined);
  assert.deepEqual({ day: duty.day, shift: duty.shift }, running());
  assert.notDeepEqual(running(), begun);
  const { past = [] } = await read('ketua', true);
  assert.deepEqual([past[0]?.day, past[0]?.shift], [begun.day, begun.shift]);
  for (const day of ['2020-01-01', '2026-02-31'])
    refused(await writes('pusat', 'Terlambat.', { ...begun, day }), 409, 'shift-past');
});

test('what is past only whoever leads the team reads, and agencies and Kepala Bidang nothing', async () => {
  const { past = [] } = await read('ketua', true);
  assert.ok(past.length >= 3);
  assert.ok(past.some(({ taken }) => taken !== undefined));
  for (const who of ['medsos', 'pusat'] as const) assert.equal((await read(who, true)).past, undefined, who);
  for (const who of ['pupkp', 'kabid', 'data', 'pemeriksa', 'operator'] as const)
    refused(await desk.get(who, path), 403, 'not-allowed');
});
