// Photos from the field are taken in from the agency that works on the case, and handed out so that no file can act in our pages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { fetchAttachments } from '#jobs/attachments/attachments.job.ts';
import { instagram } from '#channels/instagram/instagram.channel.ts';
import { attachmentQueue } from '#jobs/attachments/attachments.queue.ts';
import { inspectAttached, inspectFile } from '#src/files/accepted-file.ts';
import type { Channel } from '#ports/channel.ts';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { account, comment, deletion } from '#test/given/intake.ts';
import { gif, heic, html, jpeg, m4a, mp4, pdf, png, svg, webp } from '#test/given/sample-files.ts';

const desk = await givenDesk({ after });
let number = '';

before(async () => {
  await desk.arrives(comment('c-1', 'Jalan berlubang'));
  number = await desk.latest();
  const identity = { name: 'Warga Demo', phone: '081200000000', address: 'Jl. Contoh 1', kelurahan: 'Kotabaru' };
  await desk.does('medsos', number, 'AskIdentity', { mode: 'private-message', text: 'Mohon data diri Anda.' });
  await desk.does('medsos', number, 'ProvideIdentity', { identity });
  await desk.does('medsos', number, 'DraftResponse', { text: 'Terima kasih, kami periksa.' });
  await desk.does('pusat', number, 'ApproveInterim', { text: 'Terima kasih, kami periksa.' });
  await desk.deliver();
  await desk.does('medsos', number, 'RegisterInUpik', { upikNumber: 'UPIK-1' });
  await desk.does('pusat', number, 'Dispose', {
    leadAgencyId: 'dpupkp',
    helpingAgencyIds: [],
    instruction: 'Mohon diperiksa.',
  });
});

const codeOf = (answer: Answer): string => `${String(answer.statusCode)} ${answer.json<{ code: string }>().code}`;

const multipart = async (form: FormData): Promise<{ payload: Buffer; type: string }> => {
  const encoded = new Response(form);
  return { payload: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') ?? '' };
};

const fileForm = (bytes: Buffer, name: string, type = 'image/jpeg'): FormData => {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], name, { type }));
  return form;
};

const sendForm = async (who: Person, form: FormData, to = number): Promise<Answer> => {
  const { payload, type } = await multipart(form);
  const headers = { cookie: await desk.cookieOf(who), 'content-type': type, 'sec-fetch-site': 'same-origin' };
  return desk.app.inject({ method: 'POST', url: `/api/v1/cases/${to}/attachments`, headers, payload });
};

const upload = (who: Person, bytes: Buffer, name = 'foto.jpg'): Promise<Answer> => sendForm(who, fileForm(bytes, name));

const uploaded = async (bytes: Buffer, name?: string): Promise<string> => {
  const answer = await upload('pupkp', bytes, name);
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<{ id: string }>().id;
};

const accepted: [what: string, bytes: Buffer, contentType: string, shown: string, ending: string][] = [
  ['JPEG', jpeg(), 'image/jpeg', 'inline', 'jpg'],
  ['PNG', png(), 'image/png', 'inline', 'png'],
  ['WebP', webp.extended(2, 2), 'image/webp', 'inline', 'webp'],
  ['GIF', gif(), 'image/gif', 'attachment', 'gif'],
  ['HEIC', heic(), 'image/heic', 'attachment', 'heic'],
  ['PDF', pdf(), 'application/pdf', 'attachment', 'pdf'],
  ['film', mp4(), 'video/mp4', 'attachment', 'mp4'],
  ['spoken note', m4a(), 'audio/x-m4a', 'attachment', 'm4a'],
];

