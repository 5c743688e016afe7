// What partners write under ids of their own, to open cases and to closed ones: nothing is taken for known that is not, and nothing is lost.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { key, posts, report, reported, settings } from '#test/people/partner.ts';

const desk = await givenDesk({ after }, { open311: settings });

type Row = Record<string, string>;
const write = async (number: string, fields: object = {}): Promise<Row> => {
  const answer = await posts(desk, 'servicerequestupdates.json', {
    ...{ api_key: key, service_request_id: number, update_id: 'z1', description: 'Masih mati.', ...fields },
  });
  return json<Row[]>(answer)[0] ?? {};
};
const texts = async (number: string): Promise<string[]> =>
  (await desk.page('medsos', number)).messages.map(({ text }) => text);
const close = (number: string) => desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'praise', note: '' });
const status = async (number: string) => (await desk.page('medsos', number)).status;

suite('ids that a partner chose', () => {
  test('are each report’s own: the same update_id on another report is another message', async () => {
    const [first, second] = [await reported(desk), await reported(desk)];
    await write(first);
    await write(second);
    assert.deepEqual([(await texts(first))[1], (await texts(second))[1]], ['Masih mati.', 'Masih mati.']);
  });

  test('told again with the same words are one message, with others two, and the partner is told', async () => {
    const number = await reported(desk);
    assert.deepEqual(await write(number), { update_id: 'z1' });
    assert.deepEqual(await write(number), { update_id: 'z1' });
    const again = await write(number, { description: 'Kini tiangnya juga miring.' });
    assert.match(again['service_notice'] ?? '', /update_id itu sudah dipakai untuk isi lain; keduanya disimpan/);
    assert.deepEqual((await texts(number)).slice(1), ['Masih mati.', 'Kini tiangnya juga miring.']);
  });

  test('of a report and of an update never meet', async () => {
    const number = await reported(desk);
    await write(number);
    const named = { description: 'Pohon tumbang.' };
    const other = await reported(desk, { ...named, 'attribute[external_id]': 'update:z1' });
    assert.notEqual(other, number);
    assert.match((await texts(other))[0] ?? '', /^Pohon tumbang\./);
  });

  test('used for another report open another case, which names the first; told again each stays one', async () => {
    const id = { 'attribute[external_id]': 'sama-1' };
    const first = await reported(desk, id);
    const second = { ...id, description: 'Selokan mampet.' };
    const answer = await posts(desk, 'requests.json', report(second));
    const [made] = json<Row[]>(answer);
    assert.notEqual(made?.['service_request_id'], first);
    assert.match(made?.['service_notice'] ?? '', /external_id itu sudah dipakai laporan lain; keduanya disimpan/);
    assert.match((await texts(made?.['service_request_id'] ?? ''))[0] ?? '', new RegExp(`nomor milik ${first}`));
    assert.deepEqual([await reported(desk, id), await reported(desk, second)], [first, made?.['service_request_id']]);
    const person = { ...id, first_name: 'Orang', last_name: 'Lain', phone: '081200000077' };
    assert.notEqual(await reported(desk, person), first);
  });

  test('that differ far behind are not the same', async () => {
    const long = 'x'.repeat(300);
    const named = (end: string) => reported(desk, { 'attribute[external_id]': long + end });
    assert.notEqual(await named('a'), await named('b'));
    const number = await reported(desk);
    await write(number, { update_id: `${long}a` });
    await write(number, { update_id: `${long}b` });
    assert.equal((await texts(number)).length, 3);
  });
});

