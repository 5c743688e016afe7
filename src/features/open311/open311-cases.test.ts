// What partners report through Open311, what everybody is told of cases, and what nobody ever is.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { runOutbox } from '#jobs/outbox/run-outbox.ts';
import { makeChannel } from '#channels/kinds.ts';
import { dayMs } from '#core/time.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { asks, key, otherKey, posts, report, reported, settings } from '#test/people/partner.ts';
import { refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after }, { open311: settings });

type Rows = Record<string, unknown>[];
const rows = async (path: string, fields: Parameters<typeof asks>[2] = {}): Promise<Rows> =>
  json(await asks(desk, path, fields));
const numbersIn = (found: Rows): unknown[] => found.map((row) => row['service_request_id']);

const publish = (number: string, fields: object = {}) =>
  desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, {
    ...{ listed: true, serviceCode: 'umum', summary: '' },
    ...fields,
  });

const listed = async (fields: object = {}): Promise<string> => {
  const number = await givenCase(desk, 'triage');
  json(await publish(number, fields));
  return number;
};

suite('a report', () => {
  test('opens a case in triage that waits for its officers as any other', async () => {
    const number = await reported(desk, {
      ...{ service_code: 'jalan', 'attribute[KEDALAMAN]': 'dalam', 'attribute[BAHAYA][]': ['motor', 'kaki'] },
      description: 'Lubang besar\r\n\r\ndi depan pasar ✓',
      address_id: '#NOTPINPOINTED#',
    });
    const page = await desk.page('medsos', number);
    assert.deepEqual([page.status, page.channel, page.clock?.step], ['triage', 'open311', 'ask-identity']);
    assert.equal(
      page.messages[0]?.text,
      'Lubang besar\n\ndi depan pasar ✓\nKategori: Jalan & trotoar\nTitik: -7.801200, 110.364900\n' +
        'Sedalam apa: Lebih dari 10 cm\nBerbahaya bagi: Sepeda motor, Pejalan kaki',
    );
  });

  test('told twice under the same id is one', async () => {
    const fields = { 'attribute[external_id]': 'mitra-1', account_id: '77' };
    assert.equal(await reported(desk, fields), await reported(desk, fields));
  });

  test('of a batch category gives a token first, of a hidden one nothing', async () => {
    const [batch = {}] = json<Rows>(await posts(desk, 'requests.json', report({ service_code: 'taman' })));
    assert.equal('service_request_id' in batch, false);
    const [found = {}] = await rows(`tokens/${String(batch['token'])}.json`);
    assert.deepEqual(found, { service_request_id: await desk.latest(), token: batch['token'] });
    const [hidden = {}] = json<Rows>(await posts(desk, 'requests.json', report({ service_code: 'kekerasan' })));
    assert.deepEqual(Object.keys(hidden), ['service_notice', 'account_id']);
    const number = await desk.latest();
    assert.deepEqual(await rows('requests.json', { service_request_id: number, api_key: key }), []);
    refused(await publish(number, { serviceCode: 'kekerasan' }), 422, 'unknown-service');
    json(await publish(number));
    assert.deepEqual(await rows('requests.json', { service_request_id: number }), []);
  });

  test('at the test endpoint never reaches the desk', async () => {
    const before = await desk.latest();
    const [made = {}] = json<Rows>(await posts(desk, 'test/requests.json', report({ description: 'coba' })));
    assert.equal(await desk.latest(), before);
    const id = String(made['service_request_id']);
    const [found = {}] = await rows(`test/requests/${id}.json`);
    assert.deepEqual([found['status'], found['description']], ['open', 'Aduan umum']);
    assert.equal((await asks(desk, `requests/${id}.json`)).statusCode, 404);
    const news = { api_key: key, service_request_id: id, update_id: '1', description: 'coba' };
    assert.deepEqual(json(await posts(desk, 'test/servicerequestupdates.json', news)), [{ update_id: '1' }]);
    const { rows: kept } = await desk.pool.query(`select 1 from message where text like '%coba%'`);
    assert.equal(kept.length, 0);
  });
});

