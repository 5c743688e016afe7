// What the city knows: kept by those who keep the desk, offered to those who answer, due by its day, and counted without whose answer it was.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { listFiles } from '#test/beds/list-files.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import type { ArticleBody, ArticleRow, ArticlesAnswer, OfferedAnswer } from './article.contract.ts';

/** The clock of the desk begins on 2 March 2026. */
const desk = await givenDesk({ after });
const path = '/api/v1/articles';
const { taken, refusedAs, history, takeBack } = listFiles(desk, path, 'ketua');

let made = 0;
const body = (changed: Partial<ArticleBody> = {}): ArticleBody => ({
  ...{ question: `Jam buka loket ${String((made += 1))}?`, answer: 'Pukul 08.00, {sapaan}.', alsoCalled: '' },
  ...{ categoryId: '', ownerId: '', source: 'Perwal 1/2026', validUntil: '2026-12-31', state: 'used', ...changed },
});
const add = async (changed: Partial<ArticleBody> = {}): Promise<string> => {
  const answer = await desk.send('ketua', 'POST', path, body(changed));
  assert.equal(answer.statusCode, 201, answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
};
const list = async (find = ''): Promise<ArticlesAnswer> =>
  json(await desk.get('medsos', `${path}?find=${encodeURIComponent(find)}`));
const offered = async (find: string): Promise<OfferedAnswer['articles']> =>
  json<OfferedAnswer>(await desk.get('pusat', `${path}/offered?find=${encodeURIComponent(find)}`)).articles;
const rowOf = async (id: string): Promise<ArticleRow> =>
  (await list()).articles.find((one) => one.id === id) ?? assert.fail('no such article');

suite('an article', () => {
  test('stands with its owner, and with who said until when it holds', async () => {
    const id = await add({ ownerId: 'dpupkp', question: 'Kapan jalan ditambal?' });
    const row = await rowOf(id);
    assert.deepEqual([row.validity, row.uses, row.checkedBy], ['good', 0, 'Dewi Contoh']);
    assert.match(row.owner ?? '', /Dinas/);
    const { id: _id, validity: _v, owner: _o, uses: _u, checkedAt, checkedBy: _by, category: _c, ...as } = row;
    assert.deepEqual([as.question, as.ownerId], ['Kapan jalan ditambal?', 'dpupkp']);
    await desk.moveTo(50);
    await desk.send('operator', 'PUT', `${path}/${id}`, { ...as, answer: 'Lain.' });
    assert.equal((await rowOf(id)).checkedAt, checkedAt, 'other words renew nothing');
    await desk.send('operator', 'PUT', `${path}/${id}`, { ...as, validUntil: '2027-06-30' });
    assert.notEqual((await rowOf(id)).checkedAt, checkedAt);
  });

  test('is changed by the team lead and the operator, read by the desk, and by nobody else', async () => {
    const id = await add();
    for (const who of ['medsos', 'pusat', 'pupkp', 'kabid'] as const) {
      refused(await desk.send(who, 'POST', path, body()), 403, 'not-allowed');
      refused(await desk.send(who, 'PUT', `${path}/${id}`, body()), 403, 'not-allowed');
    }
    for (const who of ['pupkp', 'kabid', 'data', 'pemeriksa'] as const) {
      refused(await desk.get(who, path), 403, 'not-allowed');
      refused(await desk.get(who, `${path}/offered`), 403, 'not-allowed');
    }
    refused(await desk.send('ketua', 'PUT', `${path}/tidak-ada`, body()), 404, 'not-found');
  });

  test('without an answer, a source or a day that there is is refused, and so are strangers', async () => {
    for (const wrong of [{ answer: ' ' }, { source: '' }, { question: '' }, { answer: 'a'.repeat(3001) }])
      refused(await desk.send('ketua', 'POST', path, body(wrong)), 400, 'invalid-request');
    for (const [wrong, said] of [
      [{ validUntil: '2026-02-30' }, /Berlaku sampai: .*kalender/],
      [{ ownerId: 'tidak-ada' }, /Pemilik: /],
      [{ categoryId: 'tidak-ada' }, /Kategori: /],
    ] as const) {
      const problem = refused(await desk.send('ketua', 'POST', path, body(wrong)), 422, 'list-not-accepted');
      assert.match(problem.detail ?? '', said);
    }
  });

  test('whose answer holds a gap that nothing fills is refused, but for one that stood there before', async () => {
    const problem = refused(
      await desk.send('ketua', 'POST', path, body({ answer: 'Halo {nma}.' })),
      ...([422, 'list-not-accepted'] as const),
    );
    assert.match(problem.detail ?? '', /Jawaban kepada pelapor: \{nma\} tidak dikenal/);
    const id = await add();
    refused(await desk.send('ketua', 'PUT', `${path}/${id}`, body({ answer: '{nma}' })), 422, 'list-not-accepted');
    await desk.pool.query(`update article set answer = 'Halo {nma}.' where id = $1`, [id]);
    json(await desk.send('ketua', 'PUT', `${path}/${id}`, body({ answer: 'Selamat pagi {nma}.' })));
  });

  test('is recorded by fields, and comes back as it was', async () => {
    const id = await add({ question: 'Di mana bayar PBB?', answer: 'Di bank.' });
    const { answer: _a, ...rest } = body({ question: 'Di mana bayar PBB?' });
    await desk.send('ketua', 'PUT', `${path}/${id}`, { ...rest, answer: 'Di kantor pos.' });
    const [last] = (await recordedActs(desk.pool)).slice(-1);
    assert.deepEqual(last?.type === 'ArticleChanged' && [last.name, last.changed], ['Di mana bayar PBB?', ['answer']]);
    const [changed] = await history();
    assert.equal((await takeBack(changed?.seq ?? '')).statusCode, 200);
    assert.equal((await rowOf(id)).answer, 'Di bank.');
  });
});

suite('what is due', () => {
  test('stands first and is counted, but for what rests', async () => {
    const [gone, soon] = [await add({ validUntil: '2026-03-01' }), await add({ validUntil: '2026-03-10' })];
    await add({ validUntil: '2025-01-01', state: 'resting' });
    const { expired, soon: near, of, found, articles } = await list();
    assert.deepEqual([expired, near, found - of], [1, 1, 1]);
    assert.deepEqual(
      articles.slice(0, 2).map(({ id, validity }) => [id, validity]),
      [
        [gone, 'expired'],
        [soon, 'soon'],
      ],
    );
    assert.equal(articles.at(-1)?.state, 'resting');
  });

  test('is offered with how it stands; what rests is not', async () => {
    await add({ question: 'Berapa biaya retribusi pasar?', validUntil: '2026-03-01' });
    await add({ question: 'Siapa ketua retribusi?', state: 'resting' });
    const found = await offered('retribusinya');
    assert.deepEqual(
      found.map(({ question, validity }) => [question, validity]),
      [['Berapa biaya retribusi pasar?', 'expired']],
    );
    assert.deepEqual(Object.keys(found[0] ?? {}).toSorted(), [
      ...['answer', 'id', 'question', 'source', 'validUntil', 'validity'],
    ]);
  });
});

suite('a use', () => {
  test('counts for its article and month alone, and what helps most is offered first', async () => {
    const id = await add({ question: 'Cara lapor lampu mati?' });
    for (const who of ['medsos', 'pusat', 'medsos'] as const)
      json(await desk.send(who, 'POST', `${path}/${id}/used`, {}));
    assert.equal((await rowOf(id)).uses, 3);
    assert.equal((await offered(''))[0]?.id, id);
    const { rows } = await desk.pool.query('select * from article_use where article_id = $1', [id]);
    assert.deepEqual(rows, [{ article_id: id, month: '2026-03', uses: 3 }]);
    await desk.pool.query(`update article_use set month = '2025-12' where article_id = $1`, [id]);
    assert.equal((await rowOf(id)).uses, 0, 'three months are told');
  });

  test('of nothing is refused, and so is one of whoever answers nobody', async () => {
    refused(await desk.send('medsos', 'POST', `${path}/tidak-ada/used`, {}), 404, 'not-found');
    for (const who of ['operator', 'pupkp', 'kabid'] as const)
      refused(await desk.send(who, 'POST', `${path}/tidak-ada/used`, {}), 403, 'not-allowed');
  });
});

suite('as a file', () => {
  test('all go out and come in again without a change, as CSV and as Excel', async () => {
    for (const ending of ['csv', 'xlsx']) {
      const { rawPayload } = await desk.get('operator', `${path}.${ending}`);
      assert.deepEqual(await taken(rawPayload), { added: 0, changed: 0 }, ending);
    }
  });

  test('a row without an id is the article of its question, or a new one', async () => {
    const file = 'pertanyaan;jawaban;sumber;berlaku_sampai\r\nApa itu JSS?;Layanan kota.;jss.example;30/6/2027';
    assert.deepEqual(await taken(file), { added: 1, changed: 0 });
    assert.deepEqual(await taken(file.replace('Layanan', 'Aplikasi')), { added: 0, changed: 1 });
    assert.deepEqual(
      (await offered('jss')).map(({ answer, validUntil }) => [answer, validUntil]),
      [['Aplikasi kota.', '2027-06-30']],
    );
  });

  test('what is wrong is said by its row', async () => {
    const said = await refusedAs(
      'pertanyaan,jawaban,sumber,berlaku_sampai,keadaan\nA?,{nma},s,2027-01-01,dipakai\nB?,b,s,kapan,dipakai\nC?,c,s,2027-01-01,hilang',
    );
    assert.match(said, /Baris 2, kolom "jawaban": \{nma\} tidak dikenal/);
    assert.match(said, /Baris 3, kolom "berlaku_sampai": bukan tanggal/);
    assert.match(said, /Baris 4, kolom "keadaan": hanya dipakai atau istirahat/);
  });
});
