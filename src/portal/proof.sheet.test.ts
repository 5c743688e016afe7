// What the sheet for the Ombudsman holds before it is printed, and what a reporter reads while too many wait for theirs.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PaperPart, Sheet } from '#ports/paper.ts';
import { readable } from '#test/given/citizen-view.ts';
import { acts } from '#test/given/given.ts';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';

/** A portal whose press takes no sheet, and keeps what it was handed. */
const givenBusy = async (t: TestContext) => {
  const handed: Sheet[] = [];
  const paper = {
    print: (sheet: Sheet) => {
      handed.push(sheet);
      return Promise.resolve({ ok: false, refusal: 'paper-busy' } as const);
    },
  };
  const portal = await givenPortal(t, { paper, organisation: { name: 'Diskominfosan Kota Contoh' } });
  return { portal, handed };
};
const ask = async (portal: Portal, found: OpenCase, query = '') =>
  portal.get(`/lacak/${found.number}/bukti.pdf${query}`, { cookie: await portal.passOf(found) });

const headings = ({ parts }: Sheet): string[] => parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
const below = ({ parts }: Sheet, heading: string): PaperPart | undefined =>
  parts[parts.findIndex((part) => part.kind === 'heading' && part.text === heading) + 1];
const entriesBelow = (sheet: Sheet, heading: string) => {
  const part = below(sheet, heading);
  return part?.kind === 'entries' ? part.entries : [];
};

test('while too many wait it is not there yet, and the page says when to ask again', async (t) => {
  const { portal } = await givenBusy(t);
  const found = await portal.report();
  for (const [query, words] of [
    ['', 'Coba lagi sebentar lagi.'],
    ['?lang=en', 'Try again in a moment.'],
  ] as const) {
    const answer = await ask(portal, found, query);
    assert.deepEqual([answer.statusCode, answer.headers['retry-after']], [503, '10']);
    assert.ok(readable(answer.body).includes(words), answer.body);
    assert.equal(answer.headers['content-disposition'], undefined);
  }
});

test('holds in order who was asked, what was sent, what was told, what happened, and how to check it', async (t) => {
  const { portal, handed } = await givenBusy(t);
  const found = await portal.answered({ publicText: 'Lampu sudah diganti.', privateText: 'Terima kasih, Bu.' });
  await ask(portal, found);
  const [sheet = assert.fail('nothing was handed in')] = handed;
  assert.deepEqual(headings(sheet), ['Yang Anda tulis', 'Yang kami sampaikan', 'Yang terjadi']);
  const facts = new Map(sheet.parts.flatMap((part) => (part.kind === 'facts' ? part.facts : [])));
  assert.equal(facts.get('Nomor'), found.number);
  assert.equal(facts.get('Instansi'), 'Diskominfosan Kota Contoh');
  assert.ok(['Disampaikan lewat', 'Diterima', 'Dicetak'].every((name) => facts.has(name)));
  const told = entriesBelow(sheet, 'Yang kami sampaikan');
  assert.ok(told.some(({ head, text }) => text === 'Lampu sudah diganti.' && head.includes('terbuka untuk umum')));
  assert.ok(told.some(({ head, text }) => text === 'Terima kasih, Bu.' && head.includes('pesan pribadi')));
  const last = sheet.parts.at(-1);
  assert.ok(last?.kind === 'text' && last.text.includes(`/lacak/${found.number}`));
  assert.ok(sheet.foot.startsWith(`Bukti pengaduan ${found.number} · `));
  assert.deepEqual([sheet.page, sheet.enclosed], ['Halaman {n} dari {of}', undefined]);
});

test('says of what is not there yet that there is none, and of a deleted message that it was', async (t) => {
  const { portal, handed } = await givenBusy(t);
  const found = await portal.report();
  await portal.pool.query(`update message set deleted_at = now(), text = ''`);
  await ask(portal, found);
  const [sheet = assert.fail('nothing was handed in')] = handed;
  assert.deepEqual(below(sheet, 'Yang kami sampaikan'), { kind: 'text', text: 'Belum ada.' });
  assert.deepEqual(
    entriesBelow(sheet, 'Yang Anda tulis').map(({ text }) => text),
    ['[pesan ini sudah dihapus]'],
  );
});

test('tells no note of officers and no name of theirs', async (t) => {
  const { portal, handed } = await givenBusy(t);
  const found = await portal.report();
  await portal.does(found, acts.note(1, { text: 'Catatan dalam' }));
  await ask(portal, found, '?lang=en');
  const [sheet = assert.fail('nothing was handed in')] = handed;
  assert.doesNotMatch(JSON.stringify(sheet), /Catatan dalam|Sari/);
  assert.deepEqual([sheet.language, headings(sheet)[0]], ['en', 'What you wrote']);
});