for (const [what, bytes, contentType, shown, ending] of accepted)
  test(`a ${what} is kept and handed out as ${contentType}, never guessed at, in a sandbox`, async () => {
    const id = await uploaded(bytes, 'apa-saja.html');
    const answer = await desk.get('ketua', `/lampiran/${id}`);
    assert.equal(answer.statusCode, 200);
    assert.deepEqual(answer.rawPayload, bytes);
    const { headers } = answer;
    assert.equal(headers['content-type'], contentType);
    assert.equal(headers['content-disposition'], `${shown}; filename="lampiran-${id}.${ending}"`);
    assert.equal(
      headers['content-security-policy'],
      "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['cache-control']), /^private/);
    const { photos } = await desk.page('pupkp', number);
    assert.deepEqual(photos.find((photo) => photo.id === id)?.url, `/lampiran/${id}`);
  });

const refused: [what: string, bytes: Buffer][] = [
  ['HTML', html()],
  ['SVG', svg()],
  ['nothing', Buffer.alloc(0)],
  ['HTML that begins like a JPEG', Buffer.concat([Buffer.from('ffd8ff', 'hex'), html()])],
  ['a flood of pixels', png(50_000, 50_000)],
];

for (const [what, bytes] of refused)
  test(`${what} is refused, whatever it is called, and nothing is kept of it`, async () => {
    const kept = desk.objects.size;
    assert.match(codeOf(await upload('pupkp', bytes)), /^4\d\d file-not-accepted$/);
    assert.equal(desk.objects.size, kept);
  });

test('a picture with a page inside is handed out as a picture and nothing else', async () => {
  const id = await uploaded(jpeg(2, 2, String(html())), 'x.html');
  const { headers } = await desk.get('pupkp', `/lampiran/${id}`);
  assert.deepEqual([headers['content-type'], headers['x-content-type-options']], ['image/jpeg', 'nosniff']);
});

test('a file that is too large, a form without a file and a body that is no form are refused', async () => {
  const kept = desk.objects.size;
  const large = Buffer.concat([jpeg(), Buffer.alloc(15 * 1024 * 1024)]);
  assert.equal((await upload('pupkp', large)).statusCode, 413);
  const form = new FormData();
  form.append('note', 'tanpa berkas');
  assert.match(codeOf(await sendForm('pupkp', form)), /^4\d\d file-not-accepted$/);
  const plain = await desk.send('pupkp', 'POST', `/api/v1/cases/${number}/attachments`, { file: 'x' });
  assert.ok(plain.statusCode >= 400 && plain.statusCode < 500, plain.body);
  assert.equal(desk.objects.size, kept);
});

test('what a file is called reaches neither a path nor a header', async () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
  const hostile = fc.constantFrom(
    '../../etc/passwd',
    'a\r\nset-cookie: x=1',
    '\u202Egpj.exe',
    'nul',
    '\0',
    '"; filename="x.html',
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(name, hostile), async (called) => {
      const id = await uploaded(png(), called.toWellFormed());
      const { headers } = await desk.get('pupkp', `/lampiran/${id}`);
      assert.equal(headers['content-disposition'], `inline; filename="lampiran-${id}.png"`);
      assert.equal(headers['set-cookie'], undefined);
      assert.ok(desk.objects.has(id));
    }),
    { numRuns: 40 },
  );
});

test('only the agency that works on the case, and whoever may answer, add to it; for another agency there is no such case', async () => {
  const kept = desk.objects.size;
  assert.match(codeOf(await upload('dlh', png())), /^404 no-such-case$/);
  for (const who of ['medsos', 'kabid', 'operator'] as const)
    assert.equal((await upload(who, png())).statusCode, 403, who);
  assert.match(codeOf(await sendForm('pupkp', fileForm(png(), 'a.png'), 'ADU-2026-999999-XX')), /^404 no-such-case$/);
  assert.equal(desk.objects.size, kept);
  for (const who of ['pusat', 'ketua'] as const) {
    const added = await upload(who, png());
    assert.equal(added.statusCode, 201, added.body);
  }
  assert.equal(desk.objects.size, kept + 2);
});

