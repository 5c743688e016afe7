// What is late, what soon will be, and who was told: for those who answer for it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { LatenessAnswer } from './lateness.contract.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';

const desk = await givenDesk({ after });

const lateness = async (who: Person): Promise<LatenessAnswer> => json(await desk.get(who, '/api/v1/lateness'));
const numbers = (rows: LatenessAnswer['late']): string[] => rows.map(({ number }) => number);

suite('as the hours pass', async () => {
  const triage = await givenCase(desk, 'triage', { text: 'Jalan berlubang' });
  const waiting = await givenCase(desk, 'waiting');
  const disposed = await givenCase(desk, 'disposed', { text: 'Hubungi 0812-3456-7890' });

  test('nothing is late at first', async () => {
    const { late, soon, breaches, steps: byStep } = await lateness('ketua');
    assert.deepEqual([late, soon, breaches], [[], [], []]);
    assert.deepEqual(byStep, [
      { step: 'ask-identity', open: 1, late: 0 },
      { step: 'coordinate', open: 1, late: 0 },
      { step: 'follow-up', open: 1, late: 0 },
    ]);
  });

  test('in the last fifth of its time a case is soon late', async () => {
    await desk.moveTo(1.59);
    assert.deepEqual(numbers((await lateness('ketua')).soon), []);
    await desk.moveTo(1.61);
    assert.deepEqual(numbers((await lateness('ketua')).soon), [triage]);
  });

  test('past its deadline it is late, its breach is on the record, and Ketua Tim was told', async () => {
    await desk.moveTo(2.01);
    const { late, soon, breaches } = await lateness('ketua');
    assert.deepEqual(
      late.map(({ number, escalatedTo, excerpt }) => [number, escalatedTo, excerpt]),
      [[triage, 'team-lead', 'Jalan berlubang']],
    );
    assert.deepEqual(soon, []);
    assert.deepEqual(breaches, [{ number: triage, step: 'ask-identity', dueAt: '2026-03-02T03:00:00.000Z' }]);
  });

  test('twelve hours later Kepala Bidang was told', async () => {
    await desk.moveTo(13.9);
    assert.equal((await lateness('kabid')).late[0]?.escalatedTo, 'team-lead');
    await desk.moveTo(14);
    assert.equal((await lateness('kabid')).late[0]?.escalatedTo, 'division-head');
  });

  test('an agency sees its own, without the person', async () => {
    await desk.moveTo(24.5);
    const { late } = await lateness('pupkp');
    assert.deepEqual(
      late.map(({ number, agency, excerpt }) => [number, agency, excerpt]),
      [[disposed, 'DPUPKP', 'Hubungi •••']],
    );
    assert.deepEqual(numbers((await lateness('ketua')).late), [triage, disposed]);
  });

  test('while the reporter owes an answer nothing is late, and a breach outlives its repair', async () => {
    await take(desk, triage, steps.ask);
    const { late, breaches } = await lateness('ketua');
    assert.deepEqual(numbers(late).includes(waiting), false);
    assert.deepEqual(numbers(late), [disposed]);
    assert.ok(breaches.some(({ number, step }) => number === triage && step === 'ask-identity'));
  });
});
