// A report of SP4N-LAPOR! that an officer copies: once, under its own procedure, with no more of its reporter than they allowed; and what is carried back by hand.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { runOutbox, type OutboxPorts } from '#jobs/outbox/run-outbox.ts';
import { makeChannel, parsePayload } from '#channels/kinds.ts';
import { dayMs } from '#core/time.ts';
import { addWorking } from '#core/working-time.ts';
import { workingDays } from '#core/sop/sp4n.ts';
import { knownHolidays } from '#test/given/given.ts';
import { anyAccount } from '#test/given/intake.ts';
import { fresh } from '#test/given/cases.ts';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { testIds } from '#test/beds/store.ts';
import type { CaseAnswer, Message } from '#features/case/case.contract.ts';
import type { Sp4nBody } from './sp4n.contract.ts';

const desk = await givenDesk({ after });
const account = { channel: 'sp4n-lapor', id: 'pemkot-yogyakarta', handle: 'SP4N-LAPOR!' } as const;
await desk.pool.query(
  `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ($1, $2, $3, '', '')`,
  Object.values(account),
);

const report = (fields: Partial<Sp4nBody> = {}): Sp4nBody => ({
  accountId: account.id,
  trackingId: fresh('LPR'),
  reportClass: 'complaint',
  privacy: 'public',
  category: 'Infrastruktur',
  title: 'Trotoar rusak',
  text: 'Ubin pemandu lepas.',
  place: 'Jalan Contoh',
  name: 'Warga Contoh',
  passedAt: new Date(desk.now()).toISOString(),
  ...fields,
});

const copies = (body: Sp4nBody, who: Person = 'medsos'): Promise<Answer> =>
  desk.send(who, 'POST', '/api/v1/sp4n', body);
const numberIn = ({ body }: Answer): string => (JSON.parse(body) as { number: string }).number;
const copied = async (fields: Partial<Sp4nBody> = {}): Promise<string> => {
  const answer = await copies(report(fields));
  assert.equal(answer.statusCode, 201, answer.body);
  return numberIn(answer);
};

const outbox: OutboxPorts = {
  store: desk.store,
  channelFor: (channel) =>
    channel === account.channel
      ? makeChannel({ ...account, appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' })
      : undefined,
  photosOf: () => Promise.resolve([]),
  noteAccount: () => Promise.resolve(),
};

/** Lets all that waits reach an officer's hands, one after another. */
const handOut = async (): Promise<void> => {
  while ((await runOutbox(outbox, desk.now)) > 0);
};

const tasksOf = ({ messages }: CaseAnswer): Message[] =>
  messages.filter(({ delivery }) => delivery?.state === 'by-hand');
const carry = async (number: string, { id }: Message): Promise<void> => {
  json(
    await desk.send('medsos', 'POST', `/api/v1/cases/${number}/by-hand/${id}`, {
      kind: 'told',
      how: 'register',
      note: '',
    }),
  );
};

suite('a copied report', () => {
  test('is a case ready to be verified within three working days of being passed on', async () => {
    const passedAt = new Date(desk.now() - dayMs).toISOString();
    const number = await copied({ passedAt, reportClass: 'supervised', trackingId: 'LPR-1' });
    const page = await desk.page('pusat', number);
    assert.deepEqual(
      [page.status, page.primary, page.reporter.name],
      ['coordination', 'ApproveInterim', 'Warga Contoh'],
    );
    assert.equal(
      page.clock?.dueAt,
      new Date(addWorking({ ...workingDays, holidays: knownHolidays }, Date.parse(passedAt), 3 * dayMs)).toISOString(),
    );
    assert.deepEqual(page.report, {
      reportClass: 'supervised',
      privacy: 'public',
      id: 'LPR-1',
      url: 'https://www.lapor.go.id',
    });
    assert.equal(
      page.messages[0]?.text,
      'Trotoar rusak\nUbin pemandu lepas.\nKategori: Infrastruktur\nLokasi: Jalan Contoh',
    );
    assert.equal(page.timeline[0]?.by, 'Sari Contoh');
  });

  test('that is there already is refused, and the case that holds it named', async () => {
    const body = report();
    const number = numberIn(await copies(body));
    const again = await copies({ ...body, title: 'Lain', trackingId: ` ${body.trackingId} ` });
    refused(again, 409, 'report-taken');
    assert.equal(numberIn(again), number);
  });

  test('with something missing or wrong is refused by field, and on an account that is none', async () => {
    const answer = await copies(report({ trackingId: 'a/b', title: ' ', passedAt: 'kemarin' }));
    refused(answer, 400, 'invalid-request');
    const { errors } = JSON.parse(answer.body) as { errors: { place: string }[] };
    assert.deepEqual(errors.map(({ place }) => place).toSorted(), ['body/passedAt', 'body/title', 'body/trackingId']);
    refused(await copies(report({ accountId: 'lain' })), 404, 'not-found');
  });

  test('is copied by whoever speaks with reporters, and by nobody else', async () => {
    for (const who of ['pupkp', 'kabid', 'operator'] as const) refused(await copies(report(), who), 403, 'not-allowed');
  });
});

suite('who reported', () => {
  test('is nowhere when they wished so: not on the case, not in what was stored', async () => {
    const number = await copied({ privacy: 'anonymous', name: 'Nama Jangan Disimpan' });
    const page = await desk.page('pusat', number);
    assert.equal(page.reporter.name, 'Warga');
    const { rows } = await desk.pool.query<{ n: string }>(
      `select (select count(*) from inbound where payload like '%Jangan Disimpan%')
         + (select count(*) from reporter_handle where name like '%Jangan Disimpan%') as n`,
    );
    assert.equal(Number(rows[0]?.n), 0);
  });

  test('of a secret report is known to the desk alone, and the case is listed for nobody', async () => {
    const number = await copied({ privacy: 'secret', name: 'Pelapor Rahasia' });
    await desk.does('pusat', number, 'ApproveInterim', { text: 'Kami periksa.' });
    await desk.does('pusat', number, 'Dispose', {
      leadAgencyId: 'dpupkp',
      helpingAgencyIds: [],
      instruction: 'Periksa.',
    });
    assert.equal((await desk.page('medsos', number)).reporter.name, 'Pelapor Rahasia');
    const seen = await desk.page('pupkp', number);
    assert.ok(!JSON.stringify(seen).includes('Pelapor Rahasia'));
    assert.deepEqual([seen.report?.privacy, seen.report?.id], ['secret', '']);
    const listed = { listed: true, serviceCode: 'umum', summary: 'Pungutan.' };
    refused(await desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, listed), 409, 'secret-report');
    json(await desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, { ...listed, listed: false }));
  });
});

