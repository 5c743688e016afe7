// What was passed on to an agency, over HTTP: it stands in that agency's list until it was read, shows the matter and no person, and is
// nobody else's.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { rebuild } from '#db/rebuild.ts';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { fresh, givenCase } from '#test/given/cases.ts';
import { knownTerms } from '#test/given/given.ts';
import { spoken } from '#test/given/without-words.ts';
import type { InboxAnswer } from './inbox.contract.ts';

const desk = await givenDesk({ after });

const praise = async (text = 'Terima kasih, taman kota makin rapi.', reason = 'praise'): Promise<string> => {
  const number = await givenCase(desk, 'triage', { text });
  await desk.does('medsos', number, 'JudgeNotComplaint', { reason });
  return number;
};
const passes = (number: string, fields: object = {}): Promise<Answer> =>
  desk.act('medsos', number, 'PassOn', { agencyId: 'dlh', ...fields });
const passedOn = async (...args: Parameters<typeof praise>): Promise<string> => {
  const number = await praise(...args);
  assert.equal((await passes(number)).statusCode, 200);
  return number;
};

const read = async (who: Person, query = 'folder=passed-on'): Promise<InboxAnswer> =>
  json(await desk.get(who, `/api/v1/cases?${query}`));
const numbers = async (who: Person, query?: string): Promise<string[]> =>
  (await read(who, query)).cases.map(({ number }) => number);
const find = (who: Person, folder: string, number: string): Promise<string[]> =>
  numbers(who, `folder=${folder}&q=${number}`);
const countOf = async (who: Person): Promise<number | undefined> =>
  (await read(who)).folders.find(({ name }) => name === 'passed-on')?.count;
const page = (who: Person, number: string): Promise<Answer> => desk.get(who, `/api/v1/cases/${number}`);

suite('the list', () => {
  test('has what an agency has not read yet, counted, for it and for the desk, and for nobody else', async () => {
    const first = await passedOn();
    const second = await passedOn('Usul: tambah bangku taman.', 'aspiration');
    for (const who of ['dlh', 'medsos', 'pusat', 'ketua', 'kabid'] as const) {
      assert.deepEqual((await numbers(who)).toSorted(), [first, second].toSorted(), who);
      assert.equal(await countOf(who), 2, who);
    }
    assert.deepEqual([await numbers('pupkp'), await countOf('pupkp')], [[], 0]);
    await desk.does('dlh', first, 'NotePassedOn');
    assert.deepEqual([await numbers('dlh'), await countOf('dlh')], [[second], 1]);
    assert.deepEqual([await numbers('pusat'), await countOf('pusat')], [[second], 1]);
    await desk.does('dlh', second, 'NotePassedOn');
  });

  test('is no work: it is neither among the agency’s own nor late, and stands among what is closed', async () => {
    const number = await passedOn();
    assert.deepEqual(await numbers('dlh', 'folder=mine'), []);
    assert.deepEqual(await find('dlh', 'closed', number), [number]);
    assert.deepEqual(
      (await read('dlh')).folders.flatMap(({ name, late, near }) => (late + near > 0 ? [name] : [])),
      [],
    );
    await desk.does('dlh', number, 'NotePassedOn');
    assert.deepEqual(await find('dlh', 'closed', number), [number]);
  });
});

