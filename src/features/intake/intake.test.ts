// Calls and visits: a case and its number at once, the person sealed, the same caller known again, and a receipt.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { InboxAnswer } from '../inbox/inbox.contract.ts';
import type { CallerAnswer, IntakeAnswer, ReceiptAnswer } from './intake.contract.ts';
import { messageOf } from './take-statement.ts';
import { at } from '#test/given/given.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { refused } from '#test/beds/problems.ts';
import { call, givenLines, taken, takes, visit } from '#test/people/spoken.ts';

const desk = await givenDesk({ after });
await givenLines(desk);

const caller = async (phone: string): Promise<CallerAnswer> =>
  json(await desk.send('medsos', 'POST', '/api/v1/intake/caller', { phone }));
const receipt = async (number: string): Promise<ReceiptAnswer> =>
  json(await desk.get('pusat', `/api/v1/cases/${number}/receipt`));

test('the pages learn which lines there are, and the kelurahan', async () => {
  const { accounts, kelurahan } = json<IntakeAnswer>(await desk.get('medsos', '/api/v1/intake'));
  assert.deepEqual(accounts, [
    { channel: 'phone', id: 'telepon-1', handle: 'Telepon aduan' },
    { channel: 'walk-in', id: 'loket-1', handle: 'Loket Balai Kota' },
  ]);
  assert.equal(kelurahan.flatMap(({ names }) => names).length, 45);
});

