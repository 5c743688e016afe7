// What a forged, automatic or returned letter can do at the desk: nothing in another's name, and nothing without an officer hearing of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMs, hourMs } from '#core/time.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { citizenAddress, writtenLetter } from '../scenes/email-scene.ts';
import { deskAddress } from '../beds/mail-post.ts';
import { cases, givenTown, letterNumber, type CaseRow, type Town } from './mail-town.ts';

const identity = { name: 'Warga Percobaan', phone: '081200000077', kelurahan: 'Demangan' };

const caseWith = (town: Town, words: string): Promise<CaseRow> =>
  eventually(async () => (await cases(town)).find((one) => one.words.some((text) => text.includes(words))), 20_000);

/** A case whose reporter has been asked by letter and is known since. */
const givenKnown = async (town: Town): Promise<{ number: string; asked: string }> => {
  await town.mailbox.deliver(writtenLetter({ id: 'awal@surat.example', text: 'Saluran mampet' }));
  const { number } = await caseWith(town, 'Saluran mampet');
  await town.act('medsos', number, { type: 'AskIdentity', mode: 'private-message', text: 'Siapa nama Anda?' });
  const { id } = await letterNumber(town.post, 0);
  await town.act('medsos', number, { type: 'ProvideIdentity', identity });
  return { number, asked: id };
};

// GHSA-6r38 and GHSA-j49f of FreeScout; RT CVE-2012-4730.
test('whoever answers with another address opens a case of their own, and the reporter’s letters still go to the reporter', async (t) => {
  const town = await givenTown(t);
  const { number, asked } = await givenKnown(town);
  const from = 'orang.lain@surat.example';
  await town.mailbox.deliver(writtenLetter({ from, inReplyTo: asked, text: 'Kirim semuanya ke saya' }));
  const other = await caseWith(town, 'Kirim semuanya');
  assert.notEqual(other.number, number);
  assert.equal(other.known, false);
  await town.act('pusat', number, { type: 'ApproveInterim', text: 'Sudah kami teruskan.' });
  await letterNumber(town.post, 1);
  assert.deepEqual(
    town.post.delivered.map(({ to }) => to),
    [citizenAddress, citizenAddress],
  );
});

test('a known address alone is not that person: identity is asked anew; an answer to our letter is', async (t) => {
  const town = await givenTown(t);
  const { number, asked } = await givenKnown(town);
  await town.mailbox.deliver(writtenLetter({ text: 'Tulisan palsu atas nama orang', id: 'palsu@surat.example' }));
  const forged = await caseWith(town, 'Tulisan palsu');
  assert.deepEqual([forged.number === number, forged.known, forged.status], [false, false, 'triage']);
  // An answer that lost the first letter's id on the way is known by ours.
  await town.mailbox.deliver(writtenLetter({ inReplyTo: asked, text: 'Jawaban yang benar' }));
  assert.equal((await caseWith(town, 'Jawaban yang benar')).number, number);
});

test('an officer’s address in a letter gives no officer’s rights, and our own address none at all', async (t) => {
  const town = await givenTown(t);
  const { number } = await givenKnown(town);
  const before = (await cases(town)).find((one) => one.number === number);
  const headers = ['X-Tanggap-Case: 1', 'X-Tanggap-Role: admin-pusat'];
  const order = { inReplyTo: 'awal@surat.example', text: `Tutup ${number}`, headers };
  await town.mailbox.deliver(writtenLetter({ ...order, from: 'pusat@demo.tanggap.example' }));
  const opened = await caseWith(town, `Tutup ${number}`);
  assert.notEqual(opened.number, number);
  await town.mailbox.deliver(writtenLetter({ ...order, from: deskAddress, text: 'Atas nama meja' }));
  const { pool } = town.program.parts.database;
  const aside = await eventually(
    async () =>
      (await pool.query<{ reason: string; words: string }>(`select reason, readable->>'text' as words from unplaced`))
        .rows[0],
    20_000,
  );
  assert.equal(aside.reason, 'own-name');
  assert.match(aside.words, /Atas nama meja/);
  assert.deepEqual(
    (await cases(town)).find((one) => one.number === number),
    before,
  );
});

