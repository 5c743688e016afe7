// A start with other settings than the last one leaves a record of which, and none of what stands in them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { recordedActs, testRecording } from '#test/beds/store.ts';
import { declareSettings, type DeclaredSetting } from './declared-settings.ts';

const partner = (key: string): DeclaredSetting => ({ kind: 'partner', name: 'warga', value: { id: 'warga', key } });
const webhook: DeclaredSetting = { kind: 'webhook', name: 'dasbor', value: { url: 'https://dasbor.example' } };

test('what was added, changed and removed is recorded once, by name', async (t) => {
  const { pool } = await testDatabase(t);
  const declare = (...settings: DeclaredSetting[]) =>
    declareSettings({ pool, ...testRecording, key: Buffer.alloc(32, 3) }, settings);
  await declare(partner('canary-one'), webhook);
  await declare(partner('canary-one'), webhook);
  await declare(partner('canary-two'), webhook);
  await declare(partner('canary-two'));
  const acts = await recordedActs(pool);
  assert.deepEqual(
    acts.map((act) => ('kind' in act && 'name' in act ? [act.type, act.kind, act.name, act.by.kind] : [act.type])),
    [
      ['SettingAdded', 'partner', 'warga', 'settings'],
      ['SettingAdded', 'webhook', 'dasbor', 'settings'],
      ['SettingChanged', 'partner', 'warga', 'settings'],
      ['SettingRemoved', 'webhook', 'dasbor', 'settings'],
    ],
  );
  assert.equal(JSON.stringify(acts).includes('canary'), false);
  const { rows } = await pool.query('select * from declared_setting');
  assert.equal(JSON.stringify(rows).includes('canary'), false);
});