test('answer and states wait for an officer to carry them over, and the answer carried over ends the case', async () => {
  const number = await copied();
  await desk.does('pusat', number, 'Classify', { reportClass: 'information' });
  await desk.does('pusat', number, 'AnswerDirectly', { publicText: 'Cukup dengan KTP.' });
  await handOut();
  const [answer, ...none] = tasksOf(await desk.page('medsos', number));
  assert.ok(answer !== undefined && none.length === 0);
  assert.equal(answer.text, 'Cukup dengan KTP.');
  await carry(number, answer);
  await handOut();
  const page = await desk.page('medsos', number);
  assert.deepEqual([page.status, page.closeReason], ['closed', 'conveyed']);
  const [status] = tasksOf(page);
  assert.ok(status !== undefined);
  assert.deepEqual([status.text, status.delivery?.purpose], ['done', 'status']);
  await carry(number, status);
  const told = (await desk.page('medsos', number)).messages.map(({ delivery }) => delivery?.told);
  assert.deepEqual(told.filter(Boolean), ['register', 'register']);
});

/** What its reporter says there afterwards, as the interface would bring it. */
const says = async (trackingId: string, text: string, at: number): Promise<void> => {
  const passed = { ...report({ trackingId, privacy: 'secret' }), id: trackingId, passedAt: at };
  await desk.pool.query(`insert into inbound (channel, account_id, payload, received_at) values ($1, $2, $3, $4)`, [
    account.channel,
    account.id,
    JSON.stringify({ report: { ...passed, feedback: { text, at } } }),
    new Date(at),
  ]);
  await drainInbound({ store: desk.store, ids: testIds, parse: parsePayload, accountOf: anyAccount }, desk.now);
};

const storyOf = ({ timeline }: CaseAnswer): string[] => timeline.map(({ event }) => event.type);

test('what is split off from a report goes by its procedure, and stays as secret', async () => {
  const trackingId = fresh('LPR');
  const number = await copied({ trackingId, reportClass: 'information', privacy: 'secret' });
  await says(trackingId, 'Satu hal lagi: lampunya juga mati.', desk.now());
  const { messages } = await desk.page('pusat', number);
  const [, second] = messages;
  assert.ok(messages.length === 2 && second !== undefined);
  const { number: apart } = await desk.does('pusat', number, 'SplitOff', { messageIds: [second.id] });
  const page = await desk.page('pusat', String(apart));
  assert.deepEqual(
    [page.report?.reportClass, page.report?.privacy, page.status],
    ['information', 'secret', 'coordination'],
  );
});

test('“not done” opens a case again once and in time, and is a case of its own after that', async () => {
  const trackingId = fresh('LPR');
  const number = await copied({ trackingId, privacy: 'secret' });
  await desk.does('pusat', number, 'AnswerDirectly', { privateText: 'Sudah.' });
  const carryAnswer = async (): Promise<void> => {
    await handOut();
    for (const task of tasksOf(await desk.page('medsos', number)).filter(
      ({ delivery }) => delivery?.purpose === 'result',
    ))
      await carry(number, task);
  };
  await carryAnswer();
  assert.equal((await desk.page('pusat', number)).status, 'closed');
  await says(trackingId, 'Belum selesai.', desk.now() + 1000);
  const again = await desk.page('pusat', number);
  assert.deepEqual([again.status, storyOf(again).includes('CaseReopened')], ['coordination', true]);
  await desk.does('pusat', number, 'AnswerDirectly', { privateText: 'Sudah, betul.' });
  await carryAnswer();
  await says(trackingId, 'Masih belum.', desk.now() + 2000);
  assert.equal((await desk.page('pusat', number)).status, 'closed');
  const later = await desk.latest();
  assert.notEqual(later, number);
  assert.equal((await desk.page('pusat', later)).messages[0]?.text, 'Masih belum.');
});
