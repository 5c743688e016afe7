// The turns that a case may take off the plain way, over HTTP with the clock moved by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fresh, givenCase, steps, take } from './given/cases.ts';
import { givenDesk } from './beds/desk.ts';
import { at } from './given/given.ts';
import { comment } from './given/intake.ts';
import { refused } from './beds/problems.ts';
import { received, reopens } from './people/reporter.ts';
import { due, events, mine, only, sent, stepsOf, told } from './tables/sights.ts';

test('not theirs: refused as bukan kewenangan, disposed anew, within the same clock', async (t) => {
  const desk = await givenDesk(t);
  const number = await givenCase(desk, 'disposed');
  await desk.moveTo(3);
  await desk.does('pupkp', number, 'RefuseDisposition', { reason: 'Jalan provinsi.', suggestedAgencyId: 'dishub' });
  refused(await desk.get('pupkp', `/api/v1/cases/${number}`), 404, 'no-such-case');
  assert.deepEqual([await mine(desk, 'pusat'), (await told(desk, 'pusat'))[0]], [[number], 'disposition-refused']);
  await desk.does('pusat', number, 'Dispose', { leadAgencyId: 'dlh', helpingAgencyIds: [], instruction: 'Tangani.' });
  const { clock, disposition } = await desk.page('dlh', number);
  assert.deepEqual([clock?.dueAt, disposition?.leadAgencyId], [due(24), 'dlh']);
  const refusal = only(await events(desk, number), 'DispositionRefused')[0];
  assert.deepEqual([refusal?.agencyId, refusal?.suggestedAgencyId], ['dpupkp', 'dishub']);
});

test('more time: asked by the lead, granted by Admin Pusat, with the old deadline on the record', async (t) => {
  const desk = await givenDesk(t);
  const number = await givenCase(desk, 'disposed');
  const until = (hours: number) => ({ reason: 'Menunggu aspal.', untilAt: due(hours) });
  await desk.does('pupkp', number, 'AskExtension', until(72));
  assert.deepEqual((await desk.page('pusat', number)).extension?.untilAt, due(72));
  assert.deepEqual(await mine(desk, 'pusat'), [number]);
  refused(await desk.act('pupkp', number, 'AskExtension', until(96)), 409, 'extension-pending');
  await desk.does('pusat', number, 'DeclineExtension', { reason: 'Bisa hari ini.' });
  assert.equal((await desk.page('pupkp', number)).clock?.dueAt, due(24));

  await desk.does('pupkp', number, 'AskExtension', until(48));
  await desk.does('pusat', number, 'GrantExtension');
  assert.equal((await told(desk, 'pupkp'))[0], 'extension-decided');
  assert.equal((await desk.page('pupkp', number)).clock?.dueAt, due(48));
  const extended = only(await events(desk, number), 'DeadlineExtended')[0];
  assert.deepEqual([extended?.fromAt, extended?.dueAt, extended?.reason], [at(24), at(48), 'Menunggu aspal.']);
  await desk.moveTo(30);
  assert.equal(only(await events(desk, number), 'DeadlineMissed').length, 0);
});

test('merged: messages go over, and the reporter writes on in the case that is left', async (t) => {
  const desk = await givenDesk(t);
  const who = fresh('warga');
  const [one, other] = [fresh('post'), fresh('post')];
  const first = await givenCase(desk, 'coordination', { who, post: one, text: 'Jalan rusak' });
  const second = await givenCase(desk, 'triage', { who, post: other, text: 'Jalan itu lagi' });
  await desk.does('medsos', second, 'MergeInto', { number: first.toLowerCase() });
  const gone = await desk.page('medsos', second);
  // The notice of where it went is left.
  assert.deepEqual(
    [gone.status, gone.closeReason, gone.messages.map(({ from }) => from)],
    ['closed', 'merged', ['city']],
  );
  await desk.arrives(comment(fresh('m'), 'Masih rusak', { who, post: other }));
  const texts = (await desk.page('medsos', first)).messages
    .filter(({ from }) => from === 'reporter')
    .map(({ text }) => text);
  assert.deepEqual(texts.toSorted(), ['Jalan itu lagi', 'Jalan rusak', 'Masih rusak']);
  refused(await desk.act('medsos', first, 'MergeInto', { number: first }), 422, 'same-case');
  refused(await desk.act('medsos', first, 'MergeInto', { number: second }), 409, 'case-closed');
  refused(await desk.act('medsos', first, 'MergeInto', { number: 'ADU-2026-999999-ZZ' }), 404, 'no-such-case');
});

test('split: one message becomes a case of its own, with a clock of its own', async (t) => {
  const desk = await givenDesk(t);
  const [who, post] = [fresh('warga'), fresh('post')];
  const number = await givenCase(desk, 'triage', { who, post, text: 'Jalan rusak' });
  await desk.moveTo(1);
  await desk.arrives(comment(fresh('m'), 'Lampu juga mati', { who, post, sentAt: desk.now() }));
  assert.equal(await desk.latest(), number);
  const [stays, leaves] = (await desk.page('medsos', number)).messages;
  refused(await desk.act('medsos', number, 'SplitOff', { messageIds: [stays?.id, leaves?.id] }), 409, 'nothing-left');
  refused(await desk.act('medsos', number, 'SplitOff', { messageIds: ['bukan'] }), 404, 'unknown-message');
  const { number: made } = await desk.does('medsos', number, 'SplitOff', { messageIds: [leaves?.id] });
  const page = await desk.page('medsos', String(made));
  assert.deepEqual([page.status, page.messages[0]?.text, page.clock?.dueAt], ['triage', 'Lampu juga mati', due(3)]);
  assert.deepEqual(
    (await desk.page('medsos', number)).messages.map(({ text }) => text),
    ['Jalan rusak'],
  );
});

