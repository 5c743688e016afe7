// What officers type leads to the case that is meant, shows where, and leads nobody to what they may not read.
import assert from 'node:assert/strict';
import { after, mock, suite, test } from 'node:test';
import pg from 'pg';
import { Kysely, PostgresDialect } from 'kysely';
import { forgetWords } from '#db/search/forget-words.ts';
import type { Tables } from '#db/tables.ts';
import type { CandidatesAnswer } from '../person/person.contract.ts';
import { fresh, givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Desk, type Person } from '#test/beds/desk.ts';
import { comment, deletion, direct } from '#test/given/intake.ts';
import type { InboxAnswer } from './inbox.contract.ts';

const ask = async (desk: Desk, who: Person, q: string, more = 'folder=all'): Promise<InboxAnswer> =>
  json(await desk.get(who, `/api/v1/cases?${more}&q=${encodeURIComponent(q)}`));

const numbersIn = ({ cases }: InboxAnswer): string[] => cases.map(({ number }) => number);

suite('one desk', async () => {
  const desk = await givenDesk({ after });
  const found = async (who: Person, q: string, more?: string): Promise<string[]> =>
    numbersIn(await ask(desk, who, q, more));
  const lamp = await givenCase(desk, 'triage', { text: 'Lampu jln Kenari gak nyala, dpn SD', who: 'rini_jgj.01' });
  const road = await givenCase(desk, 'disposed', {
    text: 'Jalan berlubang, mohon diperbaiki. Nama saya Sulistyowati, hp 0812-3456-7891',
  });
  const drain = await givenCase(desk, 'closed', { text: 'Saluran tersumbat di Demangan' });

  test('words lead to a case in other forms, in haste and with a slip', async () => {
    for (const q of [
      'lampu tidak menyala',
      'NYALA lampu',
      'jalan kenari',
      'lampu depan',
      'lmapu nyala',
      'lampuu',
      'kenar',
    ])
      assert.deepEqual(await found('medsos', q), [lamp], q);
    for (const q of ['perbaikan jalan', 'lubang', 'berlubnag', 'memperbaiki'])
      assert.deepEqual(await found('pusat', q), [road], q);
    for (const q of ['penyumbatan saluran', 'demangan sumbat']) assert.deepEqual(await found('ketua', q), [drain], q);
    for (const q of ['padam', 'lampu berlubang', 'xyzzy']) assert.deepEqual(await found('medsos', q), [], q);
  });

  test('what is found as it was typed is looked at once, though forgiving finds it again', async () => {
    const heard = mock.method(pg.Client.prototype, 'query');
    try {
      assert.deepEqual(await found('medsos', 'lampu kenari'), [lamp]);
    } finally {
      heard.mock.restore();
    }
    const texts = heard.mock.calls.map(({ arguments: [asked] }) => (asked as unknown as { text?: string }).text ?? '');
    assert.equal(texts.filter((text) => text.includes('c.upik_number, array')).length, 1);
    assert.equal(texts.filter((text) => text.includes('from wanted join complaint')).length, 1);
  });

  test('parts of accounts and numbers do, and telephone numbers in any writing', async () => {
    for (const q of ['rini', 'ni_jgj', 'rini_jgj.01', 'inijgj']) assert.deepEqual(await found('medsos', q), [lamp], q);
    for (const q of ['081234567891', '+62 812 3456 7891', '0812 3456', '4567891'])
      assert.deepEqual(await found('medsos', q), [road], q);
    const [, year = '', sequence = '', check = ''] = drain.split('-');
    for (const q of [drain, `adu${year}${sequence}`, `${sequence}-${check}`, `ADU-${year}-${sequence}-XX`])
      assert.deepEqual(await found('medsos', q), [drain], q);
    assert.ok((await found('medsos', String(Number(sequence)))).includes(drain));
  });

  test('what is sealed is found by all of it, by those who speak with reporters alone, and not shown', async () => {
    for (const q of ['081200000001', '+62 812-0000-0001', 'Warga  demo']) {
      const { cases } = await ask(desk, 'medsos', q);
      for (const number of [road, drain])
        assert.ok(
          cases.some((one) => one.number === number),
          q,
        );
      assert.deepEqual(await found('pupkp', q), [], q);
    }
    const { cases } = await ask(desk, 'medsos', '081200000001');
    assert.deepEqual(
      cases.map(({ match }) => match),
      [undefined, undefined],
    );
    assert.deepEqual(await found('medsos', '08120000000'), []);
  });

  test('what was found is shown where it stands', async () => {
    const [row] = (await ask(desk, 'medsos', 'lampu menyala')).cases;
    assert.ok(row?.match);
    const { text, marks } = row.match;
    assert.deepEqual(
      [row.match.in, ...marks.map(({ from, to }) => text.slice(from, to))],
      ['message', 'Lampu', 'nyala'],
    );
    const [named] = (await ask(desk, 'medsos', 'rini')).cases;
    assert.equal(named?.match?.in, 'name');
    assert.equal((await desk.get('medsos', '/api/v1/cases?folder=all')).body.includes('"match"'), false);
  });

  test('an agency is led by the matter alone', async () => {
    for (const q of ['perbaikan jalan', 'lubnag']) assert.deepEqual(await found('pupkp', q), [road], q);
    for (const q of ['sulistyowati', 'sulistyo', 'sulistyowait', '081234567891', '34567', 'rini', 'kenari', lamp])
      assert.deepEqual(await found('pupkp', q), [], q);
    assert.deepEqual(await found('pupkp', road), [road]);
    assert.equal((await ask(desk, 'pupkp', 'jalan')).cases[0]?.match?.text.includes('Sulistyowati'), false);
    assert.deepEqual(await found('dlh', 'lubang'), [road]);
    assert.equal((await desk.get('operator', '/api/v1/cases?q=jalan')).statusCode, 403);
  });

  test('a folder and an urgency hold for what is found as well', async () => {
    assert.deepEqual(await found('medsos', 'jalan', 'folder=triage'), [lamp]);
    assert.deepEqual(await found('medsos', 'saluran', 'folder=closed'), [drain]);
    assert.deepEqual(await found('medsos', 'saluran', 'folder=mine'), []);
    assert.deepEqual(await found('medsos', 'jalan', 'folder=all&urgency=late'), []);
    assert.deepEqual(await found('medsos', drain, 'folder=triage'), []);
  });

  test('the dialog that joins persons asks the same', async () => {
    for (const q of ['tersumbat', 'penyumbatan', drain.slice(0, -3)]) {
      const answer = await desk.get('medsos', `/api/v1/cases/${lamp}/person/candidates?q=${encodeURIComponent(q)}`);
      assert.deepEqual(
        json<CandidatesAnswer>(answer).candidates.map(({ number }) => number),
        [drain],
        q,
      );
    }
  });

  test('what was taken back is found no more, and leaves no word behind', async () => {
    const secret = 'Kusumastuti';
    await desk.arrives(comment('gone-1', `Sampah menumpuk, dari ${secret}`, { who: 'warga-1', sentAt: desk.now() }));
    const rubbish = await desk.latest();
    assert.deepEqual(await found('medsos', secret), [rubbish]);
    await desk.arrives(deletion('gone-1'));
    for (const q of [secret, 'sampah', 'kusumastutt']) assert.deepEqual(await found('medsos', q), [], q);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: desk.pool }) });
    while ((await forgetWords(db)) !== undefined);
    const { rows } = await desk.pool.query('select word from search_word where word like $1', ['kusum%']);
    assert.deepEqual(rows, []);
    assert.equal((await desk.pool.query(`select 1 from search_word where word = 'lampu'`)).rowCount, 1);
  });
});