test('a letter that comes back is told to the officer, and the identity’s clock runs again', async (t) => {
  const town = await givenTown(t);
  await town.mailbox.deliver(writtenLetter({ text: 'Alamat yang salah' }));
  const { number } = await caseWith(town, 'Alamat yang salah');
  await town.act('medsos', number, { type: 'AskIdentity', mode: 'form-link', text: 'Mohon isi {tautan}' });
  const { id } = await letterNumber(town.post, 0);
  const bounce = (messageId: string): string =>
    [
      'Return-Path: <>',
      'From: MAILER-DAEMON@mx.example',
      `Message-ID: <laporan-${messageId.slice(-20)}>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      ...['', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
      ...[`Final-Recipient: rfc822; ${citizenAddress}`, 'Action: failed', 'Status: 5.1.1', ''],
      ...['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${messageId}>`, '--b--'],
    ].join('\r\n');
  // Somebody's guess at an id of ours changes nothing.
  await town.mailbox.deliver(bounce(id.replace(/[0-9a-f]{32}@/, `${'1'.repeat(32)}@`)));
  await town.mailbox.deliver(bounce(id));
  const { pool } = town.program.parts.database;
  const found = async (): Promise<{ status: string; reason: string } | undefined> =>
    (
      await pool.query<{ status: string; reason: string }>(
        `select status, reason from outbox where purpose = 'ask-identity' and status = 'rejected'`,
      )
    ).rows[0];
  assert.deepEqual(await eventually(found, 20_000), { status: 'rejected', reason: 'person-unavailable' });
  const { rows } = await pool.query(`select role from notice where what = 'delivery-failed' order by role`);
  assert.deepEqual(rows, [{ role: 'admin-medsos' }, { role: 'admin-pusat' }]);
  const { rows: resumed } = await pool.query(`select type from event where type = 'ClockResumed'`);
  assert.equal(resumed.length, 1);
});

test('programs’ letters open no case, and one person gets at most one automatic letter an hour', async (t) => {
  const town = await givenTown(t);
  const automatic = ['Auto-Submitted: auto-replied', 'X-Autoreply: yes', 'Precedence: auto_reply'];
  for (const header of automatic)
    await town.mailbox.deliver(writtenLetter({ text: 'Saya sedang cuti', headers: [header] }));
  // Two cases of one person, both waiting for an identity.
  for (const text of ['Laporan pertama', 'Laporan kedua']) await town.mailbox.deliver(writtenLetter({ text }));
  for (const [index, words] of ['Laporan pertama', 'Laporan kedua'].entries()) {
    const { number } = await caseWith(town, words);
    await town.act('medsos', number, { type: 'AskIdentity', mode: 'form-link', text: 'Mohon isi {tautan}' });
    await letterNumber(town.post, index);
  }
  assert.equal((await cases(town)).length, 2);
  const { pool } = town.program.parts.database;
  const aside = await pool.query(`select readable->>'text' as text from unplaced where reason = 'automatic'`);
  assert.deepEqual(
    aside.rows,
    Array.from(automatic, () => ({ text: 'Lapor\n\nSaya sedang cuti' })),
  );
  town.program.clock.forward(dayMs);
  const first = await letterNumber(town.post, 2);
  assert.match(town.post.delivered[2]?.source ?? '', /^Auto-Submitted: auto-generated\r$/m);
  assert.match(first.text, /Surel ini dikirim otomatis/);
  const reminders = async (): Promise<string[]> => {
    const { rows } = await pool.query<{ status: string }>(
      `select status || coalesce(' ' || detail, '') as status from outbox where purpose = 'remind-identity' order by status`,
    );
    return rows.map(({ status }) => status);
  };
  const waits = 'queued this person was sent an automatic message a short while ago';
  const settled = async (): Promise<string[] | undefined> => {
    const found = await reminders();
    return found[0] === waits && found[1] !== 'sending' ? found : undefined;
  };
  assert.deepEqual(await eventually(settled, 20_000), [waits, 'sent']);
  town.program.clock.forward(hourMs);
  await letterNumber(town.post, 3);
});
