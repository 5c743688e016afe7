// What a reporter asks of their own data on their case's page: who may, what is written down, what waits, and what is refused in words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { personRequestKinds } from '#core/person-request.ts';
import { acts, at, upTo } from '#test/given/given.ts';
import { citizenView, mainOf, readable, type Looked } from '#test/given/citizen-view.ts';
import { givenPortal, type Answer, type OpenCase, type Portal } from '#test/beds/portal.ts';
import { casePage } from './track.page.ts';
import { checkRight } from './track.rights.ts';
import { ownDataText } from './words.ts';

const { id, en } = ownDataText;
const markup = (looked: Looked = {}, history: Parameters<typeof citizenView>[0] = upTo.triage): string =>
  mainOf(casePage(citizenView(history, looked)));

suite('the form for one’s own data', () => {
  test('offers every right in both languages, in every state', () => {
    for (const [state, history] of Object.entries(upTo))
      for (const kind of personRequestKinds) {
        assert.ok(readable(markup({}, history)).includes(id.kinds[kind]), `${state} ${kind}`);
        assert.ok(readable(markup({ language: 'en' }, history)).includes(en.kinds[kind]), `${state} ${kind}`);
      }
  });

  test('is gone once the person is erased, and the page says that they are', () => {
    const history = [...upTo.closed, acts.erase(9)];
    const text = readable(markup({ hours: 10 }, history));
    assert.ok(!text.includes(id.legend));
    assert.ok(text.includes('data pribadi Anda di dalamnya sudah dihapus'), text);
    assert.ok(text.includes('Data pribadi Anda pada laporan ini dihapus.'), text);
    assert.ok(!text.includes('Belum tuntas?'), text);
  });

  test('says until when what waits is answered, and promises no day for erasing', () => {
    const requests = [
      { kind: 'access', dueAt: at(72) },
      { kind: 'erase', dueAt: undefined },
    ] as const;
    const text = readable(markup({ requests }));
    assert.ok(text.includes('Melihat data saya dan siapa yang membukanya: kami jawab paling lambat'), text);
    assert.ok(text.includes('Menghapus data saya: sedang kami periksa.'), text);
  });

  test('tells what became of what was asked, the ground of a refusal, and how to object to it', () => {
    const done = {
      kind: 'correct',
      outcome: 'done',
      at: at(2),
      note: 'Nama diganti.',
      corrected: ['name', 'phone'],
    } as const;
    const text = readable(markup({ answered: [done] }));
    assert.ok(text.includes('Memperbaiki data saya: dipenuhi'), text);
    assert.ok(text.includes('Yang diperbaiki: nama, telepon.') && text.includes('Nama diganti.'), text);
    assert.ok(!text.includes('Ombudsman Republik'), text);
    const declined = {
      ...({
        kind: 'access',
        outcome: 'declined',
        at: at(3),
        note: '<i>Maaf</i>',
        ground: 'of-others',
        corrected: [],
      } as const),
    };
    const refusedIn = (language: 'id' | 'en') => readable(markup({ answered: [declined], language }));
    assert.ok(refusedIn('id').includes('Dasarnya: memuat data pribadi orang lain. <i>Maaf</i>'), refusedIn('id'));
    assert.ok(refusedIn('id').includes('adukan kepada Ombudsman Republik Indonesia.'));
    assert.ok(refusedIn('en').includes('Ground: it holds personal data of others.'));
    assert.ok(refusedIn('en').includes('complain to the Ombudsman'));
  });

  test('tells that a restriction was lifted, and why', () => {
    const restricted = { kind: 'restrict', outcome: 'done', at: at(2), note: '', corrected: [] } as const;
    assert.ok(!readable(markup({ answered: [restricted] })).includes('dicabut pada'));
    const text = readable(
      markup({ answered: [{ ...restricted, lifted: { at: at(9), reason: 'Atas permintaan Anda.' } }] }),
    );
    assert.match(text, /Pembatasan ini dicabut .+ Atas permintaan Anda\./);
  });

  test('says what follows from restricting and from taking consent back, and that the report goes on', () => {
    const text = readable(markup());
    assert.ok(text.includes('Data Anda tidak dibuka dan tidak dipakai lagi'), text);
    assert.ok(text.includes('dasarnya tugas publik, bukan persetujuan'), text);
  });

  test('stands open at what is wrong, with what was typed', () => {
    const drawn = markup({
      faults: { 'hak-access': id.errors.kindMissing },
      typed: { right: 'erase', rightWords: '<b>tolong</b>' },
    });
    assert.match(drawn, /id="data-saya" open/);
    assert.match(drawn, /id="hak-erase"\s+value="erase"\s+checked/);
    assert.ok(drawn.includes('&lt;b&gt;tolong&lt;/b&gt;</textarea>'));
  });

  test('takes each right by its name, and nothing else', () => {
    for (const kind of personRequestKinds)
      assert.deepEqual(checkRight({ hak: kind, penjelasan: ' ya ' }, 'id').asked?.kind, kind);
    for (const hak of ['', 'Erase', 'forget', '__proto__'])
      assert.equal(checkRight({ hak }, 'id').faults['hak-access'], 'Pilih yang Anda minta');
    assert.equal(checkRight({ hak: 'erase', penjelasan: 'x'.repeat(1000) }, 'en').asked?.words.length, 1000);
    assert.equal(checkRight({ hak: 'erase', penjelasan: 'x'.repeat(1001) }, 'en').asked, undefined);
  });
});

