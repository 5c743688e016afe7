// What a city enacted for all channels before some had procedures of their own: it goes on in each of them after the update, number for number.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { inForce } from '#core/sop/in-force.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import { relatedChannels } from '#core/sop/related.ts';
import { hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { officeOn } from '#test/beds/office.ts';
import { enactSop, readSops, withdrawSop } from './sop-versions.ts';

const { pool } = await testDatabase({ after });
const office = await officeOn(pool);
const asking = office.asks(await office.hire('team-lead'));
const families = Object.keys(relatedChannels);

test('an update gives each related channel the versions of social media, those taken back too, and no other family any', async () => {
  const enacted = numbersOf(medsos1);
  const enact = (hours: number, warnAtPercent: readonly number[], family = 'medsos') =>
    enactSop(pool, asking, {
      ...{ family, numbers: { ...enacted, warnAtPercent }, ground: 'Contoh' },
      from: asking.now + hours * hourMs,
    });
  assert.equal(await enact(1, [60]), 'medsos@2');
  assert.equal(await enact(2, [70]), 'medsos@3');
  assert.equal(await withdrawSop(pool, asking, 'medsos@3'), 'done');
  assert.equal(await enact(3, [80]), 'medsos@4');
  await pool.query(await readFile('migrations/0496_enact_for_related_channels.sql', 'utf8'));
  const sops = await readSops(pool);
  for (const family of families) {
    const at = (hours: number) => inForce({ sops }, family, asking.now + hours * hourMs);
    assert.deepEqual(
      [at(0.9), at(1), at(2), at(3)].map(({ key }) => key.split('@')[1]),
      ['1', '2', '2', '4'],
      family,
    );
    assert.deepEqual(
      [at(1), at(3)].map(({ warnAtPercent }) => warnAtPercent),
      [[60], [80]],
    );
  }
  const { rows } = await pool.query<{ family: string; n: number }>(
    'select family, count(*)::int as n from sop_version group by family order by family',
  );
  assert.deepEqual(
    rows,
    ['medsos', ...families].toSorted().map((family) => ({ family, n: 3 })),
  );
  // The next one of a family goes on counting, as if it had always been its own.
  assert.equal(await enact(9, [50], 'phone'), 'phone@5');
});