test('what belongs to a case is handed out to those who may see the case: to others it is not there', async () => {
  const id = await uploaded(png());
  for (const who of ['pupkp', 'medsos', 'pusat', 'ketua', 'kabid'] as const)
    assert.equal((await desk.get(who, `/lampiran/${id}`)).statusCode, 200, who);
  const missing = await desk.get('dlh', '/lampiran/01890000-0000-7000-8000-000000000000');
  const foreign = await desk.get('dlh', `/lampiran/${id}`);
  const said = ({ body }: Answer): string => body.replace(/"request":"[^"]*"/, '');
  assert.equal(foreign.statusCode, 404);
  assert.equal(said(foreign), said(missing));
  assert.equal((await desk.get('operator', `/lampiran/${id}`)).statusCode, 403);
  assert.equal((await desk.get(undefined, `/lampiran/${id}`)).statusCode, 401);
});

test('an agency that is no longer on the case neither adds nor sees', async () => {
  const id = await uploaded(png());
  const { rows } = await desk.pool.query<{ id: string }>('select id from complaint where number = $1', [number]);
  const become = (part: string) =>
    desk.pool.query('update complaint_agency set part = $2 where complaint_id = $1', [rows[0]?.id, part]);
  await become('former');
  assert.equal((await desk.get('pupkp', `/lampiran/${id}`)).statusCode, 404);
  assert.equal((await upload('pupkp', png())).statusCode, 404);
  await become('lead');
});

test('an address that is none of ours is no way to a file', async () => {
  for (const id of ['..%2f..%2fetc%2fpasswd', '1', '01890000-0000-7000-8000-00000000000G', `%00`])
    assert.match(String((await desk.get('ketua', `/lampiran/${id}`)).statusCode), /^40[04]$/, id);
});

test('what a citizen attached is shown once fetched, and no more once its message is deleted', async () => {
  await desk.arrives(
    comment('c-2', 'Lampu mati', {
      who: 'warga-2',
      attachments: [{ kind: 'image', url: 'https://a.fbcdn.net/1.jpg' }],
    }),
  );
  const lamp = await desk.latest();
  const shown = async () => (await desk.page('medsos', lamp)).messages[0]?.attachments ?? [];
  assert.deepEqual(
    (await shown()).map(({ status, url }) => [status, url]),
    [['waiting', undefined]],
  );
  const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'https://graph.facebook.com' };
  const channel = instagram({ channel: 'instagram', id: account, handle: 'pemkotjogja', ...secrets });
  const objects = {
    put: (key: string, bytes: Buffer) => Promise.resolve(void desk.objects.set(key, bytes)),
    get: (key: string) => Promise.resolve(desk.objects.get(key)),
    remove: (key: string) => Promise.resolve(void desk.objects.delete(key)),
  };
  const fetch = () => Promise.resolve({ outcome: 'fetched' as const, bytes: png() });
  const queue = attachmentQueue(desk.pool);
  await fetchAttachments({ queue, objects, fetch, inspect: inspectFile, channelFor: () => channel }, desk.now());
  const [stored] = await shown();
  assert.deepEqual([stored?.status, stored?.contentType], ['stored', 'image/png']);
  const url = stored?.url ?? '';
  assert.equal((await desk.get('medsos', url)).statusCode, 200);
  await desk.arrives(deletion('c-2'));
  assert.equal((await desk.get('medsos', url)).statusCode, 404);
  assert.deepEqual(await shown(), []);
});