suite('a call', () => {
  test('of somebody who says who they are meets the second step at once', async () => {
    const number = await taken(desk, call(desk, { phone: '0812-0000-1001' }));
    const page = await desk.page('medsos', number);
    assert.deepEqual([page.status, page.channel, page.visibility], ['coordination', 'phone', 'private']);
    assert.deepEqual(page.reporter.identity, { fields: ['name', 'phone', 'kelurahan'], complete: true });
    assert.deepEqual(
      page.messages.map(({ text }) => text),
      ['Lampu jalan mati, gelap sekali.\nLokasi: depan Pasar Contoh, Kelurahan Kricak\nWaktu kejadian: tiga malam'],
    );
    assert.deepEqual(
      page.timeline.slice(0, 1).map(({ by, event }) => [by, event.type]),
      [['Sari Contoh', 'CaseOpened']],
    );
    assert.equal(page.steps.find(({ step }) => step === 'ask-identity')?.state, 'met');
  });

  test('starts the first clock when it was, not when it was typed', async () => {
    const saidAt = new Date(at(-1)).toISOString();
    const number = await taken(desk, call(desk, { name: '', phone: '', home: '', saidAt }));
    const { status, clock, reportedAt } = await desk.page('medsos', number);
    assert.deepEqual([status, reportedAt, clock?.dueAt], ['triage', saidAt, new Date(at(1)).toISOString()]);
  });

  test('lets nothing of the person out of the vault', async () => {
    const secrets = { name: 'Canari Rahasia', phone: '081200009999', home: 'Jl. Sembunyi 7' };
    const number = await taken(desk, call(desk, secrets));
    const kept = await desk.pool.query<{ row: string }>(
      `select row_to_json(t)::text as row from (select payload from inbound) t
       union all select row_to_json(m)::text from message m union all select row_to_json(h)::text from reporter_handle h
       union all select body from event union all select coalesce(text, '') from event_text union all select row_to_json(n)::text from notice n
       union all select row_to_json(c)::text from complaint c`,
    );
    const all = `${kept.rows.map(({ row }) => row).join('\n')}\n${desk.logged()}`;
    for (const secret of [...Object.values(secrets), '0812-0000-9999'])
      assert.equal(all.includes(secret), false, secret);
    assert.equal((await desk.page('medsos', number)).reporter.name, 'Penelepon 0812••••••99');
    const { identity } = await desk.does('medsos', number, 'RevealIdentity', {
      fields: ['name', 'phone', 'address'],
      reason: 'Menelepon kembali.',
    });
    assert.deepEqual(identity, { name: 'Canari Rahasia', phone: '081200009999', address: 'Jl. Sembunyi 7' });
  });

  test('pressed twice is taken down once', async () => {
    const body = call(desk, { phone: '081200001002' });
    const numbers = await Promise.all([taken(desk, body), taken(desk, body)]);
    numbers.push(await taken(desk, body));
    assert.equal(new Set(numbers).size, 1);
    assert.equal((await desk.page('medsos', numbers[0] ?? '')).messages.length, 1);
  });

  test('from somebody who stays unnamed keeps nothing of them, whatever was typed', async () => {
    const person = { name: 'Tetap Tersembunyi', phone: '081200001777', home: 'Jl. Tertutup 9' };
    const number = await taken(desk, call(desk, { ...person, privacy: 'anonymous' }));
    const { reporter } = await desk.page('medsos', number);
    assert.deepEqual([reporter.name, reporter.identity], ['Penelepon', undefined]);
    const { rows } = await desk.pool.query<{ privacy: string | null; all: string }>(
      `select state -> 'file' ->> 'privacy' as privacy, row_to_json(c)::text as all from complaint c where number = $1`,
      [number],
    );
    assert.equal(rows[0]?.privacy, 'anonymous');
    for (const one of Object.values(person)) assert.ok(!rows[0]?.all.includes(one), one);
    assert.deepEqual((await caller(person.phone)).cases, []);
  });

  test('in secret keeps who spoke, and the case is secret from the start, and stays so when they call again', async () => {
    const phone = '081200001778';
    const first = await taken(desk, call(desk, { name: 'Nama Rahasia', phone, privacy: 'secret' }));
    const again = await taken(desk, call(desk, { phone, what: 'Masih mati.', continues: first, privacy: 'secret' }));
    assert.equal(again, first);
    const { rows } = await desk.pool.query<{ privacy: string; chosen: number }>(
      `select state -> 'file' ->> 'privacy' as privacy, (select count(*)::int from event e where e.stream_id = c.id and e.type = 'PrivacyChosen') as chosen
       from complaint c where number = $1`,
      [first],
    );
    assert.deepEqual(rows, [{ privacy: 'secret', chosen: 1 }]);
    const less = { ...call(desk), privacy: 'public' } as unknown as Parameters<typeof takes>[1];
    assert.equal((await takes(desk, less)).statusCode, 400);
  });

  test('keeps its form beside the webhooks of the platforms, already drained', async () => {
    const body = call(desk, { what: 'Pohon tumbang.', phone: '081200001003' });
    await taken(desk, body);
    const { rows } = await desk.pool.query<{ payload: string; status: string; account_id: string }>(
      `select payload, status, account_id from inbound where payload like '%Pohon tumbang%'`,
    );
    const [row] = rows;
    assert.deepEqual([rows.length, row?.status, row?.account_id], [1, 'done', 'telepon-1']);
    const { id, takenBy } = JSON.parse(row?.payload ?? '{}') as Record<string, string>;
    assert.equal(id, body.key);
    assert.ok(takenBy !== undefined && takenBy !== '');
  });

  test('has notes that only officers read', async () => {
    const number = await taken(desk, call(desk, { note: 'Suara terputus-putus.', phone: '081200001004' }));
    const { notes, messages } = await desk.page('medsos', number);
    assert.deepEqual(
      notes.map(({ by, text }) => [by, text]),
      [['Sari Contoh', 'Suara terputus-putus.']],
    );
    assert.equal(
      messages.some(({ text }) => text.includes('terputus')),
      false,
    );
  });
});

