import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { AgenciesAnswer } from './agency.contract.ts';
import { givenDesk, json } from '#test/desk.ts';

const desk = await givenDesk({ after });

test('the agencies to which a case can go are listed by name', async () => {
  const { agencies } = json<AgenciesAnswer>(await desk.get('pusat', '/api/v1/agencies'));
  assert.deepEqual(
    agencies.map(({ shortName }) => shortName),
    ['Dishub', 'DLH', 'DPUPKP', 'PDAM', 'Satpol PP'],
  );
  assert.deepEqual(
    agencies.find(({ id }) => id === 'dlh'),
    { id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' },
  );
});
