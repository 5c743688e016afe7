// A writer of spam or abuse is blocked for a while: what they write is kept, set aside and counted, and becomes a case by an officer's hand alone.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { longestBlockDays } from '#core/blocked-writer.ts';
import { destroyPerson } from '#db/erase-person.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import { fresh } from '#test/given/cases.ts';
import { comment, direct } from '#test/given/intake.ts';
import type { UnplacedAnswer } from '#features/unplaced/unplaced.contract.ts';
import type { BlockRow, BlocksAnswer } from './block.contract.ts';

const desk = await givenDesk({ after });
const who = 'pengiklan';

const judged = async (reason: string, writer = who): Promise<string> => {
  await desk.arrives(direct(fresh('iklan'), 'Pinjaman cepat cair!', { who: writer }));
  const number = await desk.latest();
  await desk.does('medsos', number, 'JudgeNotComplaint', { reason });
  return number;
};
const block = (number: string, days = 7) => desk.send('medsos', 'POST', `/api/v1/cases/${number}/block`, { days });
const blocks = async (): Promise<BlockRow[]> => json<BlocksAnswer>(await desk.get('medsos', '/api/v1/blocks')).blocks;
const aside = async (): Promise<UnplacedAnswer['rows']> =>
  json<UnplacedAnswer>(await desk.get('medsos', '/api/v1/unplaced?show=open')).rows;
const cases = async (): Promise<number> =>
  (await desk.pool.query<{ n: number }>('select count(*)::int as n from complaint')).rows[0]?.n ?? 0;

suite('who may be blocked', () => {
  test('the writer of what was judged spam or abuse, and of nothing else', async () => {
    for (const reason of ['praise', 'greeting', 'aspiration'])
      refused(await block(await judged(reason, fresh('warga'))), 409, 'not-judged-so');
    refused(await block('ADU-2026-999999-ZZ'), 409, 'not-judged-so');
  });

  test('nobody who has a case that goes on', async () => {
    const writer = fresh('warga');
    const number = await judged('abuse', writer);
    await desk.arrives(comment(fresh('aduan'), 'Lampu mati.', { who: writer }));
    refused(await block(number), 409, 'writer-has-case');
  });

  test('nobody for good', async () => {
    const number = await judged('spam', fresh('warga'));
    for (const days of [0, -1, 1.5, longestBlockDays + 1]) assert.equal((await block(number, days)).statusCode, 400);
  });
});

suite('while the block stands', () => {
  let number = '';
  let standing: BlockRow | undefined;
  // Not in the body of the suite, which is run while the tests above have the desk.
  before(async () => {
    number = await judged('spam');
    assert.equal((await block(number)).statusCode, 201);
    [standing] = await blocks();
  });

  test('it stands in the list with its reason and its end, and not twice', async () => {
    assert.deepEqual(
      [standing?.number, standing?.reason, standing?.stands, standing?.kept, standing?.channel],
      [number, 'spam', true, 0, 'instagram'],
    );
    assert.equal(Date.parse(standing?.untilAt ?? '') - desk.now(), 7 * 86_400_000);
    refused(await block(number), 409, 'already-blocked');
  });

  test('what they write is kept, set aside and counted, wherever they write it; others are taken in as ever', async () => {
    const counted = await cases();
    await desk.arrives(
      direct(fresh('iklan'), 'Pinjaman lagi!', { who }),
      comment(fresh('iklan'), 'Klik di sini', { who, post: 'pos-lain' }),
      comment(fresh('aduan'), 'Jalan rusak', { who: 'tetangga' }),
    );
    assert.equal(await cases(), counted + 1);
    const kept = (await aside()).filter(({ reason }) => reason === 'blocked-writer');
    assert.deepEqual(kept.map(({ text }) => text).toSorted(), ['Klik di sini', 'Pinjaman lagi!']);
    assert.equal((await blocks())[0]?.kept, 2);
  });

  test('an officer takes a message out again, and then its writer may go on in that case', async () => {
    const [one] = (await aside()).filter(({ text }) => text === 'Pinjaman lagi!');
    json(await desk.send('medsos', 'POST', `/api/v1/unplaced/${one?.id ?? ''}/place`, {}));
    const counted = await cases();
    await desk.arrives(direct(fresh('iklan'), 'Maaf, ini aduan sungguhan.', { who }));
    assert.equal(await cases(), counted);
    assert.equal((await aside()).filter(({ reason }) => reason === 'blocked-writer').length, 1);
    await desk.does('medsos', await desk.latest(), 'JudgeNotComplaint', { reason: 'spam' });
  });

  test('an appeal is noted beside it, and those who decide lift it', async () => {
    const path = `/api/v1/blocks/${standing?.id ?? ''}`;
    json(await desk.send('medsos', 'PUT', path, { appeal: ' Akun sempat diretas. ' }));
    assert.equal((await blocks())[0]?.appeal, 'Akun sempat diretas.');
    refused(await desk.send('medsos', 'POST', `${path}/lift`, {}), 403, 'not-allowed');
    json(await desk.send('pusat', 'POST', `${path}/lift`, {}));
    refused(await desk.send('pusat', 'POST', `${path}/lift`, {}), 404, 'not-found');
    const [lifted] = await blocks();
    assert.deepEqual([lifted?.stands, lifted?.liftedBy], [false, 'Bima Contoh']);
    const counted = await cases();
    await desk.arrives(direct(fresh('aduan'), 'Lampu mati di gang.', { who }));
    assert.equal(await cases(), counted + 1);
    const acts = (await recordedActs(desk.pool)).map(({ type }) => type);
    assert.deepEqual(acts.slice(-3), ['WriterBlocked', 'BlockAppealed', 'WriterUnblocked']);
  });
});

