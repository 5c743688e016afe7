// Who examines reads every case without its person, does nothing to it, and leaves a row for every look.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { officerCommands } from '#core/complaint/act-table.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { wellFormed } from '#test/tables/act-cells.ts';
import { events } from '#test/tables/sights.ts';

const desk = await givenDesk({ after });
const readers = ['data', 'pemeriksa'] as const;

const looks = async (): Promise<[string, string][]> =>
  (await recordedActs(desk.pool)).flatMap((act) =>
    act.type === 'CaseLookedAt' ? [[act.number, act.what] satisfies [string, string]] : [],
  );

suite('every case', () => {
  test('is read without the person, at whatever step it is', async () => {
    for (const stage of ['triage', 'coordination', 'disposed', 'closed'] as const) {
      const who = `wagiyem.${stage}`;
      const number = await givenCase(desk, stage, { who, text: 'Saya Wagiyem, 081200000001. Jalan berlubang.' });
      for (const reader of readers) {
        const page = await desk.page(reader, number);
        assert.deepEqual([page.reporter, page.possible], [{ name: 'Warga', hidden: true }, []], stage);
        assert.match(page.messages[0]?.text ?? '', /Jalan berlubang/);
        assert.ok(page.timeline.length > 0);
        assert.doesNotMatch(JSON.stringify(page), /wagiyem|081200000001|Warga Demo/i);
      }
    }
  });

  test('is found by its matter, and not by its person', async () => {
    const number = await givenCase(desk, 'coordination', { who: 'sutinah.k', text: 'Saya Sutinah. Selokan mampet.' });
    const found = async (who: 'medsos' | (typeof readers)[number], q: string): Promise<boolean> =>
      json<InboxAnswer>(await desk.get(who, `/api/v1/cases?folder=all&q=${q}`)).cases.some(
        (row) => row.number === number,
      );
    assert.equal(await found('medsos', 'sutinah'), true);
    for (const reader of readers)
      assert.deepEqual([await found(reader, 'selokan'), await found(reader, 'sutinah')], [true, false], reader);
  });

  test('stays as it is: each act is refused, and nothing is appended', async () => {
    const number = await givenCase(desk, 'conveying');
    const before = await events(desk, number);
    for (const reader of readers)
      for (const type of officerCommands)
        refused(await desk.act(reader, number, type, wellFormed[type]), 403, 'not-allowed');
    assert.deepEqual(await events(desk, number), before);
  });
});

suite('a look', () => {
  test('of an examiner is recorded with the administration, each time, under their name', async () => {
    const number = await givenCase(desk, 'triage');
    const before = (await looks()).length;
    for (let time = 0; time < 2; time += 1) await desk.page('pemeriksa', number);
    assert.deepEqual((await looks()).slice(before), [
      [number, 'page'],
      [number, 'page'],
    ]);
    const last = (await recordedActs(desk.pool)).at(-1);
    assert.equal(last?.by.kind === 'officer' && last.by.role, 'examiner');
  });

  test('is none where nothing was shown, nor of whoever else reads', async () => {
    const number = await givenCase(desk, 'disposed');
    const before = await looks();
    refused(await desk.get('pemeriksa', '/api/v1/cases/ADU-2026-999999-ZZ'), 404, 'no-such-case');
    refused(await desk.get('pemeriksa', '/lampiran/00000000-0000-4000-8000-000000000000'), 404, 'not-found');
    for (const who of ['medsos', 'pusat', 'pupkp', 'kabid', 'ketua', 'data'] as const) await desk.page(who, number);
    assert.deepEqual(await looks(), before);
  });

  test('at a picture is recorded with the case that it belongs to', async () => {
    const number = await givenCase(desk, 'triage');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const id = '11111111-1111-4111-8111-111111111111';
    desk.objects.set(id, png);
    await desk.pool.query(
      `insert into attachment (id, complaint_id, uploaded_by, kind, status, object_key, content_type, byte_length)
       select $1::uuid, id, 'somebody', 'image', 'stored', $1::text, 'image/png', $2 from complaint where number = $3`,
      [id, png.length, number],
    );
    assert.equal((await desk.get('pemeriksa', `/lampiran/${id}`)).statusCode, 200);
    assert.deepEqual((await looks()).at(-1), [number, 'attachment']);
  });

  test('that cannot be recorded shows nothing', async () => {
    const number = await givenCase(desk, 'triage', { text: 'Pohon tumbang di jalan.' });
    await desk.pool.query('alter table administrative_event rename to administrative_event_away');
    try {
      const answer = await desk.get('pemeriksa', `/api/v1/cases/${number}`);
      assert.equal(answer.statusCode, 500);
      assert.doesNotMatch(answer.body, /Pohon tumbang/);
      assert.match((await desk.get('data', `/api/v1/cases/${number}`)).body, /Pohon tumbang/);
    } finally {
      await desk.pool.query('alter table administrative_event_away rename to administrative_event');
    }
  });
});