test('all that is found can be leafed through, as it was typed before what was forgiven, and each once', async (t) => {
  const desk = await givenDesk(t);
  const post = fresh('post');
  const say = (text: string) => comment(fresh('m'), text, { who: fresh('w'), post, sentAt: desk.now() });
  await desk.arrives(...Array.from({ length: 70 }, (_one, at) => say(at % 2 === 0 ? 'Lampu mati' : 'Lamu mati')));
  const pages: string[][] = [];
  for (let next = ''; next !== 'end';) {
    const page = await ask(desk, 'medsos', 'lampu', `folder=all${next === '' ? '' : `&after=${next}`}`);
    pages.push(page.cases.map(({ excerpt }) => excerpt));
    next = page.next ?? 'end';
  }
  assert.deepEqual(
    pages.map(({ length }) => length),
    [50, 20],
  );
  const all = pages.flat();
  assert.equal(all.lastIndexOf('Lampu mati'), 34);
  assert.equal(all.filter((one) => one === 'Lamu mati').length, 35);
});

test('who a case belongs to, and what is known of them, changes what is found', async (t) => {
  const desk = await givenDesk(t);
  const who = fresh('w');
  const number = await givenCase(desk, 'disposed', { who, text: 'Lampu mati, tanya Hastutiningsih' });
  const found = async (person: Person, q: string): Promise<string[]> => numbersIn(await ask(desk, person, q));
  assert.deepEqual(await found('pupkp', 'hastutiningsih'), [number], 'nobody knows yet that it is a name');
  await desk.arrives(direct(fresh('m'), 'Nama saya Hastutiningsih', { who, sentAt: desk.now() }));
  assert.deepEqual(await found('pupkp', 'hastutiningsih'), []);
  assert.deepEqual(await found('medsos', 'hastutiningsih'), [number]);
  await take(desk, number, {
    ...steps.dispose,
    fields: { ...steps.dispose.fields, leadAgencyId: 'dishub', helpingAgencyIds: [] },
  });
  assert.deepEqual(await found('pupkp', 'lampu'), []);
});

test('whoever looks while the search is being filled is told that there may be more', async (t) => {
  const desk = await givenDesk(t);
  const headers = { cookie: await desk.cookieOf('medsos') };
  const look = async (query: string): Promise<InboxAnswer> =>
    json(await desk.app.inject({ url: `/api/v1/cases?folder=all${query}`, headers }));
  assert.equal((await look('&q=lampu')).filling, undefined);
  await desk.pool.query('insert into search_due (complaint_id) select gen_random_uuid() from generate_series(1, 1000)');
  assert.equal((await look('&q=lampu')).filling, true);
  assert.equal((await look('')).filling, undefined);
});