test('duplicate: closed, its reporter told at once and answered with the other’s result', async (t) => {
  const desk = await givenDesk(t);
  const first = await givenCase(desk, 'conveying', { text: 'Pohon tumbang' });
  const second = await givenCase(desk, 'triage', { text: 'Pohon tumbang juga' });
  await desk.does('medsos', second, 'JoinAsDuplicate', { number: first });
  const joined = await desk.page('medsos', second);
  assert.deepEqual([joined.status, joined.closeReason], ['closed', 'duplicate']);
  assert.deepEqual((await desk.page('pusat', first)).followers, [{ number: second }]);
  assert.deepEqual(await sent(desk, second), ['notice public queued']);
  refused(await desk.act('pusat', first, 'ConveyResult', { privateText: 'Sudah.' }), 422, 'public-text-missing');
  await take(desk, first, steps.convey);
  while ((await desk.deliver()) > 0);
  const result = (await received(desk, first)).filter(({ text }) => text === 'Lubang sudah ditambal.');
  assert.deepEqual(
    result.map(({ purpose, status }) => [purpose, status]),
    [
      ['result', 'sent'],
      ['notice', 'sent'],
    ],
  );
});

test('answered at once by Admin Pusat: registration and field work fall away, the answer is the result', async (t) => {
  const desk = await givenDesk(t);
  const number = await givenCase(desk, 'coordination');
  await desk.does('pusat', number, 'AnswerDirectly', { publicText: 'Lampu sudah menyala kembali.' });
  await desk.deliver();
  await desk.deliver();
  assert.equal(await stepsOf(desk, number), 'met met met skipped skipped met');
  assert.equal((await desk.page('pusat', number)).closeReason, 'conveyed');
});

test('a question is answered where it was asked, and what is no complaint ends with its reason', async (t) => {
  const desk = await givenDesk(t);
  const asked = await givenCase(desk, 'triage', { text: 'Kantor buka jam berapa?' });
  await desk.does('medsos', asked, 'AnswerInformation', { text: 'Pukul 08.00.' });
  assert.equal((await desk.page('medsos', asked)).closeReason, 'information-answered');
  assert.deepEqual(await sent(desk, asked), ['information public queued']);

  const praise = await givenCase(desk, 'triage', { text: 'Terima kasih!' });
  await desk.does('medsos', praise, 'JudgeNotComplaint', { reason: 'praise', note: 'Ucapan.' });
  assert.equal((await desk.page('medsos', praise)).closeReason, 'not-a-complaint');
  assert.deepEqual(await sent(desk, praise), ['notice public queued']);
  // An officer may find that it was one after all: it is triaged again.
  await desk.does('pusat', praise, 'Reopen', { reason: 'Ada keluhan di dalamnya.' });
  const { status, clock } = await desk.page('medsos', praise);
  assert.deepEqual([status, clock?.dueAt], ['triage', due(2)]);
});

test('opened again by the reporter: with a reason, once, within seven days', async (t) => {
  const desk = await givenDesk(t);
  const number = await givenCase(desk, 'closed');
  assert.equal((await reopens(desk, number, '')).statusCode, 422);
  assert.equal((await reopens(desk, number, 'Masih berlubang')).statusCode, 303);
  for (const who of ['pusat', 'pupkp'] as const) {
    const { status, messages } = await desk.page(who, number);
    assert.equal(status, 'follow-up');
    assert.ok(
      messages.some(({ text }) => text === 'Masih berlubang'),
      who,
    );
  }
  await take(desk, number, steps.report);
  await desk.does('pusat', number, 'ConveyResult', { publicText: 'Sudah diperbaiki.' });
  while ((await desk.deliver()) > 0);
  await reopens(desk, number, 'Sekali lagi');
  assert.equal((await desk.page('pusat', number)).status, 'closed');

  const other = await givenCase(desk, 'closed');
  await desk.moveTo(7 * 24 + 1);
  await reopens(desk, other, 'Terlambat');
  assert.equal((await desk.page('pusat', other)).status, 'closed');
});

test('a message that the platform will not take does not end the case: the officer is told and sends again', async (t) => {
  const desk = await givenDesk(t);
  const number = await givenCase(desk, 'conveying');
  while ((await desk.deliver()) > 0);
  await take(desk, number, steps.convey);
  await desk.deliver('token-expired');
  const page = await desk.page('pusat', number);
  assert.deepEqual([page.status, page.messages.at(-1)?.delivery?.reason], ['conveying', 'token-expired']);
  assert.deepEqual([await mine(desk, 'pusat'), (await told(desk, 'pusat'))[0]], [[number], 'delivery-failed']);
  await take(desk, number, steps.convey);
  await desk.deliver();
  assert.equal((await desk.page('pusat', number)).status, 'closed');
});
