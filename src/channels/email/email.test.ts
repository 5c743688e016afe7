// The mailbox against real mail servers: what is fetched, heard and handed out; what our letters say; and what servers' answers mean.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeChannel, parsePayload } from '#channels/kinds.ts';
import type { Account, Outgoing, Polled } from '#ports/channel.ts';
import { eventually } from '#test/scenes/channel-scene.ts';
import { citizenAddress, emailAccount, emailBed, writtenLetter } from '#test/scenes/email-scene.ts';
import { givenPost } from '#test/beds/mail-post.ts';
import { givenMailbox } from '#test/beds/mail-server.ts';
import { jpeg } from '#test/given/sample-files.ts';
import { mailAccount } from './mail-account.ts';
import { smtpFailure } from './smtp.ts';

type Round = Extract<Polled, { outcome: 'polled' }>;

const rounds = async (polling: () => Promise<Polled | undefined>): Promise<Round> => {
  const polled = await polling();
  assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
  return polled;
};

const textsIn = ({ payloads }: Round): string[] =>
  payloads
    .flatMap((payload) => parsePayload('email', payload, 'pengaduan@kota.example'))
    .map((inbound) => (inbound.kind === 'message' ? inbound.text : inbound.kind));

const letter = (text: string, id?: string): string =>
  writtenLetter({ text, subject: '', ...(id === undefined ? {} : { id: `${id}@surat.example` }) });

test('old letters are left alone, then every folder is read in turn, so many at once', async (t) => {
  const mailbox = await givenMailbox(t);
  const channel = makeChannel(emailAccount(mailbox, await givenPost(t, mailbox)));
  const ask = (cursor?: string): Promise<Round> => rounds(async () => channel?.poll?.ask(cursor, Date.now()));
  await mailbox.deliver(letter('lama'));
  const first = await ask();
  assert.deepEqual(textsIn(first), []);
  assert.deepEqual(textsIn(await ask(first.cursor)), []);
  await mailbox.deliver(letter('di kotak masuk'));
  await mailbox.deliver(letter('di folder aduan'), 'Aduan');
  const second = await ask(first.cursor);
  assert.deepEqual(textsIn(second), ['di kotak masuk', 'di folder aduan']);
  // Asked with the same cursor, as after a crash, it brings the same.
  assert.deepEqual(textsIn(await ask(first.cursor)), textsIn(second));

  const many = Array.from({ length: 27 }, (_, index) => `surat ${String(index)}`);
  for (const text of many) await mailbox.deliver(letter(text));
  const third = await ask(second.cursor);
  assert.deepEqual([third.payloads.length, third.more], [25, true]);
  const fourth = await ask(third.cursor);
  assert.deepEqual([fourth.payloads.length, fourth.more], [2, false]);
  assert.deepEqual([...textsIn(third), ...textsIn(fourth)].toSorted(), many.toSorted());
});

test('a folder that was made anew loses nothing: its letters are read again, under their own ids', async (t) => {
  const { mailbox, channel } = await emailBed(t);
  const ask = (cursor?: string): Promise<Round> => rounds(async () => channel.poll?.ask(cursor, Date.now()));
  const { cursor } = await ask();
  await mailbox.deliver(letter('pertama', 'satu'));
  const before = await ask(cursor);
  await mailbox.rebuild('INBOX');
  await mailbox.deliver(letter('kedua', 'dua'));
  const after = await ask(before.cursor);
  assert.deepEqual(textsIn(after).toSorted(), ['kedua', 'pertama']);
  assert.deepEqual(textsIn(await ask(after.cursor)), []);
});

test('news is heard while it listens, and the listening ends with the signal', async (t) => {
  const { mailbox, channel } = await emailBed(t);
  const leave = new AbortController();
  let news = 0;
  const listening = channel.poll?.watch?.(() => (news += 1), leave.signal);
  await eventually(() => (news > 0 ? true : undefined));
  const before = news;
  await mailbox.deliver(letter('baru'));
  await eventually(() => (news > before ? true : undefined), 10_000);
  leave.abort();
  await listening;
});