suite('a request from the page', () => {
  const ask = async (portal: Portal, found: OpenCase, fields: Record<string, string>): Promise<Answer> =>
    portal.post(`/lacak/${found.number}/hak`, fields, { cookie: await portal.passOf(found) });
  const kept = async (portal: Portal): Promise<unknown[]> =>
    (
      await portal.pool.query<{ kind: string; via: string; words: string; hours: number | null }>(
        `select kind, via, words, extract(epoch from due_at - asked_at)::int / 3600 as hours from person_request order by kind`,
      )
    ).rows;

  test('is written down with its day, once for each right at a time', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    const answer = await ask(portal, found, { hak: 'access', penjelasan: 'Siapa yang melihat?' });
    assert.deepEqual([answer.statusCode, answer.headers['location']], [303, `/lacak/${found.number}#data-saya`]);
    await ask(portal, found, { hak: 'access' });
    await ask(portal, found, { hak: 'erase' });
    assert.deepEqual(await kept(portal), [
      { kind: 'access', via: 'portal', words: 'Siapa yang melihat?', hours: 72 },
      { kind: 'erase', via: 'portal', words: '', hours: null },
    ]);
  });

  test('that was answered is told on the page, and what was noted inside before answers were told is not', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    const cookie = await portal.passOf(found);
    const page = async (): Promise<string> => readable((await portal.get(`/lacak/${found.number}`, { cookie })).body);
    await ask(portal, found, { hak: 'access' });
    await portal.pool.query(
      `update person_request set settled_at = asked_at, outcome = 'declined', note = 'Untuk dalam.', ground = 'not-kept'`,
    );
    assert.ok(!(await page()).includes('Untuk dalam.'));
    await portal.pool.query(`update person_request set told = true, note = 'Untuk Anda.'`);
    const told = await page();
    assert.ok(
      told.includes('Untuk Anda.') && told.includes('Dasarnya: data yang dimaksud tidak disimpan di sini.'),
      told,
    );
  });

  test('without the case’s pass leads to the form, and without a right says what is missing', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    const stranger = await portal.post(`/lacak/${found.number}/hak`, { hak: 'erase' });
    assert.deepEqual([stranger.statusCode, stranger.headers['location']], [303, '/lacak']);
    const empty = await ask(portal, found, {});
    assert.equal(empty.statusCode, 422);
    assert.match(empty.body, /Pilih yang Anda minta/);
    assert.deepEqual(await kept(portal), []);
  });
});
