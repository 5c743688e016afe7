// The sheet for the Ombudsman: the reporter's own words and ours, for whoever holds the pass of that very case, and for nobody else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readable } from '#test/given/citizen-view.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { acts } from '#test/given/given.ts';
import { comment, arrive, direct } from '#test/given/intake.ts';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';
import { proofText } from './words.ts';

const sheet = async (portal: Portal, { number }: OpenCase, as: OpenCase | undefined, query = '') =>
  portal.get(`/lacak/${number}/bukti${query}`, as === undefined ? {} : { cookie: await portal.passOf(as) });

test('holds what was sent, what was told, when, and what happened', async (t) => {
  const portal = await givenPortal(t, { organisation: { name: 'Diskominfosan Kota Contoh' } });
  const found = await portal.answered({ publicText: 'Lampu sudah diganti.', privateText: 'Terima kasih, Bu.' });
  const page = readable((await sheet(portal, found, found)).body);
  for (const words of [
    found.number,
    'Undang-Undang Nomor 37 Tahun 2008 Pasal 24 ayat (1) huruf c',
    'Diskominfosan Kota Contoh',
    'Lampu jalan di depan pasar mati sejak kemarin malam',
    'Lampu sudah diganti.',
    'Terima kasih, Bu.',
    'Laporan Anda kami terima.',
    'Diterima Sen, 2 Mar 2026 pukul 08.00 WIB',
  ])
    assert.ok(page.includes(words), words);
  const order = ['Laporan Anda kami terima.', 'Diteruskan kepada', 'Laporan ditutup.'].map((one) => page.indexOf(one));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  const english = readable((await sheet(portal, found, found, '?lang=en')).body);
  assert.ok(english.includes(proofText.en.heading) && english.includes('Lampu sudah diganti.'));
});

test('opens with this case’s pass alone', async (t) => {
  const portal = await givenPortal(t);
  const [found, other] = [await portal.report({ text: 'Rahasia keluarga' }), await portal.report()];
  for (const as of [undefined, other]) {
    const answer = await sheet(portal, found, as);
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers['location'], '/lacak');
    assert.doesNotMatch(answer.body, /Rahasia keluarga/);
  }
  const open = await sheet(portal, found, found);
  assert.equal(open.headers['cache-control'], 'no-store');
  assert.match(String(open.headers['x-robots-tag']), /noindex/);
  assert.match((await portal.get(`/lacak/${found.number}`, { cookie: await portal.passOf(found) })).body, /\/bukti/);
});

test('tells a message of somebody else to nobody, and no officer’s name, note or secret link', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report({ who: 'warga-a', text: 'Lampu mati' });
  await arrive(portal.store, portal.pool, [comment('lain', 'Punya saya juga', { who: 'warga-b', post: 'post-b' })]);
  const { rows } = await portal.pool.query<{ id: string }>('select id from complaint where id <> $1', [found.id]);
  await portal.pool.query('update message set complaint_id = $1 where complaint_id = $2', [found.id, rows[0]?.id]);
  await arrive(portal.store, portal.pool, [direct('pribadi', 'Ini nomor saya', { who: 'warga-a' })]);
  await portal.does(
    found,
    acts.note(1, { text: 'Catatan dalam' }),
    acts.ask(2, { text: 'Mohon isi https://contoh.example/identitas/abcdefghijklmnopqrstuvwxyz012345' }),
  );
  const page = readable((await sheet(portal, found, found)).body);
  assert.ok(page.includes('Lampu mati') && page.includes('Mohon isi'));
  assert.doesNotMatch(page, /Punya saya juga|Catatan dalam|Sari|abcdefghijklmnopqrstuvwxyz/);
});

test('says of a message that was deleted only that it was, and escapes what was typed', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report({ text: '<img src=x onerror=alert(1)>' });
  const typed = (await sheet(portal, found, found)).body;
  assert.match(typed, /&lt;img src=x/);
  assert.doesNotMatch(typed, /<img src=x/);
  await portal.pool.query(`update message set deleted_at = now(), text = ''`);
  assert.ok(readable((await sheet(portal, found, found)).body).includes(proofText.id.deleted));
});

test('is had as a PDF of the same words, by the same pass alone, in either language', async (t) => {
  const portal = await givenPortal(t, { organisation: { name: 'Diskominfosan Kota Contoh' } });
  const found = await portal.answered({ publicText: 'Lampu *sudah* #diganti.', privateText: 'Terima kasih, Bu.' });
  const other = await portal.report();
  const paper = async (as: OpenCase | undefined, query = '') =>
    portal.get(`/lacak/${found.number}/bukti.pdf${query}`, as === undefined ? {} : { cookie: await portal.passOf(as) });
  for (const as of [undefined, other]) {
    const answer = await paper(as);
    assert.deepEqual([answer.statusCode, answer.headers['location']], [303, '/lacak']);
  }
  const answer = await paper(found);
  assert.equal(answer.headers['content-type'], 'application/pdf');
  assert.equal(answer.headers['content-disposition'], `attachment; filename="bukti-${found.number}.pdf"`);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const read = await readPdf(answer.rawPayload);
  const [words, page] = [read.words.replaceAll(/\s+/g, ' '), readable((await sheet(portal, found, found)).body)];
  for (const one of ['Lampu *sudah* #diganti.', 'Terima kasih, Bu.', 'Diskominfosan Kota Contoh', 'Laporan ditutup.'])
    assert.ok(words.includes(one) && page.includes(one), one);
  assert.ok(words.replaceAll(' ', '').includes(`/lacak/${found.number}dengankodepelapor`));
  assert.ok(page.includes(proofText.id.asPdf));
  const english = await readPdf((await paper(found, '?lang=en')).rawPayload);
  assert.deepEqual([english.language, english.title], ['en', proofText.en.heading]);
});

test('the receipt is had again by the pass of its case alone, without the code that opened it', async (t) => {
  const portal = await givenPortal(t, { organisation: { name: 'Diskominfosan Kota Contoh', phone: '0274 000000' } });
  const found = await portal.report({ text: 'Lampu *mati* #1' });
  const paper = async (as: OpenCase | undefined, query = '') =>
    portal.get(`/lacak/${found.number}/tanda-terima.pdf${query}`, {
      ...(as === undefined ? {} : { cookie: await portal.passOf(as) }),
    });
  for (const as of [undefined, await portal.report()]) assert.equal((await paper(as)).statusCode, 303);
  const answer = await paper(found);
  assert.equal(answer.headers['content-disposition'], `attachment; filename="tanda-terima-${found.number}.pdf"`);
  const { words, pages } = await readPdf(answer.rawPayload);
  const said = words.replaceAll(/\s+/g, ' ');
  for (const one of ['Diskominfosan Kota Contoh', '0274 000000', found.number, 'Lampu *mati* #1', '2 Mar 2026'])
    assert.ok(said.includes(one), `${one} in ${said}`);
  assert.doesNotMatch(said, /kode=|Tanda tangan|undefined/);
  assert.equal(pages.length, 1);
  const english = await readPdf((await paper(found, '?lang=en')).rawPayload);
  assert.deepEqual([english.language, english.title], ['en', 'Receipt of a report']);
});
