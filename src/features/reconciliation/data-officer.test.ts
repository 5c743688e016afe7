// Who keeps the registers: compares them and sets rows aside, without what citizens wrote, and gives no case its number.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { takeIn } from '#test/given/jss-export.ts';
import type { Difference, DifferencesAnswer } from './reconciliation.contract.ts';

const desk = await givenDesk({ after });
const csv = (line: string): string => `Nomor;Tanggal;Isi;Status;OPD;Nomor Tanggap\n${line}`;
const day = '02/03/2026';

const read = async (who: 'data' | 'pusat', q: string): Promise<Difference[]> =>
  json<DifferencesAnswer>(await desk.get(who, `/api/v1/upik/jss/differences?list=only-jss&q=${q}`)).rows;

suite('a data officer', () => {
  test('reads every difference but what the citizen wrote, and finds nothing by it', async () => {
    await takeIn(desk, { file: csv(`OLAH-1;${day};Ibu Wagiyem 081234567890;Proses;DLH;`), partial: true });
    const [row] = await read('data', 'olah-1');
    assert.deepEqual([row?.jssNumber, row?.jssStatus, row?.matter], ['OLAH-1', 'Proses', undefined]);
    assert.deepEqual([(await read('data', 'wagiyem')).length, (await read('pusat', 'wagiyem')).length], [0, 1]);
  });

  test('sets rows aside and brings them back, but gives no case its number', async () => {
    const number = await givenCase(desk, 'registration');
    const sent = (path: string, body: object) => desk.send('data', 'POST', `/api/v1/upik/jss/${path}`, body);
    const [row] = await read('data', 'olah-1');
    assert.ok(row);
    assert.deepEqual(json(await sent('marks', { list: 'only-jss', keys: [row.key], reason: 'Ganda.' })), { marked: 1 });
    assert.deepEqual(json(await sent('marks/undo', { list: 'only-jss', keys: [row.key] })), { unmarked: 1 });
    refused(await sent('links', { pairs: [{ key: row.key, number }] }), 403, 'not-allowed');
    assert.equal((await desk.page('medsos', number)).upikNumber, undefined);
  });
});
