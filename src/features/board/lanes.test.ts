// The lanes of a procedure whose cases are no complaints: how long its steps took is of its own cases, and of no others.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { kindOfProcedure } from '#core/figures/facts.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import type { BoardAnswer } from './board.contract.ts';

suite('a procedure alone', async () => {
  const desk = await givenDesk({ after });
  const timesOf = async (sop: string): Promise<[string, number, number | undefined][]> => {
    const { steps }: BoardAnswer = json(await desk.get('ketua', `/api/v1/board?sop=${sop}`));
    return steps.map(({ name, n, medianMs }) => [name, n, medianMs]);
  };

  test('of requests tells how long a request took that was answered this month', async () => {
    const number = await givenCase(desk, 'coordination');
    await desk.does('medsos', number, 'TakeAsRequest', { subject: 'Anggaran taman kota 2025', reason: 'Skripsi' });
    await desk.moveTo(5);
    const before = new Map((await timesOf('medsos')).map(([name, n]) => [name, n]));
    await desk.does('pusat', number, 'DecideRequest', {
      ...{ outcome: 'given', text: 'Dokumennya: https://contoh.example/apbd.pdf' },
    });
    assert.deepEqual(
      (await timesOf('information')).find(([name]) => name === 'follow-up'),
      ['follow-up', 1, 5 * 3_600_000],
    );
    assert.deepEqual(new Map((await timesOf('medsos')).map(([name, n]) => [name, n])), before);
  });

  test('counts the kind that its cases are', () => {
    const kinds = ['medsos@1', 'email@1', 'sp4n-complaint@1', 'sp4n-supervised@1', 'information@1'] as const;
    assert.deepEqual(kinds.map(kindOfProcedure), ['complaint', 'complaint', 'complaint', 'complaint', 'request']);
    assert.equal(kindOfProcedure('sp4n-information@1'), 'information');
    assert.equal(kindOfProcedure('sp4n-aspiration@1'), 'aspiration');
  });
});