test('a block ends by itself', async () => {
  const writer = fresh('pengiklan');
  const number = await judged('abuse', writer);
  assert.equal((await block(number, 1)).statusCode, 201);
  const counted = await cases();
  await desk.arrives(direct(fresh('a'), 'Masih diblokir.', { who: writer }));
  assert.equal(await cases(), counted);
  await desk.moveTo(24);
  await desk.arrives(direct(fresh('b'), 'Lampu mati.', { who: writer }));
  assert.equal(await cases(), counted + 1);
  assert.equal((await blocks()).find((one) => one.number === number)?.stands, false);
});

test('whoever is erased stands in no block any more, nor in the words that a statement had for them', async () => {
  const writer = fresh('pengiklan');
  const number = await judged('spam', writer);
  assert.equal((await block(number)).statusCode, 201);
  const { rows } = await desk.pool.query<{ id: string; reporter_id: string }>(
    'select id, reporter_id from complaint where number = $1',
    [number],
  );
  const { id = '', reporter_id: reporter = '' } = rows[0] ?? {};
  await desk.pool.query(`insert into issue (id, title, opened_at, opened_by) values ('i', 'Contoh', now(), 'x')`);
  await desk.pool.query(
    `insert into issue_statement (id, issue_id, kind, wordings, written_at, written_by) values ('s', 'i', 'news', '{}', now(), 'x')`,
  );
  await desk.pool.query(
    `insert into issue_recipient (statement_id, complaint_id, text, asked_at, asked_by, asked_role, not_before)
     values ('s', $1, $2, now(), 'x', 'admin-pusat', now())`,
    [id, `Halo ${writer}`],
  );
  const all = { reporterIds: [reporter], caseIds: [id], hasUnsent: false, hasOpen: false, following: [] };
  await destroyPerson(desk.pool, all, (_case, text) => text, desk.now());
  for (const table of ['blocked_writer', 'issue_recipient'])
    assert.equal(
      (await desk.pool.query(`select 1 from ${table} t where t::text like $1`, [`%${writer}%`])).rowCount,
      0,
    );
});

suite('on the screen', async () => {
  const id = await consoleIn('id');
  const row: BlockRow = {
    ...{ id: 'b1', channel: 'instagram', name: 'Pengiklan Contoh', number: 'ADU-9', reason: 'spam', appeal: '' },
    ...{ blockedAt: '2026-03-02T01:00:00.000Z', blockedBy: 'Sari Contoh', untilAt: '2026-03-09T01:00:00.000Z' },
    ...{ kept: 3, stands: true },
  };
  const show = (rows: BlockRow[], role: 'admin-medsos' | 'admin-pusat' = 'admin-pusat') =>
    id.show('features/block/BlocksPage.tsx', 'BlocksPage', {
      ...{ as: { role }, answers: { 'GET /api/v1/blocks': { blocks: rows } } },
    });

  test('each is named with why, until when and how much was set aside; deciders lift it', async () => {
    const shown = await show([row]);
    assert.match(shown.words, /Pengiklan Contoh/);
    assert.match(shown.words, /3 kiriman disisihkan/);
    assert.ok(shown.buttons.includes('Cabut blokir'));
    assert.ok(!(await show([row], 'admin-medsos')).buttons.includes('Cabut blokir'));
    assert.ok(!(await show([{ ...row, stands: false }])).buttons.includes('Cabut blokir'));
    assert.match((await show([])).words, /Tidak ada akun yang diblokir/);
  });

  test('the press stands beside a case that was closed as spam or abuse, and beside no other', async () => {
    const at = '2026-03-02T01:00:00.000Z';
    const draw = async (reason: string, status = 'closed', role: 'admin-medsos' | 'division-head' = 'admin-medsos') => {
      const event = { type: 'JudgedNotComplaint', reason, note: '', at: 0, by: { kind: 'system', part: 'intake' } };
      const answer = {
        ...givenAnswer(),
        status,
        closeReason: 'not-a-complaint',
        timeline: [{ at, by: 'Sari', event }],
      };
      const shown = await id.show('features/block/BlockCard.tsx', 'BlockCard', { as: { role }, props: { answer } });
      return shown.buttons;
    };
    assert.deepEqual(await draw('spam'), ['7 hari', '30 hari', '90 hari']);
    assert.deepEqual(await draw('abuse'), ['7 hari', '30 hari', '90 hari']);
    assert.deepEqual(await draw('praise'), []);
    assert.deepEqual(await draw('spam', 'triage'), []);
    assert.deepEqual(await draw('spam', 'closed', 'division-head'), []);
  });
});