test('a letter’s own form is shown clean, in a sandbox, and to nobody who may not see its writer', async () => {
  const { rows } = await desk.pool.query<{ id: string }>(
    `insert into attachment (id, message_id, complaint_id, kind, source_url, status, not_before)
     select gen_random_uuid(), m.id, m.complaint_id, 'letter', 'reference:surat/1', 'waiting', to_timestamp(0)
     from message m join complaint c on c.id = m.complaint_id where c.number = $1 limit 1 returning id`,
    [number],
  );
  const html = '<p>Saya Warga Demo, 0812 0000 0001</p><script>alert(1)</script><img src="https://jahat.example/1.gif">';
  const channel = { limits: { mediaHosts: [] }, media: () => Promise.resolve({ bytes: Buffer.from(html) }) };
  const objects = {
    put: (key: string, bytes: Buffer) => Promise.resolve(void desk.objects.set(key, bytes)),
    get: (key: string) => Promise.resolve(desk.objects.get(key)),
    remove: (key: string) => Promise.resolve(void desk.objects.delete(key)),
  };
  const ports = { queue: attachmentQueue(desk.pool), objects, inspect: inspectAttached };
  const channelFor = () => channel as unknown as Channel;
  await fetchAttachments({ ...ports, fetch: () => Promise.reject(new Error('asked')), channelFor }, desk.now());
  const url = `/lampiran/${rows[0]?.id ?? ''}`;
  const shown = await desk.get('medsos', url);
  assert.equal(shown.statusCode, 200);
  assert.match(String(shown.headers['content-type']), /^text\/html/);
  assert.equal(
    shown.headers['content-security-policy'],
    "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'unsafe-inline'",
  );
  assert.match(shown.body, /<p>Saya Warga Demo, 0812 0000 0001<\/p>/);
  assert.doesNotMatch(shown.body, /script|jahat/);
  const forms = async (who: Person) =>
    (await desk.page(who, number)).messages.flatMap(({ attachments }) =>
      attachments.map((one) => [one.status, one.contentType, one.url]),
    );
  assert.deepEqual(await forms('medsos'), [['stored', 'text/html', url]]);
  assert.deepEqual(await forms('pupkp'), [['hidden', undefined, undefined]]);
  assert.equal((await desk.get('pupkp', url)).statusCode, 404);
});

test('of what a citizen sent an agency gets pictures, and nobody gets where they were taken', async () => {
  const place = 'GPS -7.7956 110.3695';
  const kept = async (bytes: Buffer, contentType: string): Promise<string> => {
    const { rows } = await desk.pool.query<{ id: string }>(
      `insert into attachment (id, message_id, complaint_id, kind, status, object_key, content_type)
       select gen_random_uuid(), m.id, m.complaint_id, 'image', 'stored', gen_random_uuid()::text, $2
       from message m join complaint c on c.id = m.complaint_id where c.number = $1 limit 1 returning id, object_key`,
      [number, contentType],
    );
    const [row] = rows as { id: string; object_key: string }[];
    desk.objects.set(row?.object_key ?? '', bytes);
    return `/lampiran/${row?.id ?? ''}`;
  };
  const photo = await kept(jpeg(8, 8, place), 'image/jpeg');
  for (const who of ['pupkp', 'medsos'] as const) {
    const answer = await desk.get(who, photo);
    assert.deepEqual([answer.statusCode, answer.rawPayload.includes('GPS')], [200, false], who);
  }
  const others = [
    await kept(pdf(), 'application/pdf'),
    await kept(m4a(), 'audio/x-m4a'),
    await kept(heic(), 'image/heic'),
    await kept(Buffer.from(`\xff\xd8 cut off, ${place}`, 'latin1'), 'image/jpeg'),
  ];
  for (const url of others) {
    assert.equal((await desk.get('pupkp', url)).statusCode, 404, url);
    assert.equal((await desk.get('medsos', url)).statusCode, 200, url);
  }
});

test('a picture is kept without what its camera wrote beside it', async () => {
  const inspected = await inspectAttached(jpeg(8, 8, 'GPS -7.7956'), 'image');
  assert.ok(inspected.ok);
  assert.deepEqual(inspected.bytes, jpeg(8, 8));
});

test('a photo counts in a report only for who uploaded it, to the same case', async () => {
  const id = await uploaded(png());
  json(await desk.act('pupkp', number, 'ReportProgress', { text: 'Sudah ditambal.', attachmentIds: [id] }));
  const other = '01890000-0000-7000-8000-000000000000';
  const answer = await desk.act('pupkp', number, 'ReportProgress', { text: 'Lagi.', attachmentIds: [id, other] });
  assert.match(codeOf(answer), /unknown-attachment$/);
});
