// A request for information over HTTP: who may, what whoever asked is told where they wrote, what lists and the agency's page say of it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';

const desk = await givenDesk({ after });

const asked = { subject: 'Anggaran taman kota 2025', reason: 'Skripsi' };
const more = { text: 'Permintaan Anda perlu 7 hari kerja lagi: dokumennya di arsip.' };
const refusing = {
  ...{ outcome: 'refused', ground: 'personal-secret' },
  text: 'Dikecualikan pasal 17 huruf h. Bila keberatan, ajukan kepada atasan PPID dalam 30 hari kerja.',
};
const given = { outcome: 'given', text: 'Dokumennya: https://contoh.example/apbd.pdf' };

const taken = async (): Promise<string> => {
  const number = await givenCase(desk, 'coordination');
  await desk.does('medsos', number, 'TakeAsRequest', asked);
  return number;
};
const wordsOf = async (number: string): Promise<string[]> =>
  (await desk.page('pusat', number)).messages.flatMap(({ from, text }) =>
    from === 'city' && typeof text === 'string' ? [text] : [],
  );
const rowOf = async (who: Person, number: string, folder = 'all') => {
  const { cases } = json<InboxAnswer>(await desk.get(who, `/api/v1/cases?folder=${folder}&q=${number}`));
  return cases.find((one) => one.number === number);
};

suite('a case taken as a request', () => {
  test('tells its reporter the number and the last moment, and is called one wherever the desk sees it', async () => {
    const number = await taken();
    const page = await desk.page('medsos', number);
    assert.deepEqual([page.status, page.request, page.clock?.step], ['follow-up', true, 'follow-up']);
    const [told] = (await wordsOf(number)).slice(-1);
    assert.equal(told, `request-taken ${number}`);
    assert.equal((await rowOf('medsos', number))?.request, true);
    assert.equal((await rowOf('medsos', await givenCase(desk, 'triage')))?.request, undefined);
  });

  test('waits for whoever nobody knows, and says how they become known', async () => {
    const number = await givenCase(desk, 'triage');
    const problem = refused(await desk.act('medsos', number, 'TakeAsRequest', asked), 409, 'identity-needed');
    assert.match(problem.detail, /tanyakan identitasnya dahulu.*dapat langsung dijawab/);
    assert.equal((await desk.page('medsos', number)).status, 'triage');
  });

  test('with both of what the law wants on the record, and nothing that nobody asked for', async () => {
    const number = await givenCase(desk, 'coordination');
    refused(await desk.act('medsos', number, 'TakeAsRequest', { ...asked, subject: ' ' }), 422, 'text-missing');
    refused(await desk.act('medsos', number, 'TakeAsRequest', { ...asked, reason: '' }), 422, 'reason-missing');
    refused(await desk.act('medsos', number, 'TakeAsRequest', { subject: 'x' }), 400, 'invalid-request');
    refused(await desk.act('medsos', number, 'TakeAsRequest', { ...asked, dueAt: 0 }), 400, 'invalid-request');
  });
});

suite('an agency that is the PPID', () => {
  test('sees what is asked for and not by whom, brings it, and cannot ask for time or answer for the city', async () => {
    const number = await taken();
    const work = { leadAgencyId: 'dlh', helpingAgencyIds: [], instruction: 'Carikan dokumennya.' };
    await desk.does('pusat', number, 'Dispose', work);
    const page = await desk.page('dlh', number);
    assert.equal(page.request, true);
    assert.ok(!page.possible.includes('AskExtension') && page.possible.includes('ReportFieldResult'));
    const told = page.timeline.find(({ event }) => event.type === 'RequestTaken')?.event;
    assert.ok(told?.type === 'RequestTaken' && told.subject === asked.subject && told.reason === undefined);
    refused(await desk.act('dlh', number, 'DecideRequest', given), 403, 'not-allowed');
    const { dueAt } = page.clock ?? assert.fail();
    const found = { text: 'Dokumennya terlampir.', outcome: 'done', attachmentIds: [] };
    await desk.does('dlh', number, 'ReportFieldResult', found);
    const back = await desk.page('pusat', number);
    assert.deepEqual([back.status, back.clock?.dueAt, back.primary], ['conveying', dueAt, 'DecideRequest']);
  });
});

suite('its end', () => {
  test('is told by the notice alone, and counts apart where it was refused', async () => {
    const [one, other] = [await taken(), await taken()];
    await desk.does('pusat', one, 'DecideRequest', given);
    await desk.does('ketua', other, 'DecideRequest', refusing);
    assert.deepEqual(
      [(await desk.page('pusat', one)).closeReason, (await desk.page('pusat', other)).closeReason],
      ['information-answered', 'information-refused'],
    );
    assert.equal((await wordsOf(one)).at(-1), given.text);
    assert.equal((await wordsOf(other)).at(-1), refusing.text);
  });

  test('is refused with its reason in words where it lacks its ground or the way of objection', async () => {
    const number = await taken();
    const { ground: _none, ...groundless } = refusing;
    const first = refused(await desk.act('pusat', number, 'DecideRequest', groundless), 422, 'ground-missing');
    assert.match(first.detail, /pasal 17 UU 14\/2008/);
    const silent = { ...refusing, text: 'Dikecualikan pasal 17 huruf h.' };
    const second = refused(await desk.act('pusat', number, 'DecideRequest', silent), 422, 'objection-missing');
    assert.match(second.detail, /keberatan, kepada siapa, dan dalam berapa hari/);
    refused(await desk.act('medsos', number, 'DecideRequest', given), 403, 'not-allowed');
    refused(await desk.act('pusat', number, 'DecideRequest', { ...given, outcome: 'ya' }), 400, 'invalid-request');
  });

  test('may be put off once, told at the same moment', async () => {
    const number = await taken();
    const before = (await desk.page('pusat', number)).clock?.dueAt ?? '';
    await desk.does('pusat', number, 'ExtendRequest', more);
    const page = await desk.page('pusat', number);
    assert.ok((page.clock?.dueAt ?? '') > before);
    assert.equal((await wordsOf(number)).at(-1), more.text);
    assert.ok(!page.possible.includes('ExtendRequest'));
    const again = { text: 'Kami perlu waktu sekali lagi.' };
    refused(await desk.act('pusat', number, 'ExtendRequest', again), 409, 'already-extended');
    refused(await desk.act('medsos', number, 'ExtendRequest', more), 403, 'not-allowed');
  });
});
