// The running program's role does all that the program does, and can change or remove nothing of the record.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { liveThrough } from '#test/given/history.ts';
import { storeOn } from '#test/beds/store.ts';
import { findGuard, grantProgram, programRole } from './program-role.ts';

const given = async (t: Cleanup): Promise<{ owner: pg.Pool; limited: pg.Pool }> => {
  const { pool: owner, url } = await testDatabase(t);
  await grantProgram(owner);
  await grantProgram(owner);
  const address = new URL(url);
  address.username = programRole;
  const limited = new pg.Pool({ connectionString: address.href, max: 3 });
  limited.on('error', () => undefined);
  t.after(() => limited.end());
  return { owner, limited };
};

test('cases are worked on under it, and no statement changes what either log holds', async (t) => {
  const { owner, limited } = await given(t);
  await liveThrough(storeOn(limited), limited);
  await owner.query('alter table event disable trigger event_append_only');
  for (const table of ['event', 'administrative_event', 'migration'])
    for (const statement of [
      `delete from ${table}`,
      `truncate ${table}`,
      `update ${table} set ${table === 'migration' ? 'name = name' : 'at = now()'}`,
    ])
      await assert.rejects(limited.query(statement), /permission denied/, statement);
  await assert.rejects(limited.query('alter table event enable trigger event_append_only'), /must be owner/);
  // What citizens wrote can still be erased.
  assert.notEqual((await limited.query(`update message set text = ''`)).rowCount, 0);
});

test('the doctor can tell such a role from one that may change the record', async (t) => {
  const { owner, limited } = await given(t);
  assert.deepEqual(await findGuard(limited), { isSuperuser: false, changes: false });
  assert.deepEqual(await findGuard(owner), { isSuperuser: true, changes: true });
});
