// The paragraph of a week, over HTTP: who may write it, what is kept of it, who wrote last; and days that are none, each told in words.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { makeRecap } from '#db/recaps.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { knownTerms } from '#test/given/given.ts';
import { findPassed, findPassedOfYear, mostOfYear, mostPassed } from './report.query.ts';
import type { RecapAnswer, RecapsAnswer } from './recap.contract.ts';

const desk = await givenDesk({ after });
const sealed = await givenCase(desk, 'triage');
const open = await givenCase(desk, 'triage');
const ended = await givenCase(desk, 'disposed');
await desk.moveTo(7 * 24);
await makeRecap(desk.database, desk.now());
await desk.moveTo(14 * 24);
await makeRecap(desk.database, desk.now());

const path = '/api/v1/recaps';
const week = `${path}/2026-03-02`;
const write = (analysis: unknown, who: Person = 'ketua', at = week) => desk.send(who, 'PUT', at, { analysis });
const read = async (language = 'id'): Promise<RecapAnswer> =>
  json<RecapAnswer>(await desk.get('data', `${week}?lang=${language}`));

suite('the weeks', () => {
  test('stand with the latest first, and say of each whether anybody wrote to it', async () => {
    const lines = async () =>
      json<RecapsAnswer>(await desk.get('pusat', path)).recaps.map(({ day, written }) => [day, written]);
    assert.deepEqual(await lines(), [
      ['2026-03-09', false],
      ['2026-03-02', false],
    ]);
    assert.equal((await write('Hujan.')).statusCode, 200);
    assert.deepEqual(await lines(), [
      ['2026-03-09', false],
      ['2026-03-02', true],
    ]);
  });

  test('are made once: a second time nothing is counted again, and no paragraph is lost', async () => {
    const before = await read();
    assert.equal(await makeRecap(desk.database, desk.now()), 0);
    assert.deepEqual(await read(), before);
  });
});

suite('a paragraph', () => {
  test('is whoever’s who wrote last, and is on the clock of the desk', async () => {
    const first = json<RecapAnswer>(await write('Satu.', 'ketua'));
    await desk.moveTo(14 * 24 + 1);
    const second = json<RecapAnswer>(await write('Dua.', 'data'));
    assert.equal(Date.parse(second.writtenAt ?? '') - Date.parse(first.writtenAt ?? ''), 3_600_000);
    assert.notEqual(second.writtenBy, first.writtenBy);
    assert.deepEqual([(await read()).analysis, (await read()).writtenBy], ['Dua.', second.writtenBy]);
  });

  test('of two thousand signs is kept whole, of one more it is refused; blanks at its ends are none of it', async () => {
    const longest = 'ꦗ🙏'.repeat(999) + 'xy';
    assert.equal([...longest].length, 2000);
    assert.equal(json<RecapAnswer>(await write(longest)).analysis, longest);
    refused(await write(`${longest}x`), 400, 'invalid-request');
    assert.equal(json<RecapAnswer>(await write('\n  Dua\n\nbaris \t')).analysis, 'Dua\n\nbaris');
  });

  test('keeps markup, formulas and other scripts as they were written, in either language’s recap', async () => {
    const hostile = '=1+1 <script>alert(1)</script> #set *x* \\n “ꦱꦸꦒꦼꦁ” مرحبا 😀';
    await write(hostile);
    for (const language of ['id', 'en']) {
      const { analysis, groupText } = await read(language);
      assert.equal(analysis, hostile);
      assert.ok(groupText.endsWith(`\n\n${hostile}`));
    }
  });

  test('that is emptied is none, and the week has none to copy', async () => {
    const { analysis, written, groupText, sentences } = json<RecapAnswer>(await write('   '));
    assert.deepEqual([analysis, written], ['', false]);
    assert.ok(groupText.endsWith(`• ${sentences.at(-1) ?? ''}`));
  });

  test('is a text and nothing beside it', async () => {
    for (const body of [
      {},
      { analysis: ['x', 'y'] },
      { analysis: { of: 'x' } },
      { analysis: 'x', day: '2026-03-09' },
      [],
    ])
      refused(await desk.send('ketua', 'PUT', week, body), 400, 'invalid-request');
    assert.equal((await read()).analysis, '');
  });

  test('is written by whoever reads reports, and by nobody else', async () => {
    const may: Record<Person, boolean> = {
      ...{ medsos: false, pusat: true, pupkp: false, dlh: false, ketua: true, kabid: true },
      ...{ operator: false, data: true, pemeriksa: false },
    };
    for (const [who, isAllowed] of Object.entries(may) as [Person, boolean][]) {
      if (isAllowed) assert.equal((await write(`Oleh ${who}`, who)).statusCode, 200, who);
      else
        for (const answer of [await write('x', who), await desk.get(who, path), await desk.get(who, week)])
          refused(answer, 403, 'not-allowed');
    }
    assert.equal((await read()).analysis, 'Oleh data');
    refused(await desk.send(undefined, 'PUT', week, { analysis: 'x' }), 401, 'not-signed-in');
  });
});

