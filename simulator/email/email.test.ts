// The post of the stand-in behind its two doors: letters come at once and stay, bounce, and open no port.
import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { makeChannel, parsePayload } from '#channels/kinds.ts';
import { allowInner, parseInner } from '#channels/way-out.ts';
import type { Channel, Inbound, Outgoing } from '#ports/channel.ts';
import type { SimAccount } from '#simulator/server.ts';
import { simulatorBed, until, type Bed } from '#test/beds/simulator-bed.ts';

const mailAccount: SimAccount = {
  channel: 'email',
  id: 'aduan@latihan.example',
  handle: 'Aduan Kota (latihan)',
  appSecret: 'rahasia-penanda',
  verifyToken: '',
  accessToken: 'rahasia-surel',
};

type MailBed = Bed & { channel: Channel; folder: string };

const folderFor = async (t: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tgp-surat-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const channelAt = (folder: string, password = mailAccount.accessToken): Channel => {
  const at = (scheme: string): string => `${scheme}://desk:${password}@localhost/?socket=${join(folder, scheme)}`;
  // As training does for its own mail servers.
  allowInner(['loopback', join(folder, 'imap'), join(folder, 'smtp')].flatMap((one) => [...(parseInner(one) ?? [])]));
  const channel = makeChannel({ ...mailAccount, apiUrl: '', more: { imapUrl: at('imap'), smtpUrl: at('smtp') } });
  assert.ok(channel);
  return channel;
};

const mailBed = async (t: TestContext, dataDir?: string): Promise<MailBed> => {
  const folder = await folderFor(t);
  const bed = await simulatorBed(t, {
    accounts: [mailAccount],
    mailFolder: folder,
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  return { ...bed, folder, channel: channelAt(folder) };
};

const asked = async (channel: Channel, cursor?: string): Promise<{ inbounds: Inbound[]; cursor: string }> => {
  const polled = await channel.poll?.ask(cursor, Date.now());
  assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
  const inbounds = polled.payloads.flatMap((payload) => parsePayload('email', payload, mailAccount.id));
  return { inbounds, cursor: polled.cursor };
};

const answerTo = (personId: string, references: string[] = []): Outgoing => ({
  text: 'Kami cek, ya.',
  target: { kind: 'private-message', personId, lastFromPersonAt: 0, subject: 'Lampu', references },
});

const written = async (bed: Bed, words: object): Promise<{ messageId: string; id: string }> =>
  (await bed.control('POST', 'letters', words)) as { messageId: string; id: string };

test('a letter is heard at once, with its words and its picture', async (t) => {
  const bed = await mailBed(t);
  const { cursor } = await asked(bed.channel);
  let news = 0;
  const leave = new AbortController();
  const listening = bed.channel.poll?.watch?.(() => (news += 1), leave.signal);
  await until(() => news > 0);
  const before = news;
  await written(bed, {
    ...{
      person: 'mbah-conto',
      subject: 'Lampu margi 💡',
      text: 'Lampunipun pejah.\n\nMatur nuwun',
      html: '<p>Lampu</p>',
    },
    picture: 'lampu-mati.png',
  });
  await until(() => news > before);
  leave.abort();
  await listening;
  const [inbound] = (await asked(bed.channel, cursor)).inbounds;
  assert.ok(inbound?.kind === 'message');
  assert.deepEqual(inbound.author, {
    ...{ id: 'mbah-conto@warga.example', name: 'Mbah Conto', handle: 'mbah-conto@warga.example' },
  });
  assert.equal(inbound.text, 'Lampu margi 💡\n\nLampunipun pejah.\n\nMatur nuwun');
  const [file] = inbound.attachments;
  const found = await bed.channel.media?.(file?.reference ?? '');
  assert.ok(found !== undefined && 'bytes' in found);
  assert.equal(Buffer.from(found.bytes).subarray(1, 4).toString(), 'PNG');
});

test('the city’s answer reaches the person and its own mailbox, and they answer in the same conversation', async (t) => {
  const bed = await mailBed(t);
  const { cursor } = await asked(bed.channel);
  const first = await written(bed, { person: 'warga-1', subject: 'Lampu', text: 'Lampu mati' });
  const sent = await bed.channel.send(answerTo('warga-1@warga.example', [first.messageId]), Date.now());
  assert.ok(sent.result.outcome === 'accepted');
  const { received } = (await bed.control('GET', 'received')) as { received: { kind: string; text: string }[] };
  assert.deepEqual(
    received.map(({ kind, text }) => [kind, text.split('\n')[0]]),
    [['letter', 'Kami cek, ya.']],
  );
  const own = await bed.channel.findSent?.(answerTo('warga-1@warga.example', [first.messageId]), bed.clock.at);
  assert.deepEqual(own, [sent.result.externalId]);

  type Mail = { mail: { letters: { id: string; mine: boolean; thread: string; text: string }[] } };
  const view = (await (await fetch(`${bed.url}/api/view?me=warga-1`)).json()) as Mail;
  assert.deepEqual(
    view.mail.letters.map(({ mine, thread }) => [mine, thread]),
    [
      [true, first.messageId],
      [false, first.messageId],
    ],
  );
  const answer = (me: string): Promise<Response> =>
    fetch(`${bed.url}/api/letters`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ me, answers: view.mail.letters[1]?.id, text: 'Terima kasih' }),
    });
  assert.equal((await answer('warga-2')).status, 404);
  assert.equal((await answer('warga-1')).status, 200);
  const { inbounds } = await asked(bed.channel, cursor);
  assert.deepEqual(
    inbounds.map((one) => [one.kind, one.kind === 'message' ? one.unproven === true : '']),
    [
      ['message', true],
      ['echo', ''],
      ['message', false],
    ],
  );
});