suite('an update', () => {
  test('without words is taken, and its state reaches the officer', async () => {
    const number = await reported(desk);
    await write(number, { description: '', status: 'FIXED' });
    await write(number, { update_id: 'z2', description: 'Tetangga bilang beres.', status: 'IN_PROGRESS' });
    await write(number, { update_id: 'z3', description: '', status: 'OPEN' });
    await write(number, { update_id: 'z4', status: 'OPEN' });
    await write(number, { update_id: 'z5', description: '', status: 'held for_now' });
    assert.deepEqual((await texts(number)).slice(1), [
      'Status menurut Kanal Warga: FIXED (sudah diperbaiki)',
      'Tetangga bilang beres.\nStatus menurut Kanal Warga: IN_PROGRESS (sedang dikerjakan)',
      'Status menurut Kanal Warga: OPEN (masih terbuka)',
      'Masih mati.',
      'Status menurut Kanal Warga: HELD_FOR_NOW',
    ]);
  });

  test('brings its pictures by address, and those that are not fetched by name', async () => {
    const number = await reported(desk);
    const urls = ['https://foto.example/1.jpg', 'data:image/png;base64,AAAA', 'https://foto.example/2.jpg'];
    await write(number, { description: '', media_url: urls });
    const [, message] = (await desk.page('medsos', number)).messages;
    assert.equal(message?.attachments.length, 2);
    assert.match(message.text, /^Gambar yang tidak diambil: data:image/);
  });

  test('of nothing at all is told what is missing', async () => {
    const fields = { api_key: key, service_request_id: await reported(desk), update_id: 'z1' };
    const answer = await posts(desk, 'servicerequestupdates.json', fields);
    assert.deepEqual([answer.statusCode, /description atau status/.test(answer.body)], [400, true]);
  });
});

suite('a message to a closed case', () => {
  test('opens it again while its reporter may, once; after that it is a case of its own, and both sides know', async () => {
    const number = await reported(desk, { account_id: 'a-1' });
    await close(number);
    assert.deepEqual(await write(number, { status: 'REOPEN' }), { update_id: 'z1' });
    assert.equal(await status(number), 'triage');
    assert.match((await texts(number))[1] ?? '', /^Masih mati\.\nStatus menurut Kanal Warga: REOPEN/);
    await close(number);
    const moved = await write(number, { update_id: 'z2', description: 'Mati lagi.' });
    const next = moved['service_request_id'] ?? '';
    assert.notEqual(next, number);
    assert.match(moved['service_notice'] ?? '', new RegExp(`${number} sudah ditutup; pesan ini masuk ke ${next}`));
    assert.match(
      (await texts(next))[0] ?? '',
      new RegExp(`^Mati lagi\\.\nMenanggapi laporan yang sudah ditutup: ${number}$`),
    );
    assert.equal(await status(next), 'triage');
    assert.deepEqual(await write(number, { update_id: 'z2', description: 'Mati lagi.' }), moved);
    assert.equal((await write(number, { update_id: 'z3' }))['service_request_id'], next);
    assert.deepEqual(await write(next, { update_id: 'z4', description: 'Terima kasih.' }), { update_id: 'z4' });
    assert.equal((await texts(next)).length, 3);
  });

  test('that only says it is done stands beside it, and the bell tells', async () => {
    const number = await reported(desk);
    await close(number);
    assert.deepEqual(await write(number, { description: '', status: 'FIXED' }), { update_id: 'z1' });
    assert.deepEqual(await write(number, { description: '', status: 'FIXED' }), { update_id: 'z1' });
    assert.equal(await status(number), 'closed');
    assert.match((await texts(number))[1] ?? '', /^Status menurut Kanal Warga: FIXED/);
    const { rows } = await desk.pool.query(
      `select from notice n join complaint c on c.id = n.complaint_id where c.number = $1 and n.what = 'reporter-wrote'`,
      [number],
    );
    assert.equal(rows.length, 1);
  });

  test('of a case that waited for its reporter goes on there', async () => {
    const number = await reported(desk);
    await desk.does('medsos', number, 'JoinAsDuplicate', { number: await reported(desk) });
    const moved = await write(number, { description: 'Ini lain: tiangnya roboh.' });
    assert.notEqual(moved['service_request_id'], undefined);
    assert.equal(await status(moved['service_request_id'] ?? ''), 'triage');
  });
});
