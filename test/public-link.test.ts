// The link in a public reply, where nothing private exists: anybody may open it, so it tells nothing, and what comes by it is nobody's identity
// until an officer says so.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { mostProposals } from '#core/complaint/proposals.ts';
import { defaultTemplates } from '#text/citizen.ts';
import { givenDesk, json, type Answer, type Person } from './beds/desk.ts';
import { refused } from './beds/problems.ts';
import { fresh, givenCase, steps } from './given/cases.ts';
import { comment } from './given/intake.ts';

const desk = await givenDesk({ after });
const words = 'Lampu mati di depan rumah Pak Rahasia';
const question = { mode: 'public-link', text: 'Laporan kami terima. Isi data di {tautan}, jangan di komentar.' };
const filled = { nama: 'Warga Contoh', telepon: '0812-3456-7890', alamat: 'Jalan Sepi 7', kelurahan: '' };
const someoneElse = { ...filled, nama: 'Orang Asing', telepon: '0813-1111-2222' };

/** A comment where no private message exists. */
const givenComment = async (): Promise<string> => {
  const said = comment(fresh('m'), words, { who: fresh('warga'), post: fresh('post'), sentAt: desk.now() });
  await desk.pool.query(`insert into inbound (channel, payload, received_at) values ('youtube', $1, $2)`, [
    JSON.stringify([said]),
    new Date(desk.now()),
  ]);
  await desk.arrives();
  return desk.latest();
};

type Asked = { number: string; path: string };

const givenAsked = async (): Promise<Asked> => {
  const number = await givenComment();
  await desk.does('medsos', number, 'AskIdentity', question);
  const text = (await desk.page('medsos', number)).messages.find(({ from }) => from === 'city')?.text ?? '';
  return { number, path: /\/isi\/[a-z]{16}(?![a-z])/.exec(text)?.[0] ?? assert.fail(text) };
};