suite('a day', () => {
  test('that the calendar does not have is refused in words, read, written and on paper', async () => {
    for (const day of ['2026-02-31', '2026-13-01', '2026-00-10', '0000-00-00', '0000-01-03', '2026-3-2', 'x', '%27'])
      for (const answer of [
        await desk.get('ketua', `${path}/${day}`),
        await desk.get('ketua', `${path}/${day}/recap.pdf`),
        await write('x', 'ketua', `${path}/${day}`),
      ])
        assert.equal(refused(answer, 400, 'invalid-request').title, 'Permintaan tidak dapat dipahami.', day);
  });

  test('of which no week was made is told apart from one that is none', async () => {
    for (const day of ['2026-03-03', '2026-03-16', '1000-01-01', '9999-12-27', '2028-02-29']) {
      refused(await desk.get('ketua', `${path}/${day}`), 404, 'not-found');
      refused(await write('x', 'ketua', `${path}/${day}`), 404, 'not-found');
    }
  });
});

suite('what passed its deadline', () => {
  const found = async (from: number, until: number) =>
    findPassed({ db: desk.database.kysely, terms: knownTerms }, { from, until });
  const due = async (number: string): Promise<number> => {
    const { rows } = await desk.pool.query<{ due: Date }>(
      'select b.due_at as due from breach b join complaint c on c.id = b.complaint_id where c.number = $1 order by 1',
      [number],
    );
    return rows[0]?.due.getTime() ?? Number.NaN;
  };

  test('is of the period from its first millisecond until before its last', async () => {
    const at = await due(open);
    const numbers = async (from: number, until: number): Promise<string[]> =>
      (await found(from, until)).passed.map(({ number }) => number);
    assert.ok((await numbers(at, at + 1)).includes(open));
    assert.ok(!(await numbers(at - 1000, at)).includes(open));
    assert.ok(!(await numbers(at + 1, at + 1000)).includes(open));
    assert.deepEqual(await found(at + 1, at + 1), { passed: [], all: 0 });
  });

  test('stands by its moment, then by the number of its case; what is in a sensitive lane stands nowhere', async () => {
    const [from, until] = [0, desk.now() + 1];
    const before = await found(from, until);
    const inOrder = before.passed.toSorted(
      (a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.number.localeCompare(b.number),
    );
    assert.deepEqual(before.passed, inOrder);
    assert.ok([sealed, open, ended].every((number) => before.passed.some((one) => one.number === number)));
    await desk.does('medsos', sealed, 'MoveToLane', { lane: 'misconduct' });
    const later = await found(from, until);
    assert.deepEqual(
      later.passed.map(({ number }) => number),
      before.passed.map(({ number }) => number).filter((number) => number !== sealed),
    );
    assert.equal(later.all, later.passed.length);
    assert.ok(later.all <= mostPassed);
  });

  test('of a year stands month by month, and those that were late the longest first', async () => {
    const [period, deps] = [
      { from: 0, until: desk.now() + 1 },
      { db: desk.database.kysely, terms: knownTerms },
    ];
    const { passed, all, months = [] } = await findPassedOfYear(deps, period, desk.now());
    assert.ok(all > 1 && passed.length === Math.min(all, mostOfYear));
    const done = passed.flatMap(({ dueAt, metAt }) => (metAt === null ? [] : [metAt.getTime() - dueAt.getTime()]));
    assert.deepEqual(
      done,
      done.toSorted((a, b) => b - a),
    );
    assert.equal(
      months.reduce((sum, { n }) => sum + n, 0),
      all,
    );
    assert.ok(months.every(({ n, met, medianMs }) => met <= n && met > 0 === (medianMs !== null)));
    assert.equal((await found(period.from, period.until)).all, all);
  });
});
