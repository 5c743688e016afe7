// Whether a lane's cases have an agency to go to, as the screen of seats says it where none is there.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import type { LaneSeatsAnswer } from './lane.contract.ts';

const desk = await givenDesk({ after });

suite('whom a lane is for', () => {
  const missing = async () =>
    json<LaneSeatsAnswer>(await desk.get('operator', '/api/v1/lane-seats')).lanes.map(
      ({ agencyMissing }) => agencyMissing,
    );

  test('is said to be missing until an agency with its word in its name takes cases, and again while that one rests', async () => {
    await desk.pool.query(`delete from agency where name ~* 'inspektorat|perempuan'`);
    assert.deepEqual(await missing(), ['perempuan', 'inspektorat']);
    await desk.pool.query(
      `insert into agency (id, name, short_name) values ('itkot', 'INSPEKTORAT Kota Contoh', 'Itkot'), ('dpppa', 'Dinas Pemberdayaan Perempuan', 'DPPPA')`,
    );
    assert.deepEqual(await missing(), [undefined, undefined]);
    await desk.pool.query(`update agency set resting_at = now() where id = 'itkot'`);
    await desk.pool.query(`update agency set ended_at = now() where id = 'dpppa'`);
    assert.deepEqual(await missing(), ['perempuan', 'inspektorat']);
  });
});
