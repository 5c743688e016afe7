// A field link over HTTP: made by an agency's officer, opened by somebody without an account, who reports from the place; taken back, run out, unknown.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Answer } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { smallPhoto } from '#test/given/small-photo.ts';
import { pdf } from '#test/given/sample-files.ts';

const desk = await givenDesk({ after });

const task = 'Tambal lubang di depan Pasar Kranggan, sisi timur.';
const key = (n: number): string => `kunci-${String(n).padStart(20, '0')}`;

type Made = { number: string; path: string };

const make = async (who: 'pupkp' | 'dlh', number: string, body: object = { task, hours: 24 }): Promise<Answer> =>
  desk.send(who, 'POST', `/api/v1/cases/${number}/field-links`, body);

const given = async (body: object = { task, hours: 24 }): Promise<Made> => {
  const number = await givenCase(desk, 'disposed');
  const answer = await make('pupkp', number, body);
  assert.equal(answer.statusCode, 201, answer.body);
  return { number, path: new URL(answer.json<{ url: string }>().url).pathname };
};

const open = (path: string): Promise<Answer> => desk.app.inject({ url: path });

type Told = { nama?: string; catatan?: string; kunci?: string; foto?: readonly Buffer[] };

const tell = async (
  path: string,
  { nama = 'Pak Tukang', catatan = 'Aspal dituang.', kunci = key(1), foto = [] }: Told,
) => {
  const form = new FormData();
  form.append('kunci', kunci);
  form.append('nama', nama);
  form.append('catatan', catatan);
  for (const bytes of foto) form.append('foto', new File([new Uint8Array(bytes)], 'foto.jpg', { type: 'image/jpeg' }));
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '', 'sec-fetch-site': 'same-origin' };
  return desk.app.inject({ method: 'POST', url: path, headers, payload: Buffer.from(await encoded.arrayBuffer()) });
};

const progressOf = async (number: string) =>
  (await desk.page('pupkp', number)).timeline.flatMap(({ event }) =>
    event.type === 'ProgressReported' ? [event] : [],
  );

suite('whoever has the link', () => {
  test('reads what to do, by when, and for which agency; of the reporter nothing, and nobody keeps the page', async () => {
    const { number, path } = await given();
    const page = await open(path);
    assert.equal(page.statusCode, 200);
    assert.ok(page.body.includes(task) && page.body.includes(number));
    assert.ok(!page.body.includes('Jalan berlubang') && !page.body.includes('Warga'));
    assert.equal(page.headers['cache-control'], 'no-store');
    assert.match(String(page.headers['x-robots-tag']), /noindex/);
    assert.match(page.body, /<form[^>]*enctype="multipart\/form-data"/);
    assert.match(String(page.headers['referrer-policy']), /same-origin|no-referrer/);
  });

  test('gets what answers without a network from an address of its own, which browsers look at anew each time', async () => {
    const script = await open('/lapangan/luring.js');
    assert.deepEqual(
      [script.statusCode, script.headers['content-type'], script.headers['cache-control']],
      [200, 'text/javascript; charset=utf-8', 'no-cache'],
    );
    const { path } = await given();
    const page = (await open(path)).body;
    assert.match(page, /capture="environment"/);
    const loaded = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? '';
    const joined = (await open(loaded)).body;
    assert.doesNotMatch(joined, /^(?:import|export) /m);
    for (const part of ['keepNews', 'keepPage', 'photoList', 'sendAll']) assert.ok(joined.includes(part), part);
  });

  test('reports with photos, which is progress of the agency, by the name that was typed, and rings there', async () => {
    const { number, path } = await given();
    const sent = await tell(path, { foto: [smallPhoto([[1, 2]]), smallPhoto([[3, 4]])] });
    assert.deepEqual([sent.statusCode, sent.headers.location], [303, `${path}/terima`]);
    assert.match((await open(`${path}/terima`)).body, /Kabar Anda sudah diterima/);
    const [progress, ...more] = await progressOf(number);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [progress?.agencyId, progress?.text, progress?.linkName],
      ['dpupkp', 'Aspal dituang.', 'Pak Tukang'],
    );
    const { photos, status } = await desk.page('pupkp', number);
    assert.deepEqual(
      [photos.map(({ id }) => id).toSorted(), status],
      [[...(progress?.attachmentIds ?? [])].toSorted(), 'follow-up'],
    );
    const { notices } = json<{ notices: { what: string; number?: string }[] }>(
      await desk.get('pupkp', '/api/v1/notices'),
    );
    assert.ok(notices.some((one) => one.what === 'link-reported' && one.number === number));
  });

  test('sends the same once more, as a telephone does that heard no answer: it is one report, with its photos once', async () => {
    const { number, path } = await given();
    const told = { kunci: key(2), foto: [smallPhoto([[5, 6]])] };
    const [one, two] = await Promise.all([tell(path, told), tell(path, told)]);
    assert.deepEqual([one.statusCode, two.statusCode, (await tell(path, told)).statusCode], [303, 303, 303]);
    assert.equal((await progressOf(number)).length, 1);
    assert.equal((await desk.page('pupkp', number)).photos.length, 1);
    await tell(path, { kunci: key(3), catatan: 'Selesai dipadatkan.' });
    assert.equal((await progressOf(number)).length, 2);
  });

  test('is told what is missing, keeps what was typed, and nothing of it counts', async () => {
    const { number, path } = await given();
    for (const [told, words] of [
      [{ nama: ' ' }, /Tulis nama Anda/],
      [{ catatan: '' }, /Tulis kabarnya/],
      [{ nama: 'x'.repeat(81) }, /Tulis nama Anda/],
      [{ foto: [pdf()] }, /bukan foto/],
      [{ foto: Array.from({ length: 5 }, () => smallPhoto([[1]])) }, /terlalu banyak/],
    ] as const) {
      const answer = await tell(path, told);
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, words);
    }
    assert.match((await tell(path, { nama: '<b>Budi</b>', catatan: '' })).body, /value="&lt;b&gt;Budi&lt;\/b&gt;"/);
    assert.deepEqual(await progressOf(number), []);
    assert.deepEqual((await desk.page('pupkp', number)).photos, []);
  });

  test('cannot report the result, nor anything once the officer did', async () => {
    const { number, path } = await given();
    await take(desk, number, steps.report);
    for (const answer of [await open(path), await tell(path, {})]) {
      assert.equal(answer.statusCode, 410);
      assert.match(answer.body, /sudah tidak berlaku/);
    }
    assert.deepEqual(await progressOf(number), []);
  });
});