suite('what is listed', () => {
  test('only what an officer lets everybody see, in an officer’s words or the category’s', async () => {
    const hidden = await givenCase(desk, 'triage');
    const plain = await listed();
    const told = await listed({ serviceCode: 'jalan', summary: 'Lubang di Jalan Contoh.' });
    const found = await rows('requests.json');
    assert.equal(numbersIn(found).includes(hidden), false);
    assert.equal(found.find((row) => row['service_request_id'] === plain)?.['description'], 'Aduan umum');
    const row = found.find((one) => one['service_request_id'] === told);
    assert.deepEqual(
      [row?.['description'], row?.['service_code'], row?.['service_name'], row?.['status'], row?.['status_notes']],
      ['Lubang di Jalan Contoh.', 'jalan', 'Jalan & trotoar', 'open', 'Menunggu: laporan sedang diperiksa'],
    );
    assert.match(String(row?.['expected_datetime']), /Z$/);
    json(await publish(told, { listed: false, summary: 'Lubang di Jalan Contoh.' }));
    assert.equal((await asks(desk, `requests/${told}.json`)).statusCode, 404);
    refused(await publish(plain, { summary: 'Hubungi 081234567890' }), 422, 'personal-data-in-public');
    const { notes } = await desk.page('pusat', told);
    assert.equal(notes.length, 2);
  });

  test('by number, which overrides every other filter; unknown ones are absent; one stays a list', async () => {
    const number = await listed();
    const fields = { service_request_id: `${number},ADU-2026-999999-XX`, status: 'closed', start_date: 'x' };
    assert.deepEqual(numbersIn(await rows('requests.json', fields)), [number]);
    assert.equal((await rows(`requests/${number}.json`)).length, 1);
    assert.match(
      (await asks(desk, `requests/${number}.xml`)).body,
      /<service_requests><request><service_request_id>ADU-/,
    );
    const none = await asks(desk, 'requests.xml', { service_request_id: 'ADU-2026-999999-XX' });
    assert.match(none.body, /\n<service_requests\/>\n$/);
  });

  test('by state, category, time and page', async () => {
    const number = await givenCase(desk, 'closed');
    json(await publish(number, { serviceCode: 'taman' }));
    const closed = await rows('requests.json', { status: 'closed', service_code: 'taman,jalan' });
    assert.deepEqual(numbersIn(closed), [number]);
    assert.match(String(closed[0]?.['status_notes']), /^Selesai/);
    assert.deepEqual(await rows('requests.json', { status: 'open', service_code: 'taman' }), []);
    const all = numbersIn(await rows('requests.json', { status: 'open,closed' }));
    const paged = [1, 2, 3].map((page) => rows('requests.json', { page: String(page), page_size: '1' }));
    assert.deepEqual((await Promise.all(paged)).flatMap(numbersIn), all.slice(0, 3));
    const before = new Date(desk.now() - dayMs).toISOString();
    assert.deepEqual(await rows('requests.json', { end_date: before }), []);
  });

  test('at most a thousand', async () => {
    await desk.pool.query(
      `insert into complaint (id, number, version, status, sop, opened_at, reported_at, last_message_at, reporter_id,
         channel, account_id, visibility, state)
       select gen_random_uuid(), 'BANYAK-' || n, 1, 'triage', 'medsos@1', $1, $1, $1, gen_random_uuid(), 'x', 'x', 'public',
         '{"file": {"lastAt": 0}}' from generate_series(1, 1001) n`,
      [new Date(desk.now())],
    );
    await desk.pool.query(
      `insert into case_publication select id, true, 'taman', '', now(), 'x' from complaint where number like 'BANYAK-%'`,
    );
    assert.equal((await rows('requests.json', { service_code: 'taman', status: 'open' })).length, 1000);
    assert.equal((await rows('requests.json', { page_size: '5000' })).length, 1000);
    await desk.pool.query(`delete from case_publication where service_code = 'taman' and published_by = 'x'`);
  });
});

