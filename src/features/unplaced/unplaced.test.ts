// What becomes no case by itself is read by the desk's officers alone, and becomes one, or is dismissed, by their hand.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import type { Inbound } from '#ports/channel.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { account, drainPorts, put } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';
import { testIds } from '#test/beds/store.ts';
import { fresh } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import { unplacedReasons } from '#core/unplaced.ts';
import type { UnplacedAnswer, UnplacedRow } from './unplaced.contract.ts';

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

/** Kept as it is; its id. */
const kept = async (readable: object, more: { reason?: string; hours?: number } = {}): Promise<string> => {
  const { reason = 'elsewhere', hours = 0 } = more;
  const id = testIds.uuid();
  await desk.pool.query(
    `insert into unplaced (id, item_key, channel, account_id, reason, detail, readable, received_at)
     values ($1, $2, 'instagram', $3, $4, '', $5, $6)`,
    [id, fresh('kunci'), account, reason, JSON.stringify(readable), new Date(at(hours))],
  );
  return id;
};

const rowOf = async (id: string, who: Person = 'medsos'): Promise<UnplacedRow> => {
  const { rows } = json<UnplacedAnswer>(await desk.get(who, `/api/v1/unplaced?id=${id}`));
  return rows[0] ?? assert.fail(`nothing under ${id}`);
};

const settles = (id: string, verb: 'place' | 'dismiss' | 'restore', who: Person = 'medsos') =>
  desk.send(who, 'POST', `/api/v1/unplaced/${id}/${verb}`, {});

suite('what could be read', () => {
  for (const [author, writer] of [
    [undefined, undefined],
    [{ id: 'w-1' }, 'w-1'],
    [{ id: 'w-1', name: '' }, 'w-1'],
    [{ id: 'w-1', name: 'Warga Contoh' }, 'Warga Contoh'],
    [{ id: 'w-1', handle: 'warga' }, 'warga'],
    [{ id: 'w-1', name: 'warga', handle: 'warga' }, 'warga'],
    [{ id: 'w-1', name: 'Warga <b>', handle: 'warga' }, 'Warga <b> · warga'],
  ] as const)
    test(`of ${JSON.stringify(author) ?? 'nobody'} calls the writer ${writer ?? 'nothing'}`, async () => {
      const row = await rowOf(await kept(author === undefined ? { text: 'x' } : { text: 'x', author }));
      assert.equal(row.writer, writer);
    });

  test('leads to no address but http, of the message and of its files', async () => {
    for (const [url, link] of [
      ['https://contoh.example/a', 'https://contoh.example/a'],
      ['http://contoh.example/a', 'http://contoh.example/a'],
      ['javascript:alert(1)', undefined],
      ['data:text/html,x', undefined],
      ['//contoh.example/a', undefined],
      [' https://contoh.example', undefined],
    ] as const) {
      const row = await rowOf(await kept({ permalink: url, attachments: [{ kind: 'image', url }] }));
      assert.deepEqual(
        [row.permalink, row.files],
        [link, [{ kind: 'image', ...(link === undefined ? {} : { link }) }]],
      );
    }
  });

  test('of files is what they are called, how large they are, and what kind', async () => {
    const attachments = [
      { kind: 'file', url: '', name: 'surat.pdf', title: 'Judul', byteLength: 0 },
      { kind: 'video', url: '', title: 'Judul' },
      { kind: 'audio', url: '' },
    ];
    assert.deepEqual((await rowOf(await kept({ attachments }))).files, [
      { kind: 'file', name: 'surat.pdf', byteLength: 0 },
      { kind: 'video', name: 'Judul' },
      { kind: 'audio' },
    ]);
  });

  test('may be no words at all, and each reason is told by its own', async () => {
    for (const reason of unplacedReasons) {
      const row = await rowOf(await kept({}, { reason }));
      assert.deepEqual([row.text, row.files, row.reason, row.state], ['', [], reason, 'open']);
    }
  });
});