test('a file is handed out byte by byte, until its letter is gone', async (t) => {
  const { mailbox, channel } = await emailBed(t);
  const photo = jpeg(1, 1, 'x'.repeat(60_000));
  const { cursor } = await rounds(async () => channel.poll?.ask(undefined, Date.now()));
  const headers = ['Content-Type: image/jpeg', 'Content-Transfer-Encoding: base64'];
  const head = ['From: warga.demo@surat.example', 'Message-ID: <foto@surat.example>', ...headers, '', ''].join('\r\n');
  await mailbox.deliver(`${head}${photo.toString('base64').replaceAll(/.{76}/g, '$&\r\n')}`);
  const round = await rounds(async () => channel.poll?.ask(cursor, Date.now()));
  assert.ok(JSON.stringify(round.payloads).length < 2000);
  const [inbound] = parsePayload('email', round.payloads[0], channel.account.id);
  assert.ok(inbound?.kind === 'message');
  const { reference = '' } = inbound.attachments[0] ?? {};
  const handedOut = async (wanted: string): Promise<string> => {
    const found = await channel.media?.(wanted);
    if (found === undefined) return 'nothing';
    // A failing comparison of so many bytes would be drawn line by line, and take all memory.
    return 'bytes' in found && photo.equals(found.bytes) ? 'the photo' : 'something else';
  };
  assert.equal(await handedOut(reference), 'the photo');
  for (const other of [reference.replace('INBOX', 'Rahasia'), '../etc/1/1/1', '', reference.replace(/\/1$/, '/9')])
    assert.equal(await handedOut(other), 'nothing', other);
  await mailbox.rebuild('INBOX');
  assert.equal(await handedOut(reference), 'nothing');
});

test('a letter’s own form is handed out in UTF-8, whatever it was written in', async (t) => {
  const { mailbox, channel } = await emailBed(t);
  const { cursor } = await rounds(async () => channel.poll?.ask(undefined, Date.now()));
  const source = readFileSync(new URL('fixtures/html-only.eml', import.meta.url), 'latin1');
  await mailbox.deliver(source.replaceAll(/\r?\n/g, '\r\n'));
  const round = await rounds(async () => channel.poll?.ask(cursor, Date.now()));
  const [inbound] = parsePayload('email', round.payloads[0], channel.account.id);
  assert.ok(inbound?.kind === 'message');
  const [form] = inbound.attachments;
  assert.equal(form?.kind, 'letter');
  const found = await channel.media?.(form.reference ?? '');
  assert.ok(found !== undefined && 'bytes' in found);
  assert.match(found.bytes.toString(), /<p>Jalan di depan café rusak/);
});

const answerTo = (more: object = {}, text = 'Baik.'): Outgoing => ({
  text,
  target: {
    ...{ kind: 'private-message', personId: citizenAddress, lastFromPersonAt: 0 },
    ...{ subject: 'Lampu', references: ['awal@surat.example'] },
    ...more,
  } as Outgoing['target'],
});

test('nothing that a citizen wrote becomes a header of its own, or another recipient', async (t) => {
  const { channel, post } = await emailBed(t);
  const hostile = 'x\r\nBcc: korban@surat.example\r\n\r\nisi';
  await channel.send(answerTo({ subject: hostile, references: [hostile, 'a b', '<x>', 'baik@surat.example'] }), 0);
  const [{ to, source } = { to: '', source: '' }] = post.delivered;
  assert.equal(post.delivered.length, 1);
  assert.equal(to, citizenAddress);
  assert.doesNotMatch(source, /^Bcc:/m);
  assert.match(source, /^References: <baik@surat\.example>\r$/m);
  for (const personId of [
    `${citizenAddress}, korban@surat.example`,
    `${citizenAddress}\r\nRCPT TO:<a@b.example>`,
    'x',
    '',
  ])
    assert.equal((await channel.send(answerTo({ personId }), 0)).result.outcome, 'rejected', personId);
  assert.equal(post.handedIn(), 1);
});

test('a letter that answers none, as to an office, begins a conversation of its own, under its own subject', async (t) => {
  const { channel, post } = await emailBed(t);
  const target = { kind: 'private-message', personId: 'cs@kantor.example', lastFromPersonAt: 0 } as const;
  const letter = { text: 'Tiang miring.', target: { ...target, subject: 'ADU-2026-000001-DZ' } };
  assert.equal((await channel.send(letter, Date.now())).result.outcome, 'accepted');
  const [{ to, source } = { to: '', source: '' }] = post.delivered;
  assert.equal(to, 'cs@kantor.example');
  assert.match(source, /^Subject: ADU-2026-000001-DZ\r$/m);
  assert.doesNotMatch(source, /^(?:In-Reply-To|References):/m);
  await channel.send(answerTo(), Date.now());
  assert.match(post.delivered[1]?.source ?? '', /^Subject: Re: Lampu\r$/m);
});

test('the same attempt has the same id, another message another', async (t) => {
  const { channel, post } = await emailBed(t);
  const ids: unknown[] = [];
  for (const key of ['satu', 'satu', 'dua']) {
    const { result } = await channel.send({ ...answerTo(), key }, Date.now());
    ids.push('externalId' in result && result.externalId);
  }
  assert.equal(ids[0], ids[1]);
  assert.notEqual(ids[0], ids[2]);
  assert.equal(post.delivered.length, 3);
  assert.deepEqual(await channel.findSent?.({ ...answerTo(), key: 'tiga' }, 0), []);
});

