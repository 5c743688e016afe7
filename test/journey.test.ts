// The whole procedure over HTTP, with the clock moved by hand: what happens in which order, until when, and what each person sees.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LatenessAnswer } from '#features/lateness/lateness.contract.ts';
import { fresh, givenCase, steps, take } from './given/cases.ts';
import { givenDesk, json, type Person } from './beds/desk.ts';
import { at } from './given/given.ts';
import { comment } from './given/intake.ts';
import { refused } from './beds/problems.ts';
import { fillsIn, linkOf, rates, sees } from './people/reporter.ts';
import { due, events, mine, only, sent, stepsOf, told, typesOf } from './tables/sights.ts';

test('on time: from the comment to the accepted answer and the reporter’s mark', async (t) => {
  const desk = await givenDesk(t);
  const number = await givenCase(desk, 'triage', { text: 'Jalan berlubang di depan pasar' });
  assert.deepEqual([await mine(desk, 'medsos'), await mine(desk, 'pusat')], [[number], []]);

  await desk.moveTo(0.5);
  await take(desk, number, steps.ask);
  assert.equal(await desk.deliver(), 1);
  assert.equal((await desk.page('medsos', number)).clock?.paused, true);
  assert.deepEqual(await mine(desk, 'medsos'), []);

  await desk.moveTo(5);
  await fillsIn(desk, number);
  // SOP row 3: 1 x 24 jam, of which nothing ran while the reporter owed the answer.
  assert.equal((await desk.page('pusat', number)).clock?.dueAt, due(5 + 24));
  assert.deepEqual([await mine(desk, 'medsos'), await mine(desk, 'pusat')], [[number], [number]]);

  await desk.moveTo(6);
  await take(desk, number, steps.draft);
  await desk.does('pusat', number, 'ReturnDraft', { reason: 'Sebutkan lokasinya.' });
  assert.deepEqual((await desk.page('medsos', number)).draft?.returned, 'Sebutkan lokasinya.');
  await take(desk, number, steps.draft);
  await take(desk, number, steps.approve);
  await desk.deliver();
  assert.equal((await desk.page('medsos', number)).clock?.dueAt, due(6 + 24));

  await desk.moveTo(7);
  await desk.does('medsos', number, 'RegisterInUpik', { upikNumber: 'JSS-77' });
  assert.deepEqual([await mine(desk, 'pusat'), await mine(desk, 'pupkp')], [[number], []]);
  await desk.moveTo(8);
  await take(desk, number, steps.dispose);
  // SOP row 5 runs from the registration on, whoever holds the case.
  assert.equal((await desk.page('pupkp', number)).clock?.dueAt, due(7 + 24));
  for (const who of ['pupkp', 'dlh'] as const) assert.deepEqual(await told(desk, who), ['disposed-to-you'], who);
  await desk.does('pupkp', number, 'AcknowledgeDisposition');
  await desk.does('dlh', number, 'ReportProgress', { text: 'Pasir sudah diangkut.', attachmentIds: [] });
  await desk.moveTo(18);
  await take(desk, number, steps.report);
  assert.deepEqual([await mine(desk, 'pupkp'), await mine(desk, 'pusat')], [[], [number]]);

  await desk.moveTo(19);
  const texts = { publicText: 'Lubang sudah ditambal.', privateText: 'Terima kasih, Warga Percobaan.' };
  await desk.does('pusat', number, 'ConveyResult', texts);
  // The same words at once are the same press; others would be a second answer.
  assert.equal((await desk.act('pusat', number, 'ConveyResult', texts)).statusCode, 200);
  const others = { ...texts, publicText: 'Lubang sudah ditambal rapi.' };
  refused(await desk.act('pusat', number, 'ConveyResult', others), 409, 'already-sending');
  assert.equal((await desk.page('pusat', number)).status, 'conveying');
  while ((await desk.deliver()) > 0);
  const page = await desk.page('pusat', number);
  assert.deepEqual([page.status, page.closeReason], ['closed', 'conveyed']);
  assert.equal(await stepsOf(desk, number), 'met met met met met met');

  assert.match(await sees(desk, number), /Lubang sudah ditambal\./);
  assert.equal((await rates(desk, number, 5, 'Cepat sekali')).statusCode, 303);
  assert.equal((await desk.page('kabid', number)).rating, 5);

  const happened = await events(desk, number);
  assert.deepEqual(typesOf(happened), [
    ...['CaseOpened', 'StepOpened', 'MessageReceived'],
    ...['IdentityAsked', 'StepMet', 'StepOpened', 'ClockPaused', 'MessageAccepted'],
    ...['ClockResumed', 'IdentityProvided'],
    ...['ResponseDrafted', 'DraftReturned', 'ResponseDrafted', 'InterimApproved', 'StepMet', 'StepOpened'],
    ...['MessageAccepted', 'RegisteredInUpik', 'StepMet', 'StepOpened'],
    ...['Disposed', 'DispositionAcknowledged', 'ProgressReported'],
    ...['FieldResultReported', 'StepMet', 'StepOpened'],
    ...['ResultWritten', 'MessageAccepted', 'StepMet', 'CaseClosed', 'MessageAccepted', 'Rated'],
  ]);
  assert.ok(only(happened, 'StepMet').every(({ late }) => !late));
  assert.deepEqual(await sent(desk, number), [
    'ask-identity private sent',
    'interim public sent',
    'result public sent',
    'result private sent',
  ]);
});