suite('the lists', () => {
  test('begin with what came last, and of what is settled with what was settled last', async () => {
    const [old, latest, middle] = [
      await kept({ text: 'lama' }, { hours: -9 }),
      await kept({ text: 'baru' }, { hours: 9 }),
      await kept({ text: 'tengah' }, { hours: 1 }),
    ];
    const own = [old, latest, middle];
    const idsIn = async (show?: string): Promise<string[]> =>
      (await listed(show)).rows.map(({ id }) => id).filter((id) => own.includes(id));
    assert.deepEqual(await idsIn('open'), [latest, middle, old]);
    for (const [index, id] of [latest, old].entries()) {
      await desk.moveTo(20 + index);
      json(await settles(id, 'dismiss'));
    }
    assert.deepEqual(await idsIn('open'), [middle]);
    assert.deepEqual(await idsIn('settled'), [old, latest]);
  });

  test('count all that wait, whatever is shown of it', async () => {
    const { rows, open } = await listed('open');
    assert.equal(rows.length, open);
    assert.equal((await listed('settled')).open, open);
    assert.equal((await listed('none')).open, open);
    await kept({ text: 'satu lagi' });
    assert.equal((await listed('none')).open, open + 1);
    refused(await desk.get('medsos', '/api/v1/unplaced?show=semua'), 400, 'invalid-request');
  });

  test('of an id that is not there is empty, whatever it is made of', async () => {
    for (const id of [testIds.uuid(), 'x', '%00', "'", 'a'.repeat(64)])
      assert.deepEqual(json<UnplacedAnswer>(await desk.get('medsos', `/api/v1/unplaced?id=${id}`)).rows, []);
    refused(await desk.get('medsos', `/api/v1/unplaced?id=${'a'.repeat(65)}`), 400, 'invalid-request');
  });
});

suite('settling', () => {
  const verbs = ['place', 'dismiss', 'restore'] as const;

  test('of what is not there is refused, whatever its id is made of', async () => {
    for (const id of [testIds.uuid(), 'x', '%00', "1'--", 'a'.repeat(64)])
      for (const verb of verbs) refused(await settles(id, verb), 404, 'not-found');
  });

  test('names who did it and when, and pressed twice changes nothing', async () => {
    const id = await kept({ text: 'iklan' });
    await desk.moveTo(30);
    json(await settles(id, 'dismiss', 'pusat'));
    await desk.moveTo(31);
    json(await settles(id, 'dismiss', 'medsos'));
    const row = await rowOf(id);
    assert.deepEqual(
      [row.state, row.settledBy, row.settledAt],
      ['dismissed', 'Bima Contoh', new Date(at(30)).toISOString()],
    );
    assert.equal(row.number, undefined);
  });

  test('is taken back once, and then it waits as it did before', async () => {
    const id = await kept({ text: 'ragu' });
    const before = await rowOf(id);
    json(await settles(id, 'dismiss'));
    json(await settles(id, 'restore'));
    assert.deepEqual(await rowOf(id), before);
    json(await settles(id, 'restore'));
    assert.deepEqual(await rowOf(id), before, 'pressed twice it waits all the same');
  });

  test('to a case is one case, however many press at once, and stands in its way for good', async () => {
    const id = await kept({ externalId: fresh('m'), text: 'Trotoar rusak', author: { id: fresh('w'), name: 'Warga' } });
    const answers = await Promise.all(Array.from({ length: 3 }, () => settles(id, 'place')));
    const numbers = new Set(answers.map((answer) => json<{ number: string }>(answer).number));
    assert.equal(numbers.size, 1);
    assert.deepEqual([(await rowOf(id)).state, numbers.has((await rowOf(id)).number ?? '')], ['case', true]);
    for (const verb of ['dismiss', 'restore'] as const) refused(await settles(id, verb), 409, 'unplaced-settled');
  });
});

test('nobody but those who speak with reporters settles anything', async () => {
  const id = await kept({ text: 'tetap' });
  for (const who of ['pupkp', 'dlh', 'kabid', 'operator'] as const)
    for (const verb of ['place', 'dismiss', 'restore'] as const)
      refused(await settles(id, verb, who), 403, 'not-allowed');
  assert.equal((await rowOf(id, 'ketua')).state, 'open');
});