test('nobody at the address, or the trouble that is set: the letter comes back as a report', async (t) => {
  const bed = await mailBed(t);
  const { cursor } = await asked(bed.channel);
  await written(bed, { from: 'tetangga@surat.example', name: 'Tetangga Demo', text: 'halo' });
  const sendTo = async (to: string): Promise<string> => {
    const { result } = await bed.channel.send(answerTo(to), Date.now());
    return result.outcome === 'accepted' ? result.externalId : result.outcome;
  };
  const lost = await sendTo('salah-ketik@warga.example');
  await sendTo('tetangga@surat.example');
  await bed.control('POST', 'faults', { accountId: mailAccount.id, kind: 'bounce', times: 1 });
  const returned = await sendTo('warga-1@warga.example');
  await sendTo('warga-1@warga.example');
  const { inbounds } = await asked(bed.channel, cursor);
  assert.deepEqual(
    inbounds
      .filter(({ kind }) => kind === 'failed')
      .map((one) => (one.kind === 'failed' ? [one.externalId, one.reason] : [])),
    [
      [lost, 'person-unavailable'],
      [returned, 'person-unavailable'],
    ],
  );
});

test('who speaks as on every channel writes a letter without a subject', async (t) => {
  const bed = await mailBed(t);
  const { cursor } = await asked(bed.channel);
  await bed.control('POST', 'messages', { accountId: mailAccount.id, author: { name: 'Warga Demo 40' }, text: 'halo' });
  const [inbound] = (await asked(bed.channel, cursor)).inbounds;
  assert.ok(inbound?.kind === 'message');
  assert.deepEqual([inbound.text, inbound.author?.name], ['halo', 'Warga Demo 40']);
});

test('what programs write by themselves says so, and is kept for an officer', async (t) => {
  const bed = await mailBed(t);
  const { cursor } = await asked(bed.channel);
  await written(bed, { person: 'warga-2', subject: 'Sedang cuti', text: 'Saya kembali Senin.', automatic: true });
  const { inbounds } = await asked(bed.channel, cursor);
  assert.deepEqual(
    inbounds.map(({ kind }) => kind),
    ['unplaced'],
  );
});

test('who lost the password is let in at neither door', async (t) => {
  const bed = await mailBed(t);
  assert.equal(await bed.channel.check(), undefined);
  assert.equal(await channelAt(bed.folder, 'salah').check(), 'token-invalid');
  await bed.control('POST', 'faults', { accountId: mailAccount.id, kind: 'token-revoked' });
  assert.equal(await bed.channel.check(), 'token-invalid');
});

test('a restart keeps the letters under their numbers, which belong to this world', async (t) => {
  const dataDir = await folderFor(t);
  const first = await mailBed(t, dataDir);
  const { cursor } = await asked(first.channel);
  await written(first, { person: 'warga-1', text: 'sebelum' });
  const before = await asked(first.channel, cursor);
  await written(first, { person: 'warga-1', text: 'selagi tutup' });
  await first.close();
  await assert.rejects(stat(join(first.folder, 'imap')), /ENOENT/);
  const gone = await first.channel.poll?.ask(before.cursor, Date.now());
  assert.deepEqual(
    [gone?.outcome, (await first.channel.send(answerTo('warga-1@warga.example'), 0)).result.outcome],
    ['retry-later', 'retry-later'],
  );

  const second = await mailBed(t, dataDir);
  const after = await asked(second.channel, before.cursor);
  assert.deepEqual(
    after.inbounds.map((one) => (one.kind === 'message' ? one.text : '')),
    ['selagi tutup'],
  );
  const marks = JSON.parse(after.cursor) as { folders: { INBOX: { validity: string; uid: number } } };
  assert.equal(marks.folders.INBOX.uid, 2);
  assert.equal(marks.folders.INBOX.validity, String(Math.floor(first.clock.at / 1000)));
});
