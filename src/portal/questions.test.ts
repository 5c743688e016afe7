// What the city asks about a kind of matter: shown while nobody answered it, kept as the reporter’s words, and never demanded.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts } from '#test/given/given.ts';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';
import { answersIn, askedIn, asking, questionFaults, questionFields } from './questions.ts';

const light = ['Nomor tiang, bila terlihat?', 'Sejak kapan'];

suite('the fields', () => {
  test('show each question with what was typed, escaped, and are none where nothing is asked', () => {
    const shown = questionFields([{ question: '<i>Apa?', answer: '"x"' }], 'en', { 'jawab-1': 'Write less' })?.text;
    assert.match(shown ?? '', /name="soal-1" value="&lt;i&gt;Apa\?"/);
    assert.match(
      shown ?? '',
      /lang="id"[\s\S]*<label for="jawab-1">&lt;i&gt;Apa\?<\/label>[\s\S]*value="&quot;x&quot;"/,
    );
    assert.match(shown ?? '', /aria-invalid="true"/);
    assert.equal(questionFields([], 'id', {}), undefined);
    assert.doesNotMatch(questionFields(asking(light), 'id', {})?.text ?? '', /lang=/);
  });

  test('are ten at most, whatever is sent', () => {
    assert.equal(asking(Array.from({ length: 30 }, (_, index) => `Soal ${String(index)}?`)).length, 10);
    const many = Array.from({ length: 12 }, (_, index) => [`soal-${String(index + 1)}`, `S${String(index)}`]);
    assert.equal(askedIn(Object.fromEntries(many)).length, 10);
    for (const nothing of [undefined, 'x', {}, { 'soal-1': 7, 'jawab-1': 'tanpa soal' }])
      assert.deepEqual(askedIn(nothing), []);
  });

  test('let an answer have three hundred characters, each counted once', () => {
    const faults = (answer: string) => questionFaults([{ question: 'Apa?', answer }], 'id');
    assert.deepEqual(faults('🙏'.repeat(300)), { 'jawab-1': undefined });
    assert.deepEqual(faults('🙏'.repeat(301)), { 'jawab-1': 'Tulis paling banyak 300 huruf' });
  });

  test('become a line for each answer, and none for what was left empty', () => {
    const asked = [
      { question: 'Nomor tiang?', answer: 'T-12' },
      { question: 'Sejak kapan', answer: 'kemarin' },
      { question: 'Lainnya?', answer: '' },
    ];
    assert.deepEqual(answersIn(asked), ['Nomor tiang? T-12', 'Sejak kapan: kemarin']);
  });
});

/** A case about a street light, of which the city asks two things. */
const given = async (portal: Portal, state: 'awaiting' | 'disposed'): Promise<OpenCase> => {
  await portal.pool.query(
    `insert into category (id, parent_id, name, name_en, agency_id, level, words, questions, service_code, state)
     values ('lampu', null, 'Lampu', 'Light', '', 'normal', '', $1, '', 'offered') on conflict do nothing`,
    [light.join('\n')],
  );
  const found = await portal.caseIn(state);
  await portal.does(found, acts.categorise(7, { categoryId: 'lampu', categoryName: 'Lampu' }));
  portal.moveTo(8);
  return found;
};

const wordsOf = async ({ pool }: Portal, { id }: OpenCase): Promise<string[]> =>
  (
    await pool.query<{ text: string }>(
      `select text from message where complaint_id = $1 and channel = 'portal' order by sent_at, id`,
      [id],
    )
  ).rows.map(({ text }) => text);

const fields = { 'soal-1': light[0] ?? '', 'jawab-1': ' T-12\n(biru) ', 'soal-2': light[1] ?? '', 'jawab-2': '' };

test('the identity form asks them of everybody, and keeps what was answered beside what was left out', async (t) => {
  const portal = await givenPortal(t);
  const found = await given(portal, 'awaiting');
  const path = `/identitas/${await portal.link(found)}`;
  const page = await portal.get(path);
  for (const question of light)
    assert.match(page.body, new RegExp(`<label for="jawab-\\d">${question}`.replace('?', '\\?')));
  const wrong = await portal.post(path, { ...fields, keterbukaan: 'public' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /value="T-12 \(biru\)"/);
  const sent = await portal.post(path, { ...fields, keterbukaan: 'anonymous', lokasi: 'depan pasar' });
  assert.equal(sent.statusCode, 303, sent.body);
  assert.deepEqual(await wordsOf(portal, found), [`Lokasi kejadian: depan pasar\n${light[0] ?? ''} T-12 (biru)`]);
});

test('the tracking page asks what is still open beside more words, and takes answers without any', async (t) => {
  const portal = await givenPortal(t);
  const found = await given(portal, 'disposed');
  const cookie = await portal.passOf(found);
  const page = async (): Promise<string> => (await portal.get(`/lacak/${found.number}`, { cookie })).body;
  assert.match(await page(), /Tentang masalahnya[\s\S]*Nomor tiang/);
  const url = `/lacak/${found.number}/tambah`;
  const long = await portal.post(url, { ...fields, 'jawab-2': 'x'.repeat(301) }, { cookie });
  assert.equal(long.statusCode, 422);
  assert.match(long.body, /href="#jawab-2">Tulis paling banyak 300/);
  assert.equal((await portal.post(url, { ...fields, 'jawab-1': '' }, { cookie })).statusCode, 422);
  assert.equal((await portal.post(url, fields, { cookie })).statusCode, 303);
  const after = await page();
  assert.doesNotMatch(after, /Nomor tiang|T-12/);
  assert.match(after, /Sejak kapan/);
  assert.deepEqual(await wordsOf(portal, found), [`${light[0] ?? ''} T-12 (biru)`]);
  // What its reporter took back, or the city destroyed, is asked again.
  await portal.pool.query(
    `update message set text = '', deleted_at = now() where complaint_id = $1 and channel = 'portal'`,
    [found.id],
  );
  assert.match(await page(), /Nomor tiang/);
});

test('nothing is asked of a case without a category, nor of one whose category asks nothing', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.caseIn('disposed');
  portal.moveTo(8);
  const cookie = await portal.passOf(found);
  const page = async (): Promise<string> => (await portal.get(`/lacak/${found.number}`, { cookie })).body;
  assert.doesNotMatch(await page(), /Tentang masalahnya/);
  const asked = await given(portal, 'disposed');
  await portal.pool.query(`update category set questions = '' where id = 'lampu'`);
  const shown = await portal.get(`/lacak/${asked.number}`, { cookie: await portal.passOf(asked) });
  assert.doesNotMatch(shown.body, /Tentang masalahnya/);
});
