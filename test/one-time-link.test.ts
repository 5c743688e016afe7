// The one-time link and the code of the tracking page reach their receiver, and stand nowhere else: not in the log, not in a queue, not in a
// payload that quotes them. A back-up holds what the tables hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { runOutbox } from '#jobs/outbox/run-outbox.ts';
import { markersIn } from '#core/identity-token.ts';
import { hideInFile } from '#db/hidden-in-files.ts';
import { sealStoredTokens } from '#db/hidden-tokens.ts';
import { findIdentityRequest } from '#db/identity-requests.ts';
import type { Inbound, Outgoing } from '#ports/channel.ts';
import { inspectAttached } from '#src/files/accepted-file.ts';
import { deskSealing, givenDesk, json, type Desk } from './beds/desk.ts';
import { at } from './given/given.ts';
import { account, direct, put } from './given/intake.ts';
import { outboxPlatform } from './scenes/outbox-scene.ts';

const ask = { mode: 'form-link', text: 'Isi {tautan}, lihat http://127.0.0.1:3000/lacak/NOMOR. Terima kasih.' };

/** All that any table holds, as text. */
const everything = async (pool: pg.Pool): Promise<Map<string, string>> => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const held = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await pool.query<{ all: string | null }>(
      `select string_agg(t::text, E'\n') as all from "${name}" t`,
    );
    held.set(name, rows[0]?.all ?? '');
  }
  return held;
};

const hexOf = (text: string): string => Buffer.from(text).toString('hex');

/** In clear, as bytes, and in base64 wherever it begins there, once and twice over. */
const formsOf = (secret: string): string[] => {
  const inBase64 = (text: string): string[] =>
    [0, 1, 2].map((before) =>
      Buffer.from('x'.repeat(before) + text)
        .toString('base64')
        .slice(before + 2, -4),
    );
  const once = inBase64(secret);
  return [secret, hexOf(secret), ...once, ...once.flatMap(inBase64)];
};

const placesOf = async (pool: pg.Pool, secret: string): Promise<string[]> =>
  [...(await everything(pool))].flatMap(([name, held]) =>
    formsOf(secret).some((form) => held.includes(form)) ? [name] : [],
  );

type Asked = { desk: Desk; number: string; id: string; sent: Outgoing; token: string; code: string };

const channelOf = (desk: Desk) => {
  const platform = outboxPlatform();
  const ports = {
    store: desk.store,
    channelFor: () => platform.channel,
    photosOf: () => Promise.resolve([]),
    noteAccount: () => Promise.resolve(),
  };
  return Object.assign(platform, { run: (when: number) => runOutbox(ports, () => when) });
};

const asking = async (desk: Desk): Promise<{ number: string; id: string }> => {
  await desk.arrives(direct('m-1', 'Lampu jalan di depan pasar mati sejak kemarin malam'));
  const number = await desk.latest();
  await desk.does('medsos', number, 'AskIdentity', { ...ask, text: ask.text.replace('NOMOR', number) });
  const { rows } = await desk.pool.query<{ id: string }>('select id from complaint where number = $1', [number]);
  return { number, id: rows[0]?.id ?? assert.fail() };
};

const secretsIn = ({ text }: Outgoing): { token: string; code: string } => ({
  token: /\/identitas\/([\w-]{32}),/.exec(text)?.[1] ?? assert.fail(text),
  code: /\?kode=(\d{6})\. Terima kasih\.$/.exec(text)?.[1] ?? assert.fail(text),
});

const asked = async (desk: Desk): Promise<Asked> => {
  const platform = channelOf(desk);
  const { number, id } = await asking(desk);
  await platform.run(at(1));
  const sent = platform.sent[0] ?? assert.fail('nothing was sent');
  return { desk, number, id, sent, ...secretsIn(sent) };
};

const nowhere = async ({ desk, token, code }: Pick<Asked, 'desk' | 'token' | 'code'>): Promise<void> => {
  assert.deepEqual(await placesOf(desk.pool, token), []);
  assert.deepEqual(await placesOf(desk.pool, `kode=${code}`), []);
};

test('the link and the code go to their receiver, open what they should, and stand in no table', async (t) => {
  const scene = await asked(await givenDesk(t));
  await nowhere(scene);
  const { desk, token, id, number } = scene;
  assert.equal((await findIdentityRequest(desk.pool, token))?.complaintId, id);
  const { rows } = await desk.pool.query<{ text: string }>('select text from outbox');
  const [row] = rows;
  assert.equal(desk.store.trackCodeOf(id), scene.code);
  const { rows: columns } = await desk.pool.query(
    `select from information_schema.columns where table_name = 'complaint' and column_name like '%code%'`,
  );
  assert.equal(columns.length, 0);
  const [marker = assert.fail()] = markersIn(row?.text ?? '');
  assert.equal(await findIdentityRequest(desk.pool, marker), undefined);
  assert.equal(row?.text.replace(marker, token).length, scene.sent.text.length - '?kode=123456'.length);
  const shown = JSON.stringify(await desk.page('medsos', number));
  assert.match(shown, /identitas\/••••••/);
  assert.match(shown, /kode=••••••/);
  assert.doesNotMatch(shown, /~~~~/);
});

