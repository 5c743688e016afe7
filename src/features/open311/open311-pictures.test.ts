// Pictures in a partner's form: kept beside the report's message, whatever their fields are called; what is none is told, never kept.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Answer } from '#test/beds/desk.ts';
import { key, report, settings } from '#test/people/partner.ts';
import { heic, html, jpeg, pdf, png } from '#test/given/sample-files.ts';

const desk = await givenDesk({ after }, { open311: settings });

type File = { field: string; name?: string; bytes: Buffer };
type Fields = readonly (readonly [string, string])[];

const grens = 'grens-91c';

/** As FixMyStreet's form: the texts first, then the files. */
const multipart = (fields: Fields, files: readonly File[]): Buffer =>
  Buffer.concat([
    ...fields.map(([name, value]) =>
      Buffer.from(`--${grens}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ field, name = 'foto.jpeg', bytes }) => [
      Buffer.from(`--${grens}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n`),
      Buffer.from('content-type: image/jpeg\r\n\r\n'),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${grens}--\r\n`),
  ]);

const sends = (path: string, payload: Buffer): Promise<Answer> =>
  desk.app.inject({
    ...{ method: 'POST', url: `/open311/v2/${path}`, payload },
    headers: { 'content-type': `multipart/form-data; boundary=${grens}` },
  });

const fieldsOf = (more: Record<string, string> = {}): Fields =>
  Object.entries(report(more)).map(([name, value]) => [name, String(value)]);

type Made = { service_request_id: string; service_notice: string };
const made = async (files: readonly File[], more: Record<string, string> = {}): Promise<Made> => {
  const [first] = json<Made[]>(await sends('requests.json', multipart(fieldsOf(more), files)));
  assert.ok(first);
  return first;
};

const firstMessage = async (number: string) => (await desk.page('medsos', number)).messages[0];
const stored = (): number => desk.objects.size;

suite('a form with files', () => {
  test('of FixMyStreet is one report: its quirks are borne, its photos are kept with their message', async () => {
    const description = 'Pohon tumbang\r\n\r\nMenutup jalan.\r\n\r\nhttps://lapor.example/7';
    const { service_request_id: number, service_notice: notice } = await made(
      [
        { field: 'photo1', bytes: jpeg(40, 30) },
        { field: 'photo2', bytes: png() },
        { field: 'file_0', bytes: heic() },
      ],
      { description, address_id: '#NOTPINPOINTED#', deviceid: 'x', first_name: 'Warga' },
    );
    const message = await firstMessage(number);
    assert.match(message?.text ?? '', /^Pohon tumbang\n\nMenutup jalan\.\n\nhttps:\/\/lapor\.example\/7\n/);
    assert.deepEqual(
      message?.attachments.map(({ status, contentType }) => [status, contentType]),
      [
        ['stored', 'image/jpeg'],
        ['stored', 'image/png'],
        ['stored', 'image/heic'],
      ],
    );
    assert.doesNotMatch(notice, /tidak diterima/);
    const shown = await desk.get('medsos', `/lampiran/${message.attachments[1]?.id ?? ''}`);
    assert.deepEqual([shown.statusCode, shown.headers['content-type']], [200, 'image/png']);
    assert.deepEqual(shown.rawPayload, png());
  });

  test('whose fields are called media[] is read the same', async () => {
    const { service_request_id: number } = await made([{ field: 'media[]', bytes: png() }]);
    assert.equal((await firstMessage(number))?.attachments.length, 1);
  });

  test('says to both sides what was not taken: no picture, too large, too many', async () => {
    const huge = Buffer.concat([png(), Buffer.alloc(10 * 1024 * 1024)]);
    const bad = [html(), pdf(), huge].map((bytes) => ({ field: 'photo1', bytes }));
    const many = Array.from({ length: 6 }, () => ({ field: 'photo2', bytes: png() }));
    const before = stored();
    const { service_request_id: number, service_notice: notice } = await made([...bad, ...many]);
    const message = await firstMessage(number);
    const kinds = message?.attachments.map(({ contentType }) => contentType);
    assert.deepEqual([kinds, stored() - before], [Array.from({ length: 5 }, () => 'image/png'), 5]);
    assert.match(message?.text ?? '', /\nLampiran yang tidak diterima: 4$/);
    assert.match(notice, / 4 berkas tidak diterima: paling banyak 5 gambar/);
  });

  test('of eleven files keeps five and says so; of more than fifty it is told what to do', async () => {
    const files = (count: number) => Array.from({ length: count }, () => ({ field: 'photo1', bytes: png() }));
    const { service_request_id: number, service_notice: notice } = await made(files(11));
    assert.match(notice, / 6 berkas tidak diterima/);
    assert.match((await firstMessage(number))?.text ?? '', /\nLampiran yang tidak diterima: 6$/);
    const refused = await sends('requests.json', multipart(fieldsOf(), files(51)));
    assert.deepEqual([refused.statusCode, (JSON.parse(refused.body) as { code: string }[])[0]?.code], [413, '413']);
  });

  test('with a field for a file that nobody chose has none', async () => {
    const { service_request_id: number } = await made([{ field: 'photo1', name: '', bytes: Buffer.alloc(0) }]);
    const message = await firstMessage(number);
    assert.deepEqual([message?.attachments, message?.text.includes('tidak diterima')], [[], false]);
  });

  test('told twice under the same id keeps its pictures once', async () => {
    const before = stored();
    const more = { 'attribute[external_id]': 'fms-77' };
    const [first, second] = [
      await made([{ field: 'photo1', bytes: png() }], more),
      await made([{ field: 'photo1', bytes: png() }], more),
    ];
    assert.equal(first.service_request_id, second.service_request_id);
    assert.deepEqual([stored() - before, (await firstMessage(first.service_request_id))?.attachments.length], [1, 1]);
  });
});

suite('files are not kept', () => {
  test('of a stranger; those before the key wait for it', async () => {
    const before = stored();
    const file = [{ field: 'photo1', bytes: png() }];
    const wrong = multipart(fieldsOf({ api_key: 'salah' }), file);
    assert.equal((await sends('requests.json', wrong)).statusCode, 403);
    const keyless = fieldsOf().filter(([name]) => name !== 'api_key');
    const late = Buffer.concat([
      multipart(keyless, file).subarray(0, -(grens.length + 6)),
      multipart([['api_key', key]], []),
    ]);
    const [told] = json<Made[]>(await sends('requests.json', late));
    assert.doesNotMatch(told?.service_notice ?? '', /tidak diterima/);
    assert.equal((await firstMessage(told?.service_request_id ?? ''))?.attachments.length, 1);
    assert.equal(stored(), before + 1);
    const strangers = multipart(keyless, file);
    assert.equal((await sends('requests.json', strangers)).statusCode, 403);
    assert.equal(stored(), before + 1);
  });

  test('of a trial', async () => {
    const before = stored();
    json(await sends('test/requests.json', multipart(fieldsOf(), [{ field: 'photo1', bytes: png() }])));
    assert.equal(stored(), before);
  });
});

test('news of a report may bring a picture too, once', async () => {
  const { service_request_id: number } = await made([]);
  const news = multipart(
    [
      ['api_key', key],
      ['service_request_id', number],
      ['update_id', 'u1'],
      ['description', 'Sekarang lebih parah.'],
    ],
    [{ field: 'photo1', bytes: png() }],
  );
  const before = stored();
  json(await sends('servicerequestupdates.json', news));
  json(await sends('servicerequestupdates.json', news));
  const { messages } = await desk.page('medsos', number);
  assert.deepEqual(
    [messages[1]?.text, messages[1]?.attachments.length, stored() - before],
    ['Sekarang lebih parah.', 1, 1],
  );
});
