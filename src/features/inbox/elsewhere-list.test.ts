// The list of what other bodies are asked about: by the day of asking, page by page, as its reader may see it; and news noted over HTTP.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { addMissingBodies } from '#db/outside-bodies.ts';
import { rebuild } from '#db/rebuild.ts';
import { knownTerms } from '#test/given/given.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { knownBodies } from '#text/known-bodies.ts';
import type { InboxAnswer } from './inbox.contract.ts';

const desk = await givenDesk({ after });
await addMissingBodies(desk.pool, knownBodies);

const dayMs = 86_400_000;
const day = (days: number): string => new Date(desk.now() + days * dayMs).toISOString();

const referred = async (days?: number): Promise<string> => {
  const number = await givenCase(desk, 'triage');
  const askAt = days === undefined ? {} : { askAt: day(days) };
  await desk.does('medsos', number, 'ReferElsewhere', { bodyId: 'pln', text: 'Tiang itu milik PLN.', ...askAt });
  return number;
};

const read = async (who: Person, query = ''): Promise<InboxAnswer> =>
  json(await desk.get(who, `/api/v1/cases?folder=elsewhere${query}`));
const numbers = async (who: Person, query = ''): Promise<string[]> =>
  (await read(who, query)).cases.map(({ number }) => number);
const note = (number: string, fields: object) => desk.act('medsos', number, 'NoteElsewhere', fields);

const days = [5, 2, 9];
const cases: string[] = [];
for (const one of days) cases.push(await referred(one));
const [five = '', two = '', nine = ''] = cases;
const undated = await referred();

suite('the list', () => {
  test('has what is waited for, by the day, and nothing without one', async () => {
    for (const who of ['medsos', 'pusat', 'ketua', 'kabid'] as const)
      assert.deepEqual(await numbers(who), [two, five, nine], who);
    assert.ok(!(await numbers('pusat')).includes(undated));
  });

  test('names in each row the body and its day', async () => {
    const { cases: rows } = await read('kabid');
    const asked = days.toSorted((one, other) => one - other).map((one) => ({ body: 'PLN', askAt: day(one) }));
    assert.deepEqual(
      rows.map((row) => row.asked),
      asked,
    );
    const { cases: all } = json<InboxAnswer>(await desk.get('pusat', '/api/v1/cases?folder=closed'));
    assert.equal(all.find(({ number }) => number === undated)?.asked, undefined);
  });

  test('is nobody’s who had no part in a case, nor an agency’s that had one: whom the desk asks, and when, is no matter of theirs', async () => {
    const part = [five, 'dpupkp'];
    await desk.pool.query(
      `insert into complaint_agency (complaint_id, agency_id, part) select id, $2, 'lead' from complaint where number = $1`,
      part,
    );
    for (const query of ['', '&sort=oldest', `&q=${five}`]) assert.deepEqual(await numbers('pupkp', query), [], query);
    for (const who of ['pupkp', 'dlh'] as const) {
      const { cases: seen, folders } = await read(who);
      assert.deepEqual(seen, []);
      assert.equal(folders.find(({ name }) => name === 'elsewhere')?.count, 0);
    }
    await desk.pool.query(
      'delete from complaint_agency where agency_id = $2 and complaint_id = (select id from complaint where number = $1)',
      part,
    );
  });

  test('goes on after its last row, whatever came in between', async () => {
    const whole = await read('pusat');
    assert.equal(whole.next, undefined);
    for (let more = 0; more < 50; more += 1) cases.push(await referred(20 + more));
    const first = await read('pusat');
    assert.deepEqual([first.cases.length, first.cases[0]?.number], [50, two]);
    const early = await referred(1);
    const rest = await read('pusat', `&after=${first.next ?? ''}`);
    assert.deepEqual(
      [...first.cases, ...rest.cases].map(({ number }) => number),
      [two, five, nine, ...cases.slice(3)],
    );
    assert.equal((await numbers('pusat'))[0], early);
    await note(early, { outcome: 'done', text: 'PLN sudah menanganinya.' });
  });

  test('is found in by words, and is the same after all was made anew from the log', async () => {
    const before = await numbers('pusat');
    assert.deepEqual(await numbers('pusat', `&q=${five}`), [five]);
    assert.deepEqual(await numbers('pusat', `&q=${undated}`), []);
    await rebuild(desk.pool, knownTerms);
    assert.deepEqual(await numbers('pusat'), before);
  });
});

suite('news', () => {
  test('takes a case off the list, puts it to another day, or leaves it out for good', async () => {
    const received = { outcome: 'received', reference: 'PLN-778', text: 'Sudah diterima PLN.' };
    assert.equal((await note(two, { ...received, askAt: day(30) })).statusCode, 200);
    assert.equal((await note(five, received)).statusCode, 200);
    const seen = await numbers('pusat');
    assert.ok(!seen.includes(five) && seen.indexOf(two) > seen.indexOf(nine));
    const page = await desk.page('medsos', two);
    assert.deepEqual([page.status, page.closeReason], ['closed', 'referred']);
    assert.equal(page.messages.at(-1)?.text, 'Sudah diterima PLN.');
  });

  test('is refused in the reader’s words where it is none', async () => {
    const waiting = { outcome: 'waiting', text: 'Kami masih menunggu PLN.' };
    const noDay = refused(await note(nine, waiting), 422, 'ask-day-wrong');
    assert.match(noDay.detail ?? '', /harinya wajib diisi/);
    refused(await note(nine, { ...waiting, askAt: day(-1) }), 422, 'ask-day-wrong');
    refused(await note(nine, { ...waiting, outcome: 'lost' }), 400, 'invalid-request');
    refused(await note(nine, { ...waiting, askAt: day(1), text: ' ' }), 422, 'text-missing');
    refused(await note(nine, { outcome: 'done', text: 'Telepon 0812-3456-7890.' }), 422, 'personal-data-in-public');
    refused(await note(await givenCase(desk, 'closed'), { outcome: 'done', text: 'Beres.' }), 409, 'wrong-step');
    refused(await note(await givenCase(desk, 'triage'), { outcome: 'done', text: 'Beres.' }), 409, 'wrong-step');
    refused(await desk.act('dlh', nine, 'NoteElsewhere', { outcome: 'done', text: 'Beres.' }), 404, 'no-such-case');
    assert.ok((await numbers('pusat')).includes(nine));
  });

  test('ends with the referral once the case is opened again', async () => {
    await desk.does('pusat', nine, 'Reopen', { reason: 'Ternyata urusan kota.' });
    assert.ok(!(await numbers('pusat')).includes(nine));
    refused(await note(nine, { outcome: 'done', text: 'Beres.' }), 409, 'wrong-step');
    refused(await desk.get('medsos', `/api/v1/cases/${nine}/hand-over`), 404, 'no-such-case');
  });
});
