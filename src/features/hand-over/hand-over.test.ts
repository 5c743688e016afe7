// A referred matter over HTTP: handed over without its person, by letter where that can be, asked after on a day, and told to its reporter.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { addMissingBodies } from '#db/outside-bodies.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { knownBodies } from '#text/known-bodies.ts';
import type { InboxAnswer } from '../inbox/inbox.contract.ts';
import type { HandOverAnswer } from './hand-over.contract.ts';

const desk = await givenDesk({ after });
await addMissingBodies(desk.pool, knownBodies);

const path = (number: string): string => `/api/v1/cases/${number}/hand-over`;
const asked = async (number: string): Promise<HandOverAnswer> => json(await desk.get('medsos', path(number)));
const handOver = (number: string, body: object) => desk.send('medsos', 'POST', path(number), body);
const day = (days: number): string => new Date(desk.now() + days * 86_400_000).toISOString();

const referred = async (more: object = {}): Promise<string> => {
  const number = await givenCase(desk, 'triage');
  await desk.does('medsos', number, 'ReferElsewhere', { bodyId: 'pln', text: 'Tiang itu milik PLN.', ...more });
  return number;
};

const folder = async (who: 'medsos' | 'pusat' = 'medsos') => {
  const answer: InboxAnswer = json(await desk.get(who, '/api/v1/cases?folder=elsewhere'));
  const { count, late } = answer.folders.find(({ name }) => name === 'elsewhere') ?? { count: -1, late: -1 };
  return { numbers: answer.cases.map(({ number }) => number), count, late };
};

suite('the text for the body', () => {
  test('says the matter, the case and whom it is for, and nobody’s name or number', async () => {
    const number = await referred();
    const { text, bodyName, contacts, ways, mayHandOver } = await asked(number);
    assert.match(
      text,
      new RegExp(`^Pengaduan warga ${number}, diteruskan oleh Pemerintah Kota Yogyakarta\nKepada: PLN`),
    );
    assert.match(text, /Diterima: \d+ \w+ \d{4}/);
    const { rows } = await desk.pool.query<{ name: string }>(
      'select author_name as name from message where author_name is not null',
    );
    for (const { name } of rows) assert.ok(name === '' || !text.includes(name), name);
    assert.deepEqual([bodyName.startsWith('PLN'), ways, mayHandOver], [true, [], true]);
    assert.ok(contacts.includes('123'));
  });

  test('hides what the reporter told of themselves, and says where it is', async () => {
    const number = await givenCase(desk, 'coordination');
    await desk.does('medsos', number, 'Locate', { text: 'Jalan Mangkubumi', kelurahan: '34.71.02.1003', rt: '04' });
    await desk.pool.query(
      `update message set text = 'Saya Warga Demo, 0812-0000-0001. Tiang miring.' where complaint_id = (select id from complaint where number = $1)`,
      [number],
    );
    await desk.does('pusat', number, 'ReferElsewhere', { bodyId: 'pln', text: 'Tiang itu milik PLN.' });
    const { text } = await asked(number);
    assert.doesNotMatch(text, /0812/);
    assert.match(text, /Tiang miring\./);
    assert.match(text, /Lokasi: Jalan Mangkubumi, RT 04, /);
  });

  test('is there for what was referred alone', async () => {
    refused(await desk.get('medsos', path(await givenCase(desk, 'triage'))), 404, 'no-such-case');
    refused(await handOver(await givenCase(desk, 'closed'), { way: 'copied', text: 'Tiang.' }), 404, 'no-such-case');
  });
});