suite('the agency', () => {
  test('reads the matter and what it is told of it, and nothing of the person or of what was said in private', async () => {
    const who = fresh('warga');
    const number = await praise(`Taman rapi! Saya ${who}, telepon 0812-3456-7890.`);
    await passes(number, { text: 'Untuk regu taman, dari 0812-3456-7890.' });
    await desk.does('medsos', number, 'AddNote', { text: 'Hubungi 0812-3456-7890 bila perlu.' });
    const seen = json<Awaited<ReturnType<typeof desk.page>>>(await page('dlh', number));
    assert.deepEqual(seen.reporter, { name: 'Warga', hidden: true });
    assert.match(seen.messages[0]?.text ?? '', /^Taman rapi!/);
    assert.doesNotMatch(JSON.stringify(seen), /3456/);
    assert.deepEqual(seen.possible, ['NotePassedOn', 'AddNote']);
    assert.ok(seen.timeline.some(({ event }) => event.type === 'PassedOn'));
    assert.deepEqual(Object.keys(seen.passedOn ?? {}), ['agencyId', 'text']);
    assert.match(spoken(seen.passedOn?.text), /^Untuk regu taman, dari •/);
    refused(await desk.act('dlh', number, 'RevealIdentity', { fields: ['phone'], reason: 'x' }), 403, 'not-allowed');
    refused(await desk.act('dlh', number, 'Reopen', { reason: 'x' }), 403, 'not-allowed');
  });

  test('reads nothing that the city wrote to the reporter alone', async () => {
    const number = await givenCase(desk, 'waiting', { text: 'Taman rapi!' });
    await desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'praise' });
    await passes(number);
    const texts = (seen: Awaited<ReturnType<typeof desk.page>>): string[] =>
      seen.messages
        .filter(({ from, visibility }) => from === 'city' && visibility === 'private')
        .map(({ text }) => text);
    assert.match(texts(await desk.page('medsos', number)).join(' '), /Mohon lengkapi data/);
    assert.deepEqual(texts(await desk.page('dlh', number)), ['']);
  });

  test('is not examined by it: a sample of its cases has none that it only reads', async () => {
    const number = await passedOn();
    const draw = { from: '2026-01-01', until: '2026-12-31', count: 200 };
    const drawn = async (fields: object): Promise<string> =>
      (await desk.send('pemeriksa', 'POST', '/api/v1/samples', { ...draw, ...fields })).body;
    assert.ok((await drawn({})).includes(number));
    assert.ok(!(await drawn({ agency: 'dlh' })).includes(number));
  });

  test('sees it from then on and no longer than that', async () => {
    const number = await praise();
    refused(await page('dlh', number), 404, 'no-such-case');
    await passes(number);
    assert.equal((await page('dlh', number)).statusCode, 200);
    refused(await page('pupkp', number), 404, 'no-such-case');
    refused(await desk.act('pupkp', number, 'NotePassedOn'), 404, 'no-such-case');
    await desk.does('dlh', number, 'NotePassedOn');
    assert.equal((await page('dlh', number)).statusCode, 200);
    await desk.does('medsos', number, 'Reopen', { reason: 'Ternyata aduan.' });
    refused(await page('dlh', number), 404, 'no-such-case');
    assert.ok(!(await numbers('dlh', `folder=all&q=${number}`)).includes(number));
    await desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'praise' });
    assert.deepEqual(await find('dlh', 'passed-on', number), []);
    refused(await page('dlh', number), 404, 'no-such-case');
  });

  test('loses it to a sensitive lane, in every list', async () => {
    const number = await passedOn();
    const before = (await countOf('dlh')) ?? 0;
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    refused(await page('dlh', number), 404, 'no-such-case');
    for (const folder of ['passed-on', 'closed', 'all']) assert.deepEqual(await find('dlh', folder, number), []);
    assert.equal(await countOf('dlh'), before - 1);
  });
});

suite('passing on', () => {
  test('is told to the reporter once, where they wrote', async () => {
    const number = await passedOn();
    const { messages } = await desk.page('medsos', number);
    assert.deepEqual(
      messages.filter(({ text }) => text.startsWith('passed-on')).map(({ text, visibility }) => [text, visibility]),
      [[`passed-on ${number}`, 'public']],
    );
  });

  test('rings at the agency, and nowhere else', async () => {
    const number = await passedOn();
    const { rows } = await desk.pool.query<{ who: string }>(
      `select concat_ws(' ', n.role, n.agency_id) as who from notice n join complaint c on c.id = n.complaint_id
        where n.what = 'passed-on' and c.number = $1`,
      [number],
    );
    assert.deepEqual(rows, [{ who: 'admin-agency dlh' }]);
  });

  test('is refused in the reader’s words, and leaves nothing behind', async () => {
    const number = await praise();
    refused(await passes(number, { agencyId: 'tidak-ada' }), 422, 'unknown-agency');
    for (const agencyId of ['', ' ']) refused(await passes(number, { agencyId }), 422, 'text-missing');
    refused(await passes(number, { text: 'x'.repeat(2001) }), 400, 'invalid-request');
    refused(await desk.act('kabid', number, 'PassOn', { agencyId: 'dlh' }), 403, 'not-allowed');
    refused(await passes(await givenCase(desk, 'triage')), 409, 'wrong-step');
    assert.ok(!(await numbers('pusat')).includes(number));
    await passes(number);
    const again = refused(await passes(number, { agencyId: 'dpupkp' }), 409, 'already-recorded');
    assert.ok((again.detail ?? again.title).length > 0);
    refused(await page('pupkp', number), 404, 'no-such-case');
  });
});

suite('a long list', () => {
  test('goes on page by page, is narrowed and searched, and is the same after all was made anew from the log', async () => {
    const all: string[] = [];
    for (let made = 0; made < 52; made += 1) all.push(await passedOn(`Pujian ke-${String(made)} untuk taman.`));
    const first = await read('dlh');
    assert.equal(first.cases.length, 50);
    assert.notEqual(first.next, undefined);
    const rest = await read('dlh', `folder=passed-on&after=${first.next ?? ''}`);
    const seen = [...first.cases, ...rest.cases].map(({ number }) => number);
    assert.deepEqual(new Set(seen).size, seen.length);
    assert.ok(all.every((number) => seen.includes(number)));
    assert.equal(await countOf('dlh'), seen.length);
    const [one = ''] = all;
    assert.deepEqual(await numbers('dlh', `folder=passed-on&q=${one}`), [one]);
    assert.deepEqual(await numbers('pupkp', `folder=passed-on&q=${one}`), []);
    assert.deepEqual(await numbers('dlh', 'folder=passed-on&urgency=late'), []);
    assert.deepEqual(await numbers('dlh', 'folder=passed-on&category=sampah'), []);
    await rebuild(desk.pool, knownTerms);
    assert.deepEqual((await read('dlh')).cases, first.cases);
  });
});
