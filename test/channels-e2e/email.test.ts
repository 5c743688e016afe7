// E-mail through the whole program and real mail servers: letters come in as they arrive, answers thread, and nobody else is answered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutMetadata } from '#src/files/without-metadata.ts';
import { headerOf, headerText } from '#channels/email/mime.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { citizenAddress, writtenLetter } from '../scenes/email-scene.ts';
import { deskAddress } from '../beds/mail-post.ts';
import { jpeg } from '../given/sample-files.ts';
import { cases, givenTown, letterNumber } from './mail-town.ts';

/** So large that the stored letter is kept without it. */
const photo = jpeg(1, 1, 'x'.repeat(60_000));

const withPhoto = (): string => {
  const text = writtenLetter({ text: '', id: 'awal-1@surat.example', subject: 'Lampu jalan mati' });
  const [head = ''] = text.split('\r\nMIME-Version');
  return [
    head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="batas"',
    '',
    '--batas',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Lampu di Jalan Contoh mati sejak Senin.',
    '--batas',
    'Content-Type: image/jpeg; name="foto.jpg"',
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    photo.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--batas--',
  ].join('\r\n');
};

test('a letter becomes a case, identity is asked by letter, and every answer stands in the citizen’s own thread', async (t) => {
  const town = await givenTown(t);
  const { program, mailbox, post, act } = town;
  const { pool } = program.parts.database;

  await mailbox.deliver(withPhoto());
  const opened = await eventually(async () => (await cases(town))[0], 20_000);
  const { number } = opened;
  assert.deepEqual(opened.words, ['Lampu jalan mati\n\nLampu di Jalan Contoh mati sejak Senin.']);
  const stored = await eventually(
    async () =>
      (
        await pool.query<{ kind: string; byte_length: number }>(
          `select kind, byte_length from attachment where status = 'stored'`,
        )
      ).rows[0],
    20_000,
  );
  // What a camera writes beside the picture is not kept.
  assert.deepEqual(stored, { kind: 'image', byte_length: withoutMetadata(photo, 'image/jpeg')?.length });
  const { rows: payloads } = await pool.query<{ size: number }>('select length(payload) as size from inbound');
  assert.ok(
    payloads.every(({ size }) => size < 20_000),
    'the file itself lies in the mailbox',
  );

  await act('medsos', number, { type: 'AskIdentity', mode: 'form-link', text: 'Mohon isi {tautan}' });
  const asked = await letterNumber(post, 0);
  assert.equal(post.delivered[0]?.to, citizenAddress);
  assert.equal(headerText(headerOf(asked.letter, 'subject')), 'Re: Lampu jalan mati');
  assert.equal(headerOf(asked.letter, 'in-reply-to'), '<awal-1@surat.example>');
  assert.equal(headerOf(asked.letter, 'references'), '<awal-1@surat.example>');
  assert.equal(headerOf(asked.letter, 'reply-to'), `Pengaduan Kota <${deskAddress}>`);
  assert.equal(headerOf(asked.letter, 'auto-submitted'), undefined);
  assert.equal(headerOf(asked.letter, 'x-mailer'), undefined);
  const link = /http\S+\/identitas\/[\w-]+/.exec(asked.text)?.[0];
  assert.ok(link, asked.text);
  const fields = { nama: 'Warga Percobaan', telepon: '081200000077', alamat: 'Jl. Contoh 7' };
  const filled = await fetch(link, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  assert.equal(filled.status, 303);

  const references = ['awal-1@surat.example', asked.id];
  await mailbox.deliver(
    writtenLetter({
      id: 'jawab-1@surat.example',
      subject: 'Re: Lampu jalan mati',
      inReplyTo: asked.id,
      references,
      text: 'Sudah saya isi.\r\n\r\nPada Sel, 24 Nov 2026 Pengaduan Kota menulis:\r\n> Mohon isi',
    }),
  );
  const continued = await eventually(async () => (await cases(town)).find(({ words }) => words.length === 2), 20_000);
  assert.deepEqual([continued.number, continued.words[1]], [number, 'Sudah saya isi.']);

  await act('pusat', number, { type: 'ApproveInterim', text: 'Terima kasih, kami teruskan.' });
  const interim = await letterNumber(post, 1);
  assert.match(interim.text, /^Terima kasih, kami teruskan\./);
  assert.equal(headerOf(interim.letter, 'in-reply-to'), '<jawab-1@surat.example>');
  assert.equal(
    headerOf(interim.letter, 'references'),
    [...references, 'jawab-1@surat.example'].map((id) => `<${id}>`).join(' '),
  );
  await act('medsos', number, { type: 'RegisterInUpik', upikNumber: 'JSS-77' });
  const disposition = { leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction: 'Ganti lampu.' };
  await act('pusat', number, { type: 'Dispose', ...disposition });
  const report = { text: 'Lampu sudah diganti.', outcome: 'done', attachmentIds: [] };
  await act('pupkp', number, { type: 'ReportFieldResult', ...report });
  await act('pusat', number, { type: 'ConveyResult', privateText: 'Lampu sudah <diganti> & menyala.' });
  const news = await letterNumber(post, 2);
  assert.match(news.text, /tercatat di UPIK dengan nomor JSS-77 dan kami teruskan kepada Dinas/);
  const result = await letterNumber(post, 3);
  assert.match(result.text, /^Lampu sudah <diganti> & menyala\./);
  assert.match(result.letter.children[1]?.type ?? '', /text\/html/);
  assert.match((post.delivered[3]?.source ?? '').replaceAll('=\r\n', ''), /&lt;diganti&gt; &amp; menyala/);
  await eventually(async () => (await cases(town)).find(({ status }) => status === 'closed'), 20_000);
  // Each of our letters came back as its own proof, and none of them was taken for a citizen's.
  await eventually(
    async () => (await pool.query('select 1 from outbox where seen_at is not null')).rowCount === 4 || undefined,
    20_000,
  );
  assert.equal((await cases(town)).length, 1);
  assert.doesNotMatch(program.logged(), /rahasia-surel/);
});
