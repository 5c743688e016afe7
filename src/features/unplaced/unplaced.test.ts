// What becomes no case by itself is read by the desk's officers alone, and becomes one, or is dismissed, by their hand.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import type { Inbound } from '#ports/channel.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { account, drainPorts, put } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';
import type { UnplacedAnswer } from './unplaced.contract.ts';

const desk = await givenDesk({ after });

const told = (text: string): Inbound => ({
  kind: 'unplaced',
  accountId: account,
  reason: 'elsewhere',
  readable: {
    externalId: text,
    author: { id: 'warga-9', name: 'Warga Demo 9', handle: 'warga_9' },
    text,
    permalink: 'javascript:alert(1)',
    attachments: [{ kind: 'image', url: 'https://contoh.example/a.jpg', name: 'a.jpg' }],
  },
});

const listed = async (show = 'open'): Promise<UnplacedAnswer> =>
  json(await desk.get('medsos', `/api/v1/unplaced?show=${show}`));

test('an officer reads who wrote what and why it stands there, makes a case of it, and dismisses another', async () => {
  await put(desk.pool, [told('Trotoar rusak'), told('Iklan')]);
  await drainInbound(drainPorts(desk.store), desk.now);
  const { open, rows } = await listed();
  assert.equal(open, 2);
  const first = rows.find(({ text }) => text === 'Trotoar rusak');
  assert.deepEqual(
    [first?.writer, first?.reason, first?.files, first?.permalink],
    [
      'Warga Demo 9 · warga_9',
      'elsewhere',
      [{ kind: 'image', name: 'a.jpg', link: 'https://contoh.example/a.jpg' }],
      undefined,
    ],
  );
  const alone = await listed(`open&id=${first?.id ?? ''}`);
  assert.deepEqual([alone.open, alone.rows], [2, [first]]);
  assert.deepEqual(await listed('none'), { open: 2, rows: [] });
  const { number } = json<{ number: string }>(
    await desk.send('medsos', 'POST', `/api/v1/unplaced/${first?.id ?? ''}/place`, {}),
  );
  assert.match(JSON.stringify((await desk.page('medsos', number)).messages), /Trotoar rusak/);
  const other = rows.find(({ text }) => text === 'Iklan')?.id ?? '';
  json(await desk.send('ketua', 'POST', `/api/v1/unplaced/${other}/dismiss`, {}));
  assert.equal((await listed()).open, 0);
  const settled = (await listed('settled')).rows;
  assert.deepEqual(new Set(settled.map(({ state }) => state)), new Set(['case', 'dismissed']));
  assert.equal(settled.find(({ state }) => state === 'case')?.number, number);
  json(await desk.send('pusat', 'POST', `/api/v1/unplaced/${other}/restore`, {}));
  assert.equal((await listed()).open, 1);
  refused(await desk.send('pusat', 'POST', `/api/v1/unplaced/${first?.id ?? ''}/dismiss`, {}), 409, 'unplaced-settled');
});

test('agencies, the division head and the operator see none of it', async () => {
  for (const who of ['pupkp', 'kabid', 'operator'] as const)
    assert.equal((await desk.get(who, '/api/v1/unplaced')).statusCode, 403);
});
