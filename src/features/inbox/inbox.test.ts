// The inbox by step and by urgency: what is in it, in which order, and how it is leafed through.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { InboxAnswer } from './inbox.contract.ts';
import { fresh, givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Desk, type Person } from '#test/beds/desk.ts';
import { comment } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';

const inboxOf = async (desk: Desk, who: Person, query: string): Promise<InboxAnswer> =>
  json(await desk.get(who, `/api/v1/cases?${query}`));

const numbersIn = ({ cases }: InboxAnswer): string[] => cases.map(({ number }) => number);

suite('one desk', async () => {
  const desk = await givenDesk({ after });
  const inbox = (who: Person, query: string) => inboxOf(desk, who, query);
  /** Opened an hour apart, so that each is due an hour after the one before. */
  const waiting = await givenCase(desk, 'waiting', { text: 'Sampah menumpuk' });
  const coordination = await givenCase(desk, 'coordination', { text: 'Saluran mampet 98765%' });
  await desk.moveTo(1);
  const early = await givenCase(desk, 'triage', { text: 'Jalan berlubang' });
  await desk.moveTo(1.5);
  const later = await givenCase(desk, 'triage', { text: 'Lampu mati', who: 'warga-lampu', post: fresh('post') });
  const closed = await givenCase(desk, 'closed');

  test('the most urgent comes first, what waits for the reporter after it, what is closed last', async () => {
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all')), [early, later, coordination, waiting, closed]);
  });

  test('a row carries what its countdown needs', async () => {
    const row = (await inbox('medsos', 'folder=triage')).cases[0];
    assert.deepEqual(row?.clock, {
      step: 'ask-identity',
      dueAt: '2026-03-02T04:00:00.000Z',
      limitMs: 7_200_000,
      paused: false,
      warnAt: '2026-03-02T03:00:00.000Z',
      nearAt: '2026-03-02T03:36:00.000Z',
    });
    const paused = (await inbox('medsos', 'folder=awaiting-identity')).cases[0];
    assert.deepEqual([paused?.number, paused?.clock?.paused], [waiting, true]);
    assert.equal((await inbox('medsos', 'folder=closed')).cases[0]?.clock, undefined);
  });

  test('a row says what whoever asks may do with it together with others', async () => {
    const mayOf = async (who: Person) =>
      Object.fromEntries((await inbox(who, 'folder=all')).cases.map(({ number, may }) => [number, may]));
    const inside = ['Claim', 'Assign', 'Categorise', 'LinkToIssue'];
    const medsos = await mayOf('medsos');
    assert.deepEqual(medsos[early], [...inside, 'JudgeNotComplaint']);
    assert.deepEqual(medsos[coordination], inside);
    assert.deepEqual(medsos[closed], []);
    for (const may of Object.values(await mayOf('kabid'))) assert.deepEqual(may, []);
    await desk.does('medsos', early, 'Claim', {});
    assert.ok(!(await mayOf('medsos'))[early]?.includes('Claim'));
    assert.ok((await mayOf('pusat'))[early]?.includes('Claim'));
    await desk.does('medsos', early, 'Release', {});
  });

  test('each folder holds its step, and “mine” whose turn it is', async () => {
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=triage')), [early, later]);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=closed')), [closed]);
    assert.deepEqual(numbersIn(await inbox('medsos', '')), [early, later, coordination]);
    assert.deepEqual(numbersIn(await inbox('pusat', '')), [coordination]);
    assert.deepEqual(numbersIn(await inbox('ketua', '')), []);
    const { folders } = await inbox('medsos', '');
    const counts = Object.fromEntries(folders.map(({ name, count }) => [name, count]));
    assert.deepEqual(counts, {
      ...{
        mine: 3,
        mentioned: 0,
        triage: 2,
        'awaiting-identity': 1,
        coordination: 1,
        registration: 0,
        'follow-up': 0,
        conveying: 0,
      },
      // How many are over says nothing of what must be done.
      ...{ 'by-hand': 0, elsewhere: 0, 'passed-on': 0, drafts: 0, scheduled: 0, closed: 0, all: 0 },
    });
  });

  test('a search finds a number however it is typed, words, names and UPIK numbers', async () => {
    const bare = early.replaceAll('-', '').toLowerCase();
    assert.deepEqual(numbersIn(await inbox('medsos', `folder=all&q=${bare}`)), [early]);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all&q=BERLUBANG%20')), [early, closed]);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all&q=warga-lampu')), [later]);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all&q=upik-')), [closed]);
    // A sign that SQL would take for “anything” is itself.
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all&q=98765%25')), [coordination]);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all&q=_%25')), []);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all&q=%00%27%3B--')), []);
  });

  test('words are found in any order, over all that was written, and beside a name', async () => {
    for (const query of ['lampu mati', 'mati LAMPU', 'mati warga-lampu'])
      assert.deepEqual(numbersIn(await inbox('medsos', `folder=all&q=${query}`)), [later], query);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all&q=lampu berlubang')), []);
  });

  test('an agency neither reads a reporter’s name nor finds cases by it', async () => {
    const disposed = await givenCase(desk, 'disposed', { who: 'warga-rahasia', text: 'Hubungi 0812-3456-7890 ya' });
    const { cases } = await inbox('pupkp', 'folder=follow-up');
    assert.deepEqual(
      cases.map(({ number }) => number),
      [disposed],
    );
    assert.deepEqual([cases[0]?.reporterName, cases[0]?.excerpt], ['Warga', 'Hubungi ••• ya']);
    assert.deepEqual(numbersIn(await inbox('pupkp', 'folder=all&q=warga-rahasia')), []);
    assert.deepEqual(numbersIn(await inbox('pusat', 'folder=all&q=warga-rahasia')), [disposed]);
    for (const typed of ['081234567890', '%2B62 812 3456 7890', '0812 3456']) {
      assert.deepEqual(numbersIn(await inbox('pusat', `folder=all&q=${typed}`)), [disposed], typed);
      assert.deepEqual(numbersIn(await inbox('pupkp', `folder=all&q=${typed}`)), [], typed);
    }
  });

  test('what is late, or soon will be, can be asked for and is counted', async () => {
    await desk.moveTo(3.3);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=all&urgency=late')), [early]);
    assert.deepEqual(numbersIn(await inbox('medsos', 'folder=triage&urgency=near')), [later]);
    const { folders, cases } = await inbox('medsos', 'folder=triage');
    assert.deepEqual([folders.find(({ name }) => name === 'triage')?.late, cases[0]?.breaches], [1, 1]);
    const counts = (await inbox('medsos', 'folder=all')).folders.find(({ name }) => name === 'all');
    assert.deepEqual([counts?.late, counts?.near], [1, 1]);
    assert.deepEqual(numbersIn(await inbox('ketua', 'folder=mine')), [early]);
    // While the reporter owes an answer nothing is late.
    await desk.moveTo(100);
    assert.equal(numbersIn(await inbox('medsos', 'folder=all&urgency=late')).includes(waiting), false);
  });

  test('a folder, urgency or place that does not exist is refused', async () => {
    const noId = '-'.repeat(36);
    const places = ['50', "0.0.1.1.'--", `0.1.1.${noId}`, `s.0.0.1.${noId}`].map((place) => `q=lampu&after=${place}`);
    for (const query of ['folder=semua', 'urgency=soon', ...places, `q=${'a'.repeat(101)}`])
      refused(await desk.get('medsos', `/api/v1/cases?${query}`), 400, 'invalid-request');
  });
});

test('pages follow each other without a gap or a repetition, whatever comes or goes meanwhile', async (t) => {
  const desk = await givenDesk(t);
  const post = fresh('post');
  const open = (count: number) =>
    desk.arrives(...Array.from({ length: count }, () => comment(fresh('m'), 'Lampu mati', { who: fresh('w'), post })));
  await open(120);
  const first = await inboxOf(desk, 'medsos', 'folder=all');
  assert.equal(first.cases.length, 50);
  // One of the first page leaves for the end of the list: with page numbers the next page would miss a row.
  await take(desk, first.cases[0]?.number ?? '', steps.ask);
  const second = await inboxOf(desk, 'medsos', `folder=all&after=${first.next ?? ''}`);
  const third = await inboxOf(desk, 'medsos', `folder=all&after=${second.next ?? ''}`);
  assert.equal(third.next, undefined);
  const seen = [first, second, third].flatMap(numbersIn);
  assert.equal(new Set(seen).size, 120);
  assert.equal(seen.length, 121);
});
