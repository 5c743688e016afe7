// Which pictures may go out with an answer, what the form is told beforehand, and what the thread shows afterwards.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { addUpload } from '#db/uploads.ts';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Answer } from '#test/beds/desk.ts';
import { png } from '#test/given/sample-files.ts';
import { testIds } from '#test/beds/store.ts';

const desk = await givenDesk({ after });

const idOf = async (number: string): Promise<string> =>
  (await desk.pool.query<{ id: string }>('select id from complaint where number = $1', [number])).rows[0]?.id ?? '';

/** A picture that an agency added, of this kind; `size` as it is on record. */
const uploaded = async (number: string, contentType = 'image/png', size?: number): Promise<string> => {
  const id = testIds.uuid();
  const officer = await desk.pool.query<{ id: string }>(`select id from officer where email like 'pupkp@%'`);
  await addUpload(desk.pool, {
    ...{ id, objectKey: id, contentType, kind: contentType.startsWith('image/') ? 'image' : 'file' },
    ...{ complaintId: await idOf(number), uploadedBy: officer.rows[0]?.id ?? '', bytes: png() },
  });
  if (size !== undefined) await desk.pool.query('update attachment set byte_length = $2 where id = $1', [id, size]);
  return id;
};

const conveys = (number: string, fields: object): Promise<Answer> =>
  desk.act('pusat', number, 'ConveyResult', { privateText: 'Sudah.', ...fields });

const codeOf = (answer: Answer): string => answer.json<{ code?: string }>().code ?? '';

/** As if it had come there by Telegram. */
const onTelegram = (number: string): Promise<unknown> =>
  desk.pool.query(
    `update complaint set state = replace(state::text, '"channel": "instagram"', '"channel": "telegram"')::jsonb where number = $1`,
    [number],
  );

suite('pictures that may not go out', () => {
  test('are those that the reporter sent, of another case, unknown, or no plain picture', async () => {
    const number = await givenCase(desk, 'conveying');
    const own = await uploaded(number);
    const other = await uploaded(await givenCase(desk, 'conveying'));
    const film = await uploaded(number, 'video/mp4');
    const moving = await uploaded(number, 'image/gif');
    const message = await desk.pool.query<{ id: string }>('select id from message where complaint_id = $1', [
      await idOf(number),
    ]);
    const theirs = testIds.uuid();
    await desk.pool.query(
      `insert into attachment (id, message_id, complaint_id, kind, status, object_key, content_type, byte_length)
       values ($1, $2, $3, 'image', 'stored', $4, 'image/png', 10)`,
      [theirs, message.rows[0]?.id, await idOf(number), theirs],
    );
    for (const bad of [own, other, testIds.uuid(), 'bukan-id'])
      assert.match(codeOf(await conveys(number, { beforeIds: [theirs, bad] })), /unknown-attachment$/, bad);
    for (const bad of [theirs, other, film, moving, testIds.uuid(), 'bukan-id'])
      assert.match(codeOf(await conveys(number, { attachmentIds: [own, bad] })), /unknown-attachment$/, bad);
    json(await conveys(number, { attachmentIds: [own], beforeIds: [theirs] }));
  });
});

suite('a channel that takes pictures', () => {
  test('is asked for no more, and no larger ones, than it takes', async () => {
    const number = await givenCase(desk, 'conveying', { private: true });
    await onTelegram(number);
    const large = await uploaded(number, 'image/png', 10_000_001);
    const halves = [await uploaded(number, 'image/png', 9_000_000), await uploaded(number, 'image/png', 9_000_000)];
    const many = [];
    for (let index = 0; index < 11; index += 1) many.push(await uploaded(number));
    for (const attachmentIds of [[large], [...halves, await uploaded(number, 'image/png', 2_000_001)], many]) {
      const answer = await conveys(number, { attachmentIds });
      assert.match(answer.body, /body\/attachmentIds.*paling banyak 10 foto, 10 MB per foto, 20 MB seluruhnya/);
    }
    const elsewhere = await givenCase(desk, 'conveying', { private: true });
    json(await conveys(elsewhere, { attachmentIds: [await uploaded(elsewhere, 'image/png', 10_000_001)] }));
  });

  test('is named before anything is sent, and so are those that take none', async () => {
    const number = await givenCase(desk, 'conveying', { private: true });
    assert.deepEqual((await desk.page('pusat', number)).photoWays, [
      { channel: 'instagram', visibility: 'private', takes: false },
    ]);
    await onTelegram(number);
    assert.deepEqual((await desk.page('pusat', number)).photoWays, [
      { channel: 'telegram', visibility: 'private', takes: true },
    ]);
    const openly = await givenCase(desk, 'conveying');
    assert.deepEqual((await desk.page('pusat', openly)).photoWays, [
      { channel: 'instagram', visibility: 'private', takes: false },
      { channel: 'instagram', visibility: 'public', takes: false },
    ]);
  });
});

test('where a channel takes none the words go alone, and the thread shows no picture', async () => {
  const number = await givenCase(desk, 'conveying', { private: true });
  const id = await uploaded(number);
  json(await conveys(number, { attachmentIds: [id] }));
  for (let sent = 1; sent > 0;) sent = await desk.deliver();
  const { messages, status } = await desk.page('pusat', number);
  const result = messages.findLast(({ from }) => from === 'city');
  assert.deepEqual(
    [status, result?.attachments, result?.delivery?.state, result?.delivery?.withoutPhotos],
    ['closed', [], 'sent', undefined],
  );
});

test('more than a form can name are refused as a body is', async () => {
  const number = await givenCase(desk, 'conveying', { private: true });
  const many = Array.from({ length: 21 }, () => testIds.uuid());
  assert.match(codeOf(await conveys(number, { attachmentIds: many })), /invalid-request$/);
  assert.match(codeOf(await conveys(number, { photosInPublic: false })), /invalid-request$/);
});
