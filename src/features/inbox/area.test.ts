// Lists by area: of a kelurahan or a whole kemantren, in the order of every list, page by page, for the desk and for agencies.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { fresh, givenCase, type Stage } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { comment } from '#test/given/intake.ts';
import type { InboxAnswer } from './inbox.contract.ts';

const [bumijo, gowongan, baciro] = ['34.71.02.1001', '34.71.02.1003', '34.71.03.1004'];
const [jetis, gondokusuman] = ['34.71.02', '34.71.03'];

suite('a list by area', async () => {
  const desk = await givenDesk({ after });
  const at: Record<string, string[]> = {};

  const lies = async (stage: Stage, kelurahan: string, text = 'Lampu mati'): Promise<string> => {
    const number = await givenCase(desk, stage, { text });
    await desk.does('pusat', number, 'Locate', { kelurahan });
    at[kelurahan] = [...(at[kelurahan] ?? []), number];
    return number;
  };

  before(async () => {
    for (const stage of ['triage', 'disposed', 'conveying'] as const)
      for (const kelurahan of [gowongan, bumijo, baciro]) await lies(stage, kelurahan);
    await givenCase(desk, 'triage');
    await givenCase(desk, 'disposed');
    // Said while it was open.
    for (const kelurahan of [gowongan, baciro]) {
      const number = await givenCase(desk, 'closed');
      await desk.pool.query('update complaint set kelurahan = $1 where number = $2', [kelurahan, number]);
      at[kelurahan] = [...(at[kelurahan] ?? []), number];
    }
  });

  const page = async (who: Person, query: string): Promise<InboxAnswer> =>
    json(await desk.get(who, `/api/v1/cases?${query}`));
  const leaf = async (who: Person, query: string): Promise<string[]> => {
    const numbers: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const answer: InboxAnswer = await page(who, `${query}${next === '' ? '' : `&after=${next}`}`);
      numbers.push(...answer.cases.map(({ number }) => number));
      ({ next } = answer);
    }
    return numbers;
  };
  /** Those of the whole list that lie there, in its order. */
  const slowly = async (who: Person, query: string, codes: readonly string[]): Promise<string[]> => {
    const whole = await leaf(who, query);
    return whole.filter((number) => codes.some((code) => at[code]?.includes(number)));
  };

  const areas: [area: string, codes: string[]][] = [
    [gowongan, [gowongan]],
    [bumijo, [bumijo]],
    [jetis, [gowongan, bumijo]],
    [gondokusuman, [baciro]],
    ['34.71.14', []],
  ];
  const queries = ['folder=all', 'folder=mine', 'folder=triage', 'folder=follow-up', 'folder=closed', 'folder=by-hand'];

  for (const [area, codes] of areas)
    test(`${area} is what lies there of every folder, for everybody, in its order`, async () => {
      for (const who of ['medsos', 'pupkp', 'data'] satisfies Person[])
        for (const query of [...queries, 'folder=all&urgency=late', 'folder=all&urgency=near'])
          assert.deepEqual(
            await leaf(who, `${query}&area=${area}`),
            await slowly(who, query, codes),
            `${who} ${query}`,
          );
    });

  test('an agency’s list has what lies there of its own', async () => {
    const own = await leaf('pupkp', `folder=all&area=${jetis}`);
    assert.equal(own.length, 5);
    assert.equal((await leaf('medsos', `folder=all&area=${jetis}`)).length, 7);
  });

  test('a search finds within it alone, for the desk and for agencies', async () => {
    const [inThere, elsewhere] = [
      await lies('disposed', gowongan, 'Kucing hilang'),
      await lies('disposed', baciro, 'Kucing hilang'),
    ];
    assert.deepEqual(new Set(await leaf('medsos', 'folder=all&q=kucing')), new Set([inThere, elsewhere]));
    for (const who of ['medsos', 'pupkp'] satisfies Person[])
      for (const area of [gowongan, jetis])
        assert.deepEqual(await leaf(who, `folder=all&q=kucing&area=${area}`), [inThere], `${who} ${area}`);
    assert.deepEqual(await leaf('medsos', `folder=closed&q=kucing&area=${gowongan}`), []);
    assert.equal((await leaf('medsos', `folder=closed&area=${gowongan}`)).length, 1);
  });

  test('what is said to lie elsewhere moves over, also in its agency’s list', async () => {
    const number = await lies('disposed', gowongan);
    assert.ok((await leaf('pupkp', `folder=all&area=${gowongan}`)).includes(number));
    await desk.does('pupkp', number, 'Locate', { kelurahan: '34.71.14.1001' });
    for (const who of ['medsos', 'pupkp'] satisfies Person[]) {
      assert.deepEqual(await leaf(who, 'folder=all&area=34.71.14'), [number]);
      assert.ok(!(await leaf(who, `folder=all&area=${gowongan}`)).includes(number), who);
    }
    await desk.does('medsos', number, 'Locate', { text: 'tidak jelas di mana' });
    assert.deepEqual(await leaf('pupkp', 'folder=all&area=34.71.14'), []);
  });

  test('a kemantren is read page by page, nothing twice and nothing left out', async () => {
    const say = () => comment(fresh('m'), 'Parit', { who: fresh('w'), post: 'p', sentAt: desk.now() });
    await desk.arrives(...Array.from({ length: 60 }, say));
    const ids = "select id from complaint where status = 'triage' and kelurahan is null order by id";
    await desk.pool.query(`update complaint set kelurahan = $1 where id in (${ids} limit 30)`, [gowongan]);
    await desk.pool.query(`update complaint set kelurahan = $1 where id in (${ids} limit 25)`, [bumijo]);
    const first = await page('medsos', `folder=triage&area=${jetis}`);
    assert.equal(first.cases.length, 50);
    assert.notEqual(first.next, undefined);
    const all = await leaf('medsos', `folder=triage&area=${jetis}`);
    assert.equal(all.length, 57);
    assert.equal(new Set(all).size, 57);
    assert.deepEqual(
      all,
      (await leaf('medsos', 'folder=triage')).filter((number) => all.includes(number)),
    );
  });

  test('a row says where it lies, if somebody said so', async () => {
    const { cases } = await page('medsos', `folder=triage&area=${baciro}`);
    assert.deepEqual(
      cases.map(({ kelurahan }) => kelurahan),
      [baciro],
    );
    const { cases: all } = await page('medsos', 'folder=follow-up');
    assert.ok(all.some(({ kelurahan }) => kelurahan === undefined));
  });

  test('an area that the city has not is refused', async () => {
    for (const area of ['34.71', '34.04.07', 'Jetis', '34.71.02.1009', "'"])
      assert.equal((await desk.get('medsos', `/api/v1/cases?area=${area}`)).statusCode, 400, area);
  });
});