suite('a caller', () => {
  const phone = '0812 0000 2001';
  let first = '';

  test('is a stranger at the first call', async () => {
    assert.deepEqual(await caller(phone), { known: false, cases: [] });
    assert.deepEqual(await caller('08x'), { known: false, cases: [] });
  });

  test('is known again however the number is typed, at the counter too', async () => {
    first = await taken(desk, call(desk, { phone }));
    const { known, cases } = await caller('+62 812-0000-2001');
    assert.deepEqual([known, cases.map(({ number, status }) => [number, status])], [true, [[first, 'coordination']]]);
    const second = await taken(desk, visit(desk, { phone: '62812 0000 2001', what: 'Saluran mampet.' }));
    assert.deepEqual((await caller(phone)).cases.map(({ number }) => number).toSorted(), [first, second].toSorted());
    const listed = json<InboxAnswer>(await desk.get('medsos', '/api/v1/cases?folder=all&q=0812-0000-2001'));
    assert.deepEqual(listed.cases.map(({ number }) => number).toSorted(), [first, second].toSorted());
  });

  test('continues a case that they have open, if the officer says so', async () => {
    const body = call(desk, { phone, what: 'Lampu kedua juga mati.', continues: first.toLowerCase() });
    assert.equal(await taken(desk, body), first);
    const { messages } = await desk.page('medsos', first);
    assert.deepEqual(
      messages.map(({ text }) => text.split('\n')[0]),
      ['Lampu jalan mati, gelap sekali.', 'Lampu kedua juga mati.'],
    );
  });

  test('has a new case for every other matter, though one is open', async () => {
    assert.notEqual(await taken(desk, call(desk, { phone, what: 'Sampah menumpuk.' })), first);
  });

  test('need not say again who they are', async () => {
    const number = await taken(desk, call(desk, { phone, name: '', home: '', what: 'Trotoar rusak.' }));
    const { status, reporter } = await desk.page('medsos', number);
    assert.deepEqual([status, reporter.identity?.complete], ['coordination', true]);
  });

  test('does not continue what is closed, or what is not there', async () => {
    const closed = await taken(desk, call(desk, { phone: '081200002002' }));
    await desk.does('pusat', closed, 'JudgeNotComplaint', { reason: 'praise', note: '' });
    refused(await takes(desk, call(desk, { continues: closed })), 409, 'case-closed');
    refused(await takes(desk, call(desk, { continues: 'ADU-2026-999999-XX' })), 404, 'no-such-case');
  });
});

test('what is missing or does not belong is told field by field, and nothing is kept', async () => {
  const count = async () => (await desk.pool.query('select id from inbound')).rowCount;
  const before = await count();
  for (const [wrong, place] of [
    [{ what: ' ' }, 'what'],
    [{ what: 'hubungi 081234567890' }, 'what'],
    [{ place: '', kelurahan: '' }, 'place'],
    [{ kelurahan: 'Wonosari' }, 'kelurahan'],
    [{ phone: '12' }, 'phone'],
    [{ saidAt: new Date(at(2)).toISOString() }, 'saidAt'],
    [{ saidAt: 'kemarin' }, 'saidAt'],
  ] as const) {
    const problem = refused(await takes(desk, call(desk, wrong)), 400, 'invalid-request');
    assert.deepEqual(
      problem.errors?.map((error) => error.place),
      [`body/${place}`],
      JSON.stringify(wrong),
    );
  }
  refused(await takes(desk, call(desk, { accountId: 'telepon-9' })), 404, 'not-found');
  assert.equal(await count(), before);
});

test('a form that was opened before the notice replaced the tick is taken down all the same', async () => {
  const { identity } = (
    await desk.page('medsos', await taken(desk, call(desk, { phone: '0812-0000-4001', consent: true })))
  ).reporter;
  assert.deepEqual(identity, { fields: ['name', 'phone', 'kelurahan'], complete: true });
});

test('the words hold where and when, and no empty lines', () => {
  const only = { place: '', since: '', kelurahan: 'Kricak', what: ' Banjir. ' };
  assert.equal(messageOf(call(desk, only)), 'Banjir.\nLokasi: Kelurahan Kricak');
});