suite('a link', () => {
  test('that we never gave out opens nothing', async () => {
    for (const path of ['/lapangan/tidak-ada', '/lapangan/%00', `/lapangan/${'a'.repeat(300)}`])
      assert.ok([404, 400, 414].includes((await open(path)).statusCode), path);
    assert.equal((await tell('/lapangan/tidak-ada', {})).statusCode, 404);
  });

  test('runs out by itself', async () => {
    const { path } = await given({ task, hours: 1 });
    await desk.moveTo((desk.now() - Date.parse('2026-03-02T08:00:00+07:00')) / 3_600_000 + 1);
    assert.equal((await open(path)).statusCode, 410);
  });

  test('is taken back by its agency alone, and listed there while it serves', async () => {
    const { number, path } = await given();
    const listed = async (who: 'pupkp' | 'dlh') =>
      json<{ links: { id: string; task: string }[]; mayMake: boolean }>(
        await desk.get(who, `/api/v1/cases/${number}/field-links`),
      );
    const [link] = (await listed('pupkp')).links;
    assert.equal(link?.task, task);
    assert.deepEqual((await listed('dlh')).links, []);
    const end = (who: 'pupkp' | 'dlh') =>
      desk.send(who, 'POST', `/api/v1/cases/${number}/field-links/${link?.id ?? ''}/end`, {});
    refused(await end('dlh'), 409, 'link-ended');
    assert.equal((await open(path)).statusCode, 200);
    json(await end('pupkp'));
    assert.equal((await open(path)).statusCode, 410);
    refused(await end('pupkp'), 409, 'link-ended');
    assert.deepEqual((await listed('pupkp')).links, []);
  });

  test('is kept as a digest: neither the log nor a row holds what opens it', async () => {
    const { path } = await given();
    const token = path.split('/').at(-1) ?? '';
    assert.ok(token.length > 20);
    const { rows } = await desk.pool.query<{ found: boolean }>(
      `select exists (select 1 from event where body like $1) or exists (select 1 from field_link l where l::text like $1) as found`,
      [`%${token}%`],
    );
    assert.deepEqual(rows, [{ found: false }]);
  });

  test('needs a task without the reporter in it, and a length that there is', async () => {
    const number = await givenCase(desk, 'disposed');
    refused(
      await make('pupkp', number, { task: 'Telepon pelapor 081200000000.', hours: 24 }),
      422,
      'personal-data-in-public',
    );
    for (const body of [
      { task: ' ', hours: 24 },
      { task, hours: 0 },
      { task, hours: 169 },
      { task },
      { task, hours: 24, more: 1 },
    ])
      assert.equal((await make('pupkp', number, body)).statusCode, 400);
  });

  test('is made by a helping agency, too, and by nobody for a case that is not in the field', async () => {
    const number = await givenCase(desk, 'disposed');
    assert.equal((await make('dlh', number)).statusCode, 201);
    await take(desk, number, steps.report);
    refused(await make('pupkp', number), 409, 'wrong-step');
  });
});