suite('news', () => {
  const span = () => ({ api_key: key, end_date: new Date(desk.now() + dayMs).toISOString() });
  const newsOf = async (number: string): Promise<Rows> =>
    (await rows('servicerequestupdates.json', span())).filter((row) => row['service_request_id'] === number);

  /** Messages to partners go the way that the program's own registry knows. */
  const handOut = () =>
    runOutbox(
      {
        store: desk.store,
        channelFor: (channel, id) =>
          channel === 'open311'
            ? makeChannel({
                ...{ channel, id, handle: id, appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' },
                more: { updates: 'yes' },
              })
            : undefined,
        photosOf: () => Promise.resolve([]),
        noteAccount: () => Promise.resolve(),
      },
      desk.now,
    );

  test('of its own report a partner reads what happened and what we answered in public; that ends the case', async () => {
    const number = await reported(desk, { first_name: 'Kenari', last_name: 'Nama', phone: '081288888888' });
    for (const step of [
      steps.ask,
      steps.identify,
      steps.approve,
      steps.register,
      steps.dispose,
      steps.report,
      steps.convey,
    ])
      await take(desk, number, step);
    while ((await handOut()) > 0);
    assert.equal((await desk.page('pusat', number)).status, 'closed');
    const found = await newsOf(number);
    assert.deepEqual(
      found.map(({ status }) => String(status)).toSorted((a, b) => a.localeCompare(b)),
      // The holding answer went out while the result waited, and says so for ever; the answer with the result ends the case.
      ['FIXED', 'FIXED', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'INVESTIGATING'],
    );
    assert.ok(found.some(({ description }) => description === 'Lubang sudah ditambal.'));
    assert.equal(new Set(found.map((row) => row['update_id'])).size, found.length);
    assert.match(
      (await asks(desk, 'servicerequestupdates.xml', span())).body,
      /<service_request_updates><request_update><update_id>/,
    );
  });

  test('a partner writes to its own report, once for each id, and to nobody else’s', async () => {
    const number = await reported(desk);
    const write = (fields: object) =>
      posts(desk, 'servicerequestupdates.json', {
        ...{ api_key: key, service_request_id: number, update_id: 'k-1', description: 'Masih\r\nmati.', ...fields },
      });
    assert.deepEqual(json(await write({})), [{ update_id: 'k-1' }]);
    assert.deepEqual(json(await write({})), [{ update_id: 'k-1' }]);
    const { messages } = await desk.page('medsos', number);
    assert.deepEqual(
      messages.slice(1).map(({ text }) => text),
      ['Masih\nmati.'],
    );
    assert.equal((await write({ service_request_id: await givenCase(desk, 'triage') })).statusCode, 404);
    assert.equal((await write({ description: '' })).statusCode, 400);
    assert.equal((await write({ api_key: otherKey })).statusCode, 403);
  });
});

test('who reports, and what they wrote, is told to nobody', async () => {
  const canaries = {
    ...{ first_name: 'Kenaridepan', last_name: 'Kenaribelakang', phone: '081277777777', email: 'kenari@surat.example' },
    ...{ description: 'kenari-uraian', address_string: 'Jl. Kenari Rumah 9', device_id: 'kenari-alat' },
  };
  const number = await reported(desk, canaries);
  json(await publish(number));
  await desk.does('medsos', number, 'AddNote', { text: 'kenari-catatan' });
  await desk.does('medsos', number, 'AskIdentity', { mode: 'form-link', text: 'kenari-tanya {tautan}' });
  const wanted = { service_request_id: number, api_key: key };
  const end = new Date(desk.now() + dayMs).toISOString();
  const answers = await Promise.all([
    asks(desk, 'requests.xml', wanted),
    asks(desk, 'requests.json', wanted),
    asks(desk, `requests/${number}.json`),
    asks(desk, 'servicerequestupdates.xml', { api_key: key, end_date: end }),
  ]);
  assert.ok(answers[0]?.body.includes(number));
  const body = answers.map((answer) => answer.body).join('\n');
  for (const canary of ['enari', '0812', 'surat.example', 'identitas/'])
    assert.equal(body.includes(canary), false, canary);
  const { rows: kept } = await desk.pool.query<{ all: string }>(
    `select coalesce(string_agg(payload, ' '), '') || (select coalesce(string_agg(name, ' '), '') from reporter_handle)
       || (select string_agg(body, ' ') from event)
       || coalesce((select string_agg(text, ' ') from event_text), '') as all from inbound`,
  );
  for (const canary of ['Kenaridepan', '0812777', 'surat.example', 'kenari-alat'])
    assert.equal(kept[0]?.all.includes(canary), false, canary);
  assert.ok((await desk.page('medsos', number)).reporter.identity?.fields.includes('phone'));
});