suite('the receipt', () => {
  test('says what, when, where, by whom, what comes next, and leads to the tracking page', async () => {
    const number = await taken(desk, visit(desk, { phone: '081200003001' }), 'pusat');
    const shown = await receipt(number);
    const { code, ...rest } = shown;
    assert.match(code, /^\d{6}$/);
    assert.deepEqual(rest, {
      number,
      trackUrl: `http://127.0.0.1:3000/lacak/${number}`,
      openUrl: `http://127.0.0.1:3000/lacak/${number}?kode=${code}`,
      channel: 'walk-in',
      place: 'Loket Balai Kota',
      receivedAt: new Date(desk.now()).toISOString(),
      description:
        'Lampu jalan mati, gelap sekali.\nLokasi: depan Pasar Contoh, Kelurahan Kricak\nWaktu kejadian: tiga malam',
      reporter: 'W••• P•••',
      officer: 'Bima Contoh',
      status: 'coordination',
      dueAt: new Date(at(24)).toISOString(),
      organisation: { name: 'Pemerintah Kota Yogyakarta', office: 'Dinas Komunikasi Informatika dan Persandian' },
    });
    const opened = await desk.app.inject({
      method: 'GET',
      url: new URL(shown.openUrl).pathname + new URL(shown.openUrl).search,
    });
    assert.deepEqual([opened.statusCode, opened.headers.location], [303, `/lacak/${number}`]);
  });

  test('promises no time while the reporter owes an answer, and none at the end', async () => {
    const number = await taken(desk, visit(desk, { name: '', phone: '', home: '' }));
    await desk.does('medsos', number, 'AskIdentity', { mode: 'private-message', text: 'Siapa nama Anda?' });
    assert.equal((await receipt(number)).dueAt, undefined);
    await desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'praise', note: '' });
    const { dueAt, reporter } = await receipt(number);
    assert.deepEqual([dueAt, reporter], [undefined, undefined]);
  });

  test('is had as one page of paper with the same on it', async () => {
    const number = await taken(desk, visit(desk, { phone: '081200003002' }), 'pusat');
    const { code, trackUrl } = await receipt(number);
    const answer = await desk.get('pusat', `/api/v1/cases/${number}/receipt.pdf?lang=en`);
    assert.equal(answer.headers['content-disposition'], `inline; filename="tanda-terima-${number}.pdf"`);
    const { words, pages, language, isTagged } = await readPdf(answer.rawPayload);
    assert.deepEqual([pages.length, language, isTagged], [1, 'id', true]);
    const said = words.replaceAll(/\s+/g, ' ');
    for (const one of [
      number,
      `${code.slice(0, 3)} ${code.slice(3)}`,
      trackUrl,
      'Loket Balai Kota',
      'Lampu jalan mati, gelap sekali.',
      'W••• P•••',
      'Kami menanggapi laporan Anda dan meneruskannya ke dinas yang berwenang, paling lambat 3 Mar 2026, 08.00 WIB.',
      'Tanda tangan petugas Bima Contoh',
    ])
      assert.ok(said.replaceAll(' ', '').includes(one.replaceAll(' ', '')), `${one} in ${said}`);
    assert.doesNotMatch(said, /081200003002/);
  });

  test('is nobody’s but the desk’s', async () => {
    refused(await desk.get('kabid', '/api/v1/cases/ADU-2026-999999-XX/receipt.pdf'), 403, 'not-allowed');
    refused(await desk.get('medsos', '/api/v1/cases/ADU-2026-999999-XX/receipt.pdf'), 404, 'no-such-case');
    refused(await desk.get('pusat', '/api/v1/cases/ADU-2026-999999-XX/receipt'), 404, 'no-such-case');
    refused(await desk.get('kabid', '/api/v1/cases/ADU-2026-999999-XX/receipt'), 403, 'not-allowed');
  });
});