test('late: warned at half and at four fifths, missed, escalated to Ketua Tim and twelve hours later to Kepala Bidang', async (t) => {
  const desk = await givenDesk(t);
  const number = await givenCase(desk, 'registered');
  await take(desk, number, steps.dispose);
  const late = async (who: Person) => json<LatenessAnswer>(await desk.get(who, '/api/v1/lateness'));

  await desk.moveTo(12);
  await desk.moveTo(19.2);
  assert.deepEqual(await told(desk, 'pupkp'), ['deadline-near', 'deadline-near', 'disposed-to-you']);
  assert.deepEqual((await late('ketua')).late, []);
  await desk.moveTo(24);
  assert.deepEqual(await told(desk, 'ketua'), []);
  await desk.moveTo(24.001);
  assert.equal((await told(desk, 'pupkp'))[0], 'deadline-missed');
  assert.deepEqual([await told(desk, 'ketua'), await told(desk, 'kabid')], [['escalated'], []]);
  assert.deepEqual([await mine(desk, 'ketua'), await mine(desk, 'kabid')], [[number], []]);
  await desk.moveTo(36);
  assert.deepEqual([await told(desk, 'kabid'), await mine(desk, 'kabid')], [['escalated'], [number]]);
  assert.equal((await late('kabid')).late[0]?.escalatedTo, 'division-head');

  await desk.moveTo(40);
  await take(desk, number, steps.report);
  await take(desk, number, steps.convey);
  while ((await desk.deliver()) > 0);
  assert.equal(await stepsOf(desk, number), 'met met met met late met');
  const happened = await events(desk, number);
  assert.deepEqual(
    only(happened, 'DeadlineWarned').map(({ percent, at: when }) => [percent, when]),
    [
      [50, at(12)],
      [80, at(19.2)],
    ],
  );
  assert.deepEqual(
    only(happened, 'Escalated').map(({ to, at: when }) => [to, when]),
    [
      ['team-lead', at(24.001)],
      ['division-head', at(36)],
    ],
  );
  // Done at last, it is no longer late; that it was stays on the record.
  const { late: now, breaches } = await late('kabid');
  assert.deepEqual([now, breaches], [[], [{ number, step: 'follow-up', dueAt: due(24) }]]);
});

test('without an identity: reminded twice, closed after thirty days, reopened by the late answer', async (t) => {
  const desk = await givenDesk(t);
  const number = await givenCase(desk, 'waiting');
  const day = 24;
  for (const hours of [19, 20, 100, 6 * day, 20 * day]) await desk.moveTo(hours);
  await desk.deliver();
  assert.deepEqual(
    only(await events(desk, number), 'IdentityReminded').map(({ count, at: when }) => [count, when]),
    [
      [1, at(20)],
      [2, at(6 * day)],
    ],
  );
  await desk.moveTo(30 * day - 1);
  assert.equal((await desk.page('medsos', number)).status, 'awaiting-identity');
  await desk.moveTo(30 * day);
  const closed = await desk.page('medsos', number);
  assert.deepEqual([closed.status, closed.closeReason], ['closed', 'identity-not-completed']);
  assert.deepEqual(await mine(desk, 'medsos'), []);

  await desk.moveTo(31 * day);
  await desk.does('medsos', number, 'ProvideIdentity', steps.identify.fields);
  const again = await desk.page('pusat', number);
  assert.deepEqual([again.status, again.clock?.dueAt], ['coordination', due(31 * day + 24)]);
  assert.deepEqual(typesOf((await events(desk, number)).slice(-3)), ['CaseReopened', 'IdentityProvided', 'StepOpened']);
  assert.equal(only(await events(desk, number), 'DeadlineMissed').length, 0);
});

test('a reporter who writes again after that is heard in the same case', async (t) => {
  const desk = await givenDesk(t);
  const [who, post] = [fresh('warga'), fresh('post')];
  const number = await givenCase(desk, 'waiting', { who, post });
  for (const hours of [20, 150, 721]) await desk.moveTo(hours);
  assert.equal((await desk.page('medsos', number)).status, 'closed');
  await desk.arrives(comment(fresh('m'), 'Maaf baru balas', { who, post, sentAt: desk.now() }));
  assert.equal(await desk.latest(), number);
  const { status, messages } = await desk.page('medsos', number);
  assert.equal(status, 'awaiting-identity');
  assert.ok(messages.some(({ text }) => text === 'Maaf baru balas'));
});

test('the one-time form is good once, and only for seven days', async (t) => {
  const desk = await givenDesk(t);
  const first = await givenCase(desk, 'waiting');
  await fillsIn(desk, first);
  const used = await desk.app.inject({ url: await linkOf(desk, first) });
  assert.equal(used.body.includes('name="nama"'), false);
  const second = await givenCase(desk, 'waiting');
  await desk.moveTo(7 * 24 + 0.01);
  const expired = await desk.app.inject({ url: await linkOf(desk, second) });
  assert.equal(expired.body.includes('name="nama"'), false);
});