let visitors = 0;
/** Each from a network of its own, unless said otherwise. */
const gives = (
  path: string,
  fields: object,
  remoteAddress = `198.51.100.${String((visitors += 1))}`,
): Promise<Answer> =>
  desk.app.inject({
    method: 'POST',
    url: path,
    remoteAddress,
    headers: {
      ...{ accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    },
    payload: new URLSearchParams(fields as Record<string, string>).toString(),
  });

const opens = (path: string): Promise<Answer> =>
  desk.app.inject({ method: 'GET', url: path, headers: { accept: 'text/html' } });

const proposalsOf = async (number: string, who: Person = 'medsos') =>
  (await desk.page(who, number)).reporter.proposals ?? [];

const settle = (number: string, proposalId: string, outcome: 'accepted' | 'refused', who: Person = 'medsos') =>
  desk.act(who, number, 'SettleProposal', { proposalId, outcome });

const keptFor = async (number: string): Promise<{ proposals: number; identities: number }> => {
  const { rows } = await desk.pool.query<{ proposals: number; identities: number }>(
    `select (select count(*)::int from identity_proposal p where p.complaint_id = c.id) as proposals,
       (select count(*)::int from identity i where i.reporter_id = c.reporter_id) as identities
     from complaint c where number = $1`,
    [number],
  );
  return rows[0] ?? assert.fail(number);
};

suite('the question', () => {
  test('stands in public, within a comment’s room, with a link that nobody’s private one is', async () => {
    const { number, path } = await givenAsked();
    const { rows } = await desk.pool.query<{ visibility: string; text: string }>(
      `select o.visibility, o.text from outbox o join complaint c on c.id = o.complaint_id where c.number = $1`,
      [number],
    );
    assert.deepEqual(
      rows.map(({ visibility }) => visibility),
      ['public'],
    );
    assert.doesNotMatch(rows[0]?.text ?? '', /identitas|kode=/);
    assert.equal((await opens(path.replace('isi', 'identitas'))).statusCode, 404);
    assert.equal((await desk.page('medsos', number)).status, 'awaiting-identity');
  });

  test('is offered where nothing private exists, and nowhere else', async () => {
    assert.equal((await desk.page('medsos', await givenComment())).limits?.onlyPublic, true);
    assert.equal((await desk.page('medsos', await givenCase(desk, 'triage'))).limits?.onlyPublic, undefined);
  });

  test('is refused where the reporter can be asked in private', async () => {
    const number = await givenCase(desk, 'triage');
    refused(await desk.act('medsos', number, 'AskIdentity', question), 409, 'private-way-exists');
    const { rows } = await desk.pool.query<{ links: number }>(
      `select count(*)::int as links from public_link l join complaint c on c.id = l.complaint_id where c.number = $1`,
      [number],
    );
    assert.equal(rows[0]?.links, 0);
  });

  test('of the desk’s own template fits the shortest comment there is, under a city’s address', () => {
    const { body } = defaultTemplates.find(({ id }) => id === '11-identitas-umum') ?? assert.fail('no template');
    const link = `https://tanggap.jogjakota.go.id/isi/${'b'.repeat(16)}`;
    assert.ok(body.replace('{tautan}', link).replace('{nomor}', 'ADU-2026-000001-DZ').length <= 150, body);
  });
});

suite('the page behind it', () => {
  test('tells the number and nothing else of the case, and works without a script', async () => {
    const { number, path } = await givenAsked();
    const page = await opens(path);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, new RegExp(number));
    assert.match(page.body, /<form[^>]*method="post"/);
    assert.match(page.body, /UU 27\/2022/);
    assert.doesNotMatch(page.body, /Lampu|Rahasia|warga-|Warga Demo|YouTube|<script|kode|keterbukaan|lokasi/);
    assert.match(String(page.headers['x-robots-tag']), /noindex/);
    assert.equal(page.headers['cache-control'], 'no-store');
    assert.equal((await opens(path.toUpperCase().replace('/ISI/', '/isi/'))).statusCode, 200);
    assert.match((await opens(`${path}?lang=en`)).body, /Anybody can open this link/);
  });

  test('says what is wrong, and keeps what was typed in that answer alone', async () => {
    const { number, path } = await givenAsked();
    const answer = await gives(path, { ...filled, telepon: '12' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Periksa nomor HP/);
    assert.match(answer.body, /Warga Contoh/);
    assert.deepEqual(await keptFor(number), { proposals: 0, identities: 0 });
    assert.doesNotMatch(desk.logged(), /Warga Contoh|Jalan Sepi/);
  });

  test('of a guessed link is unknown, and of a private one too', async () => {
    for (const path of ['/isi/bcdfghjkmnpqrstv', '/isi/x', `/isi/${'b'.repeat(400)}`, '/isi/%00']) {
      assert.ok([400, 404, 414].includes((await opens(path)).statusCode), path);
      assert.ok([400, 404, 414].includes((await gives(path, filled)).statusCode), path);
    }
  });
});

suite('what somebody gives', () => {
  test('waits sealed, nobody’s identity, and the code is told to nobody', async () => {
    const { number, path } = await givenAsked();
    const answer = await gives(path, { ...filled, keterbukaan: 'anonymous', lokasi: 'Di sana' });
    assert.equal(answer.statusCode, 303);
    const receipt = await opens(String(answer.headers['location']));
    assert.equal(receipt.statusCode, 200);
    assert.doesNotMatch(receipt.body, new RegExp(`${number}|Warga Contoh|\\d{3} \\d{3}`));
    assert.deepEqual(await keptFor(number), { proposals: 1, identities: 0 });
    const page = await desk.page('medsos', number);
    assert.equal(page.reporter.identity, undefined);
    assert.equal(page.privacy, undefined);
    assert.deepEqual(
      page.reporter.proposals?.map(({ says }) => says),
      [['W••• C•••', '0812••••••90', '••••••']],
    );
    const { rows } = await desk.pool.query<{ all: string }>(
      `select (select string_agg(p::text, '') from identity_proposal p) || (select string_agg(body, '') from event) as all`,
    );
    assert.doesNotMatch(rows[0]?.all ?? '', /Contoh|081234567890|Sepi 7/);
  });

  test('is shown to whoever may decide, and to no other role', async () => {
    const { number, path } = await givenAsked();
    await gives(path, filled);
    for (const who of ['medsos', 'pusat', 'ketua'] as const)
      assert.equal((await proposalsOf(number, who)).length, 1, who);
    assert.deepEqual(await proposalsOf(number, 'kabid'), []);
  });

  test('pressed twice is one, and another’s stands beside it', async () => {
    const { number, path } = await givenAsked();
    for (const fields of [filled, filled, someoneElse]) assert.equal((await gives(path, fields)).statusCode, 303);
    assert.equal((await proposalsOf(number)).length, 2);
  });

  test('of a flood fills no more than is kept, and slows down whoever presses', async () => {
    const { number, path } = await givenAsked();
    for (let one = 0; one < mostProposals; one += 1)
      await gives(path, { ...filled, nama: `Banjir ${'x'.repeat(one)}` });
    const answer = await gives(path, filled);
    assert.equal(answer.statusCode, 409);
    assert.match(answer.body, /Cobalah lagi nanti/);
    assert.equal((await keptFor(number)).proposals, mostProposals);
    const statuses: number[] = [];
    for (let one = 0; one < 21; one += 1) statuses.push((await gives(path, filled, '203.0.113.9')).statusCode);
    assert.equal(statuses.at(-1), 429);
    const other = await givenAsked();
    assert.equal((await gives(other.path, filled, '203.0.113.9')).statusCode, 303);
  });

  test('after seven days comes too late, and what waited is destroyed', async () => {
    const { number, path } = await givenAsked();
    await gives(path, filled);
    const began = (desk.now() - Date.parse('2026-03-02T08:00:00+07:00')) / 3_600_000;
    await desk.moveTo(began + 7 * 24);
    assert.equal((await opens(path)).statusCode, 410);
    assert.equal((await gives(path, someoneElse)).statusCode, 410);
    assert.deepEqual(await keptFor(number), { proposals: 0, identities: 0 });
  });
});

suite('an officer’s decision', () => {
  test('accepts it: the reporter’s identity from then on, and every other one is destroyed', async () => {
    const { number, path } = await givenAsked();
    await gives(path, someoneElse);
    await gives(path, filled);
    const [, theirs] = await proposalsOf(number);
    json(await settle(number, theirs?.id ?? '', 'accepted'));
    assert.deepEqual(await keptFor(number), { proposals: 0, identities: 1 });
    assert.equal((await desk.page('medsos', number)).status, 'coordination');
    const asked = { fields: ['name', 'phone'], reason: 'menelepon pelapor soal lokasi' };
    const shown = await desk.does('medsos', number, 'RevealIdentity', asked);
    assert.deepEqual(shown['identity'], { name: 'Warga Contoh', phone: '081234567890' });
    assert.equal((await opens(path)).statusCode, 410);
  });

  test('refuses it: destroyed, and the record tells that, not what', async () => {
    const { number, path } = await givenAsked();
    await gives(path, filled);
    const [one] = await proposalsOf(number);
    json(await settle(number, one?.id ?? '', 'refused'));
    assert.deepEqual(await keptFor(number), { proposals: 0, identities: 0 });
    const { timeline, status } = await desk.page('medsos', number);
    assert.equal(status, 'awaiting-identity');
    assert.deepEqual(
      timeline
        .map(({ event }) => event.type)
        .filter((type) => type.startsWith('IdentityProp') || /Proposal/.test(type)),
      ['IdentityProposed', 'ProposalSettled'],
    );
    refused(await settle(number, one?.id ?? '', 'accepted'), 409, 'no-proposal');
  });

  test('is of that case alone, and of the desk alone', async () => {
    const [first, second] = [await givenAsked(), await givenAsked()];
    for (const { path } of [first, second]) await gives(path, filled);
    const [one] = await proposalsOf(first.number);
    refused(await settle(second.number, one?.id ?? '', 'accepted'), 409, 'no-proposal');
    refused(await settle(first.number, one?.id ?? '', 'accepted', 'kabid'), 403, 'not-allowed');
    assert.deepEqual(await keptFor(second.number), { proposals: 1, identities: 0 });
  });

  test('that was never taken ends with the case, and with what an officer wrote down instead', async () => {
    const [ended, known] = [await givenAsked(), await givenAsked()];
    for (const { path } of [ended, known]) await gives(path, filled);
    await desk.does('medsos', ended.number, 'JudgeNotComplaint', { reason: 'spam' });
    await desk.does('medsos', known.number, 'ProvideIdentity', steps.identify.fields);
    assert.deepEqual(await keptFor(ended.number), { proposals: 0, identities: 0 });
    assert.deepEqual(await keptFor(known.number), { proposals: 0, identities: 1 });
    for (const { path } of [ended, known]) assert.equal((await gives(path, filled)).statusCode, 410);
  });
});