suite('handing over', () => {
  test('records the way, and what tells of the reporter goes nowhere', async () => {
    const number = await referred();
    assert.equal((await handOver(number, { way: 'copied', text: ' Tiang miring. ' })).statusCode, 200);
    assert.equal((await handOver(number, { way: 'sp4n', text: 'Tiang miring.' })).statusCode, 200);
    assert.deepEqual((await asked(number)).ways, ['copied', 'sp4n']);
    refused(await handOver(number, { way: 'copied', text: 'Telepon 0812-3456-7890' }), 422, 'personal-data-in-public');
    const events = (await desk.page('medsos', number)).timeline.map(({ event }) => event);
    const texts = events.flatMap((event) => (event.type === 'HandedOver' ? [event.text] : []));
    assert.deepEqual(texts, ['Tiang miring.', 'Tiang miring.']);
  });

  test('by letter only where the body has an address and the city a mailbox', async () => {
    const number = await referred();
    const answer = refused(await handOver(number, { way: 'email', text: 'Tiang miring.' }), 400, 'invalid-request');
    assert.deepEqual(answer.errors, [
      { place: 'body/way', message: 'tidak ada alamat surel lembaga itu, atau kotak surat kota' },
    ]);
    assert.equal((await asked(number)).address, undefined);
    await desk.pool.query(
      `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('email', 'kota@contoh.example', 'kota', '', '')`,
    );
    await desk.pool.query(`update outside_body set email = 'cs@pln.example' where id = 'pln'`);
    assert.equal((await asked(number)).address, 'cs@pln.example');
    assert.equal((await handOver(number, { way: 'email', text: 'Tiang miring.' })).statusCode, 200);
    const { rows } = await desk.pool.query(
      `select channel, account_id, purpose, visibility, target, text from outbox where purpose = 'hand-over'`,
    );
    assert.deepEqual(rows, [
      {
        ...{ channel: 'email', account_id: 'kota@contoh.example', purpose: 'hand-over', visibility: 'private' },
        target: { kind: 'private-message', personId: 'cs@pln.example', lastFromPersonAt: 0, subject: number },
        text: 'Tiang miring.',
      },
    ]);
    assert.equal((await asked(number)).letter, 'waiting');
    // It is no word to the reporter, and stands in no conversation.
    assert.ok(!JSON.stringify((await desk.page('medsos', number)).messages).includes('Tiang miring.'));
  });
});

suite('what is waited for', () => {
  test('stands in a list of its own, by its day, and calls the desk when that has come', async () => {
    const later = await referred({ askAt: day(9) });
    const sooner = await referred({ askAt: day(3) });
    assert.deepEqual(await folder(), { numbers: [sooner, later], count: 2, late: 0 });
    await desk.moveTo(4 * 24);
    assert.deepEqual(await folder('pusat'), { numbers: [sooner, later], count: 2, late: 1 });
    const { rows } = await desk.pool.query(
      `select n.role from notice n join complaint c on c.id = n.complaint_id where n.what = 'ask-elsewhere' and c.number = $1 order by 1`,
      [sooner],
    );
    assert.deepEqual(rows, [{ role: 'admin-medsos' }, { role: 'admin-pusat' }]);
    assert.equal((await asked(sooner)).due, true);
    const news = { outcome: 'received', reference: 'PLN-778', text: 'Laporan Anda sudah diterima PLN.' };
    await desk.does('medsos', sooner, 'NoteElsewhere', news);
    assert.deepEqual(await folder(), { numbers: [later], count: 1, late: 0 });
    const { reference, outcome, due } = await asked(sooner);
    assert.deepEqual([reference, outcome, due], ['PLN-778', 'received', false]);
  });

  test('is no day that nobody can read, and none that has passed', async () => {
    const number = await givenCase(desk, 'triage');
    const refer = (askAt: string) =>
      desk.act('medsos', number, 'ReferElsewhere', { bodyId: 'pln', text: 'Milik PLN.', askAt });
    assert.deepEqual(refused(await refer('besok'), 400, 'invalid-request').errors, [
      { place: 'body/askAt', message: 'bukan waktu' },
    ]);
    refused(await refer(day(-1)), 422, 'ask-day-wrong');
  });
});