const account = (more: Record<string, string>): Account => ({
  ...{ channel: 'email', id: 'pengaduan@kota.example', handle: 'Pengaduan' },
  ...{ appSecret: 's', verifyToken: '', accessToken: '', apiUrl: '', more },
});

test('a wrong password, a missing folder and a silent server are told apart', async (t) => {
  const { mailbox, post } = await emailBed(t);
  const good = { imapUrl: mailbox.imapUrl, smtpUrl: post.smtpUrl };
  const problems = [
    [{ ...good, imapUrl: mailbox.imapUrl.replace('rahasia-surel', 'salah') }, 'token-invalid'],
    [{ ...good, smtpUrl: post.smtpUrl.replace('rahasia-surel', 'salah') }, 'token-invalid'],
    [{ ...good, folders: 'TidakAda' }, 'bad-request'],
    [{ ...good, imapUrl: 'https://x' }, 'unknown-account'],
  ] as const;
  for (const [more, problem] of problems) assert.equal(await makeChannel(account(more))?.check(), problem);
  const closed = makeChannel(account({ ...good, imapUrl: 'imap://a:b@127.0.0.1:1' }));
  await assert.rejects(async () => closed?.check());
  const wrong = makeChannel(account({ ...good, imapUrl: mailbox.imapUrl.replace('rahasia-surel', 'salah') }));
  const polled = await wrong?.poll?.ask(undefined, 0);
  assert.deepEqual(polled, {
    ...{ outcome: 'rejected', reason: 'token-invalid', detail: 'the mail server refuses name or password' },
  });
});

test('addresses say where, by whom and how safely; only this machine may do without TLS', () => {
  const read = mailAccount(
    account({ imapUrl: 'imaps://desk%40kota:p%3Aw@mail.example', smtpUrl: 'smtp://u:p@[::1]:25' }),
  );
  assert.deepEqual(read?.imap, {
    ...{ host: 'mail.example', port: 993, secure: true, mayBePlain: false, user: 'desk@kota', password: 'p:w' },
  });
  assert.deepEqual(read?.smtp, {
    ...{ host: '::1', port: 25, secure: false, mayBePlain: true, user: 'u', password: 'p' },
  });
  const remote = mailAccount(
    account({ imapUrl: 'imap://a:b@mail.example', smtpUrl: 'smtp://a:b@127.0.0.1.evil.example' }),
  );
  assert.deepEqual([remote?.imap.mayBePlain, remote?.smtp.mayBePlain], [false, false]);
});

const answers = [
  [{ responseCode: 550, response: '550 5.1.1 no such user' }, 'person-unavailable'],
  [{ responseCode: 552, response: '552 5.2.2 mailbox full' }, 'person-unavailable'],
  [{ responseCode: 552, response: '552 too big' }, 'message-too-long'],
  [{ responseCode: 554, response: '554 5.3.4 too big' }, 'message-too-long'],
  [{ responseCode: 550, response: '550 5.7.1 relaying denied' }, 'permission-missing'],
  [{ responseCode: 535, response: '535 5.7.8 bad credentials' }, 'token-invalid'],
  [{ responseCode: 550, response: '550 no' }, 'person-unavailable'],
  [{ responseCode: 554, response: '554 5.6.0 malformed' }, 'bad-request'],
  [{ responseCode: 450, response: '450 4.7.1 greylisted, come back' }, 'temporary'],
  [{ responseCode: 421, response: '421 4.7.0 busy' }, 'rate-limited'],
  [{ responseCode: 450, response: '450 4.2.1 too many messages' }, 'rate-limited'],
  [{ code: 'ECONNREFUSED' }, 'network'],
  [{ code: 'EAUTH' }, 'token-invalid'],
] as const;

for (const [error, reason] of answers)
  test(`the mail server's answer ${JSON.stringify(error)} means ${reason}, and its words are told to nobody`, () => {
    const failure = smtpFailure(Object.assign(new Error('x'), error), false);
    assert.equal(failure.reason, reason);
    assert.doesNotMatch(failure.detail, /user|full|denied|credentials|come back/);
  });

test('only a letter that had begun to leave may have arrived', () => {
  const cut = Object.assign(new Error('x'), { code: 'ECONNECTION' });
  assert.deepEqual(
    [true, false].map((begun) => {
      const failure = smtpFailure(cut, begun);
      return failure.outcome === 'retry-later' && failure.unknown;
    }),
    [true, false],
  );
});