test('whoever quotes the link, in whatever form, leaves it in no table', async (t) => {
  const scene = await asked(await givenDesk(t));
  const { desk, sent, token } = scene;
  const wrapped = `https://l.example/?u=${encodeURIComponent(sent.text)}`;
  const quoted = `${token.slice(0, 20)}=\r\n${token.slice(20)}`;
  const encoded = (
    Buffer.from(`Kata saya\n> ${sent.text}`)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
  const letter = Buffer.from(`Subject: Re\r\n\r\n${encoded}\r\n\r\nfoto ${quoted}\r\n`).toString('base64');
  const there = { accountId: account, thread: { visibility: 'private', threadKey: 'warga-1' } } as const;
  await desk.arrives(
    direct('m-2', `Apa ini?\n> ${sent.text}`),
    direct('m-3', `Kodenya ${token} kan`),
    direct('m-4', wrapped, { attachments: [{ kind: 'share', url: sent.text.slice(4, 80), title: sent.text }] }),
    { kind: 'edit', externalId: 'm-2', text: `Diedit: ${token}`, editedAt: at(2), ...there },
    { kind: 'edit', externalId: 'not-here-yet', text: sent.text, editedAt: at(2), ...there },
    { kind: 'echo', externalId: 'elsewhere', text: sent.text, sentAt: at(2), ...there },
    { kind: 'unknown', accountId: account, what: sent.text },
  );
  await put(desk.pool, JSON.stringify([{ ...direct('m-5', 'Surat'), source: letter }]), `teks=${token}&lain=1`);
  await desk.arrives();
  await nowhere(scene);
  const { rows } = await desk.pool.query<{ source: string }>(
    `select (payload::json -> 0 ->> 'source') as source from inbound where payload like '%m-5%'`,
  );
  const stored = Buffer.from(rows[0]?.source ?? '', 'base64').toString();
  assert.match(stored, /^Subject: Re\r\n\r\n[A-Za-z0-9+/]{76}\r\n/);
  assert.match(stored, /foto ~~~~[a-p]{28}\r\n$/);
  const [, kata] = stored.split('\r\n\r\n');
  assert.match(Buffer.from(kata ?? '', 'base64').toString(), /^Kata saya\n> Isi .*~~~~/);
  assert.equal((await findIdentityRequest(desk.pool, token))?.usedAt, undefined);
});

test('a file that is words holds no link of ours either, nor a code', async (t) => {
  const { desk, token, code, number } = await asked(await givenDesk(t));
  const quoted = `Kata saya\n> http://127.0.0.1:3000/identitas/${token}\n> /lacak/${number}?kode=${code}\n`;
  const letter = await inspectAttached(Buffer.from(`<p>${quoted}</p>`), 'letter');
  const plain = await inspectAttached(Buffer.from(quoted), 'file');
  for (const inspected of [letter, plain]) {
    const kept = await hideInFile(desk.pool, Buffer.from(quoted), inspected);
    assert.ok(kept.ok && kept.bytes !== undefined);
    const text = kept.bytes.toString();
    assert.ok(
      !text.includes(token) && !text.includes(code) && text.includes('Kata saya') && /~~~~[a-p]{28}/.test(text),
      text,
    );
  }
  const other = await inspectAttached(Buffer.from('Tanpa tautan.'), 'file');
  assert.equal(await hideInFile(desk.pool, Buffer.from('Tanpa tautan.'), other), other);
});

test('a payload that quotes nothing is kept to the letter', async (t) => {
  const { desk } = await asked(await givenDesk(t));
  const payload = `[ {"kind" : "ignored", "what":"${'A'.repeat(32)}","accountId":"${Buffer.alloc(90, 'x').toString('base64')}"} ]`;
  await put(desk.pool, payload);
  await desk.arrives();
  const { rows } = await desk.pool.query(`select status from inbound where payload = $1`, [payload]);
  assert.deepEqual(rows, [{ status: 'done' }]);
});

test('our own message that comes back before its answer is known for ours, and shown once', async (t) => {
  const desk = await givenDesk(t);
  const platform = channelOf(desk);
  const { number } = await asking(desk);
  platform.answers.push({ outcome: 'retry-later', reason: 'network', detail: 'cut', unknown: true, afterMs: 60_000 });
  await platform.run(at(1));
  const [first = assert.fail()] = platform.sent;
  const echo: Inbound = {
    ...{ kind: 'echo', accountId: account, externalId: 'sent-by-us', text: first.text, sentAt: at(1) },
    thread: { visibility: 'private', threadKey: 'warga-1' },
  };
  await desk.arrives(echo);
  const { messages } = await desk.page('medsos', number);
  assert.equal(messages.filter(({ from }) => from === 'city').length, 1);
  platform.found = () => ['sent-by-us'];
  await platform.run(at(2));
  assert.deepEqual([platform.sent.length, platform.looks], [1, 1]);
  await nowhere({ desk, ...secretsIn(first) });
});

test('a resend says the very same words, and a look compares with them', async (t) => {
  const desk = await givenDesk(t);
  const platform = channelOf(desk);
  await asking(desk);
  platform.answers.push({ outcome: 'retry-later', reason: 'network', detail: 'no', unknown: true, afterMs: 60_000 });
  await platform.run(at(1));
  await platform.run(at(2));
  const [first, second] = platform.sent;
  assert.deepEqual([platform.sent.length, platform.looks], [2, 1]);
  assert.equal(second?.text, first?.text);
});

test('what a platform says of a refused message holds no link of it', async (t) => {
  const desk = await givenDesk(t);
  const platform = channelOf(desk);
  await asking(desk);
  platform.answers.push(() =>
    Promise.resolve({
      outcome: 'rejected',
      reason: 'bad-request',
      detail: `refused: ${platform.sent[0]?.text ?? ''}`,
    }),
  );
  await platform.run(at(1));
  const [sent = assert.fail()] = platform.sent;
  assert.deepEqual(await placesOf(desk.pool, secretsIn(sent).token), []);
});

test('a marker of another case, and one that is said in public, opens nothing', async (t) => {
  const { desk, number } = await asked(await givenDesk(t));
  const { rows } = await desk.pool.query<{ text: string }>('select text from outbox');
  const [marker = assert.fail()] = markersIn(rows[0]?.text ?? '');
  const platform = channelOf(desk);
  await desk.arrives(direct('other-1', 'Jalan di depan sekolah berlubang besar', { who: 'warga-2' }));
  const other = await desk.latest();
  assert.notEqual(other, number);
  await desk.does('medsos', other, 'AskIdentity', { mode: 'private-message', text: `Isi ${marker}` });
  await platform.run(at(1));
  assert.deepEqual(
    platform.sent.map(({ text }) => text),
    [`Isi ${marker}`],
  );
});

test('what a version before wrote in clear still goes out, and stands in clear no longer', async (t) => {
  const desk = await givenDesk(t);
  const platform = channelOf(desk);
  await asking(desk);
  const token = 'Zm9yLWEtcmVwb3J0ZXJzLWV5ZXMtb25s';
  const written = `Isi http://127.0.0.1:3000/identitas/${token}.`;
  await desk.pool.query(
    `insert into identity_request (token_hash, complaint_id, reporter_id, created_at, expires_at)
     select sha256($1::bytea), id, reporter_id, now(), now() + interval '7 days' from complaint`,
    [Buffer.from(token)],
  );
  await desk.pool.query('update outbox set text = $1', [written]);
  await sealStoredTokens(desk.pool, deskSealing);
  assert.deepEqual(await placesOf(desk.pool, token), []);
  await platform.run(at(1));
  assert.deepEqual(
    platform.sent.map(({ text }) => text),
    [written],
  );
  assert.deepEqual(await placesOf(desk.pool, token), []);
});

test('a token that cannot be opened holds the message back, and says so', async (t) => {
  const desk = await givenDesk(t);
  const platform = channelOf(desk);
  await asking(desk);
  await desk.pool.query(`update identity_request set sealed_token = '\\x00'`);
  assert.equal(await platform.run(at(1)), 0);
  assert.deepEqual(platform.sent, []);
  const { rows } = await desk.pool.query<{ detail: string }>('select detail from outbox');
  assert.match(rows[0]?.detail ?? '', /could not open what the message says/);
});

test('the marker counts as the link does where a channel has a limit', async (t) => {
  const desk = await givenDesk(t);
  await desk.arrives(direct('m-1', 'Lampu jalan di depan pasar mati sejak kemarin malam'));
  const number = await desk.latest();
  const limit = json<{ limits: { message: { max: number } } }>(
    await desk.get('medsos', `/api/v1/cases/${number}`),
  ).limits;
  const link = 'http://127.0.0.1:3000/identitas/'.length + 32;
  const textOf = (length: number): string => `{tautan} ${'a'.repeat(length - link - 1)}`;
  const { max } = limit.message;
  assert.equal((await desk.act('medsos', number, 'AskIdentity', { ...ask, text: textOf(max + 1) })).statusCode, 422);
  await desk.does('medsos', number, 'AskIdentity', { ...ask, text: textOf(max) });
  const platform = channelOf(desk);
  await platform.run(at(1));
  assert.equal(platform.sent[0]?.text.length, max);
});
