// How long each kind of data is kept: set with a record, carried out at night, counted, and never more than is due.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { retentionKinds, type RetentionKind } from '#core/retention.ts';
import { findDueCounts } from '#db/retention.ts';
import { destroyNightly } from '#src/jobs/retention/retention.job.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs, testAdministration } from '#test/beds/store.ts';
import { fresh, givenCase, steps, take } from '#test/given/cases.ts';
import { direct } from '#test/given/intake.ts';
import type { RetentionAnswer } from './retention.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/retention';
const set = (kind: RetentionKind, days?: number) =>
  desk.send('ketua', 'PUT', path, { kind, ...(days === undefined ? {} : { days }) });
const dayMs = 86_400_000;
/** The next two o'clock in the morning after so many days. */
const nightAfter = (days: number): number => Date.parse('2026-03-03T02:00:00+07:00') + days * dayMs;
const destroy = (now: number): Promise<number> => destroyNightly(desk.pool, testAdministration, now);

const count = async (sql: string): Promise<number> =>
  (await desk.pool.query<{ count: number }>(`select count(*)::int as count from ${sql}`)).rows[0]?.count ?? 0;

/** Private words with a file, an identity, and an end. */
const givenEnded = async (): Promise<string> => {
  await desk.arrives(
    direct(fresh('m'), 'Lampu mati', {
      ...{ who: fresh('warga'), sentAt: desk.now() },
      attachments: [{ kind: 'image', url: 'https://cdn.example/a.jpg' }],
    }),
  );
  const number = await desk.latest();
  await take(desk, number, steps.ask);
  await take(desk, number, steps.identify);
  await desk.does('medsos', number, 'JudgeNotComplaint', { reason: 'praise', note: '' });
  for (let sent = 1; sent > 0;) sent = await desk.deliver();
  return number;
};

suite('a span', () => {
  test('is none for any kind as long as nobody set one, and then nothing goes', async () => {
    const { kinds, history } = json<RetentionAnswer>(await desk.get('operator', path));
    assert.deepEqual(
      kinds,
      retentionKinds.map((kind) => ({ kind })),
    );
    assert.deepEqual(history, []);
    await givenEnded();
    assert.equal(await destroy(nightAfter(10_000)), 0);
  });

  test('is set by who leads, recorded once, and taken back by leaving it out', async () => {
    refused(await desk.send('operator', 'PUT', path, { kind: 'identity', days: 30 }), 403, 'not-allowed');
    assert.equal((await set('identity', 30)).statusCode, 200);
    await set('identity', 30);
    assert.equal((await set('identity')).statusCode, 200);
    const { kinds, history } = json<RetentionAnswer>(await desk.get('ketua', path));
    assert.deepEqual(kinds[0], { kind: 'identity' });
    assert.deepEqual(
      history.map(({ act }) => act),
      [
        { type: 'RetentionChanged', kind: 'identity' },
        { type: 'RetentionChanged', kind: 'identity', days: 30 },
      ],
    );
  });

  test('is a whole number of days, and of a kind that there is', async () => {
    for (const wrong of [
      { kind: 'identity', days: 0 },
      { kind: 'identity', days: 1.5 },
      { kind: 'identity', days: 36_501 },
      { kind: 'looks', days: 9 },
    ])
      refused(await desk.send('ketua', 'PUT', path, wrong), 400, 'invalid-request');
  });
});

/** What stands of one kind. */
const standing: Record<RetentionKind, string> = {
  identity: 'identity',
  words: `message where text <> '' and visibility = 'private'`,
  files: 'attachment where message_id is not null',
  payloads: `inbound where status = 'done'`,
  'deleted-words': 'message_version',
  requests: `person_request where words <> ''`,
  'field-tasks': 'field_link',
  alerts: 'alert',
  'report-mails': 'report_mail',
  drafts: 'act_draft',
};

suite('what is past its span', () => {
  for (const kind of ['identity', 'words', 'files', 'payloads'] as const)
    test(`goes at night, not by day and not a day early: ${kind}`, async () => {
      await givenEnded();
      const before = await count(standing[kind]);
      assert.ok(before > 0, kind);
      await set(kind, 30);
      assert.equal(await destroy(nightAfter(30) + 12 * 3_600_000), 0);
      assert.equal(await destroy(nightAfter(28)), 0);
      const counted = await findDueCounts(desk.pool, { kind, days: 30 }, nightAfter(31));
      assert.equal(await findDueCounts(desk.pool, { kind, days: 30 }, nightAfter(28)), 0);
      assert.equal(await count(standing[kind]), before, 'counting destroys nothing');
      const gone = await destroy(nightAfter(31));
      assert.equal(gone, counted);
      assert.ok(gone > 0, kind);
      assert.equal(await count(standing[kind]), before - gone);
      const last = (await recordedActs(desk.pool)).at(-1);
      assert.deepEqual([last?.type, last?.by], ['DataDestroyed', { kind: 'program' }]);
      assert.ok(last?.type === 'DataDestroyed' && last.kind === kind && last.count === gone);
      assert.equal(await destroy(nightAfter(31)), 0);
      await set(kind);
    });

  test('of what a link for the field was for goes from the end of its case, and not before', async () => {
    const [open, ended] = [await givenCase(desk, 'disposed'), await givenCase(desk, 'disposed')];
    for (const number of [open, ended]) {
      const link = { task: 'Tambal.', hours: 12 };
      assert.equal((await desk.send('pupkp', 'POST', `/api/v1/cases/${number}/field-links`, link)).statusCode, 201);
    }
    for (const step of ['report', 'convey'] as const) await take(desk, ended, steps[step]);
    for (let sent = 1; sent > 0;) sent = await desk.deliver();
    await set('field-tasks', 30);
    assert.equal(await destroy(nightAfter(28)), 0);
    assert.equal(await destroy(nightAfter(40)), 1);
    assert.equal(await count(standing['field-tasks']), 1);
    assert.equal(await destroy(nightAfter(5000)), 0);
    await set('field-tasks');
  });

  test('of what officers were told goes with the case that it was about, what counted it last; never while somebody is being told', async () => {
    const [open, ended] = [await givenCase(desk, 'triage'), await givenEnded()];
    const idOf = (number: string) => `(select id from complaint where number = '${number}')`;
    await desk.pool.query(`insert into alert_matter (key, what, role, urgency, opened_at, settled_at)
      values ('over', 'deadline-missed', 'team-lead', 'now', '2026-03-02', '2026-03-02'), ('on', 'escalated', 'team-lead', 'now', '2026-03-02', null)`);
    const told = (key: string, of: string, matter: string) =>
      desk.pool.query(
        `insert into alert (key, matter, user_id, what, complaint_id, urgency, at) values ($1, $2, 'rina', 'x', ${of}, 'now', '2026-03-02') returning id`,
        [key, matter],
      );
    await told('open', idOf(open), 'on');
    const { rows } = await told('ended', idOf(ended), 'over');
    await told('within', idOf(ended), 'over');
    await told('of-none', 'null', 'over');
    await desk.pool.query(`update alert set told_with = $1 where key = 'within'`, [rows[0]?.id]);
    await desk.pool.query(
      `insert into alert_delivery (alert_id, user_id, status, not_before) select id, 'rina', 'waiting', at from alert where key = 'of-none'`,
    );
    await set('alerts', 30);
    assert.equal(await destroy(nightAfter(28)), 0);
    assert.equal(await destroy(nightAfter(31)), 2);
    await desk.pool.query(`update alert_delivery set status = 'told'`);
    assert.equal(await findDueCounts(desk.pool, { kind: 'alerts', days: 30 }, nightAfter(31)), 1);
    assert.equal(await destroy(nightAfter(31)), 1);
    assert.equal(await destroy(nightAfter(31)), 0);
    assert.deepEqual(
      (await desk.pool.query<{ key: string }>('select key from alert union all select key from alert_matter')).rows,
      [{ key: 'open' }, { key: 'on' }],
    );
    await set('alerts');
  });

  test('of letters with reports is which went to whom, and never one that waits', async () => {
    await desk.pool.query(`insert into report_issue values ('week', '2026-02-23', '2026-03-02', '2026-03-02')`);
    await desk.pool.query(`insert into report_mail (id, kind, period, officer_id, status, at, not_before)
      select gen_random_uuid(), 'week', '2026-02-23', status, status, '2026-03-02', '2026-03-02'
      from unnest(array['waiting', 'sending', 'sent', 'refused', 'unknown', 'skipped']) as status`);
    await set('report-mails', 30);
    assert.equal(await destroy(nightAfter(28)), 0);
    assert.equal(await destroy(nightAfter(40)), 4);
    assert.equal(await count('report_issue'), 1, 'it was sent, and is sent to nobody again');
    await set('report-mails');
  });

  test('of drafts goes from when they were written last, and never what is about to leave', async () => {
    await desk.pool.query(`insert into act_draft (complaint_id, user_id, act, typed, saved_at, held_id)
      select gen_random_uuid(), 'rina', 'AddNote', '{"text":"x"}', at, held from (values
        ('2026-03-02'::timestamptz, null::uuid), ('2026-03-22', null), ('2026-03-02', gen_random_uuid())) of (at, held)`);
    await set('drafts', 30);
    assert.equal(await destroy(nightAfter(28)), 0);
    assert.equal(await destroy(nightAfter(40)), 1);
    assert.equal(await count(standing.drafts), 2);
    await set('drafts');
    await desk.pool.query('delete from act_draft');
  });

  test('is never of a case that is open', async () => {
    const who = fresh('warga');
    await desk.arrives(direct(fresh('m'), 'Masih berjalan', { who, sentAt: desk.now() }));
    const number = await desk.latest();
    await take(desk, number, steps.ask);
    await take(desk, number, steps.identify);
    for (const kind of ['identity', 'words', 'files'] as const) await set(kind, 1);
    await destroy(nightAfter(5000));
    const page = await desk.page('medsos', number);
    assert.ok(page.messages.some(({ text }) => text === 'Masih berjalan'));
    assert.equal(
      await count(`identity i join complaint c on c.reporter_id = i.reporter_id where c.number = '${number}'`),
      1,
    );
    for (const kind of ['identity', 'words', 'files'] as const) await set(kind);
  });

  test('of words that their writer took back goes by itself', async () => {
    const m = fresh('m');
    await desk.arrives(direct(m, 'Keliru', { who: fresh('warga'), sentAt: desk.now() }));
    await desk.pool.query(`insert into message_version select id, 'Salah', $1 from message where external_id = $2`, [
      new Date(desk.now()),
      m,
    ]);
    await set('deleted-words', 7);
    assert.equal(await destroy(nightAfter(30)), 0);
    await desk.pool.query('update message set deleted_at = $1 where external_id = $2', [new Date(desk.now()), m]);
    assert.equal(await destroy(nightAfter(30)), 1);
    assert.equal(
      await count(`message_version v join message m on m.id = v.message_id where m.external_id = '${m}'`),
      0,
    );
  });
});

suite('a span that is only thought of', () => {
  const preview = (who: 'ketua' | 'operator', query: string) => desk.get(who, `${path}/preview?${query}`);
  test('tells how much it would destroy now, of every kind, and sets nothing', async () => {
    await givenEnded();
    for (const kind of retentionKinds)
      assert.deepEqual(json(await preview('ketua', `kind=${kind}&days=30`)), { count: 0 }, kind);
    await desk.pool.query(`update complaint set closed_at = closed_at - interval '40 days'`);
    const told = json<{ count: number }>(await preview('ketua', 'kind=identity&days=30'));
    assert.ok(told.count > 0);
    assert.deepEqual(json(await preview('ketua', 'kind=identity&days=60')), { count: 0 });
    const { kinds } = json<RetentionAnswer>(await desk.get('ketua', path));
    assert.equal(kinds.find(({ kind }) => kind === 'identity')?.days, undefined);
  });

  test('is counted for whoever may set one alone, and only of a kind and within the bounds', async () => {
    refused(await preview('operator', 'kind=identity&days=30'), 403, 'not-allowed');
    for (const wrong of ['kind=looks&days=30', 'kind=identity&days=0', 'kind=identity', 'days=30'])
      refused(await preview('ketua', wrong), 400, 'invalid-request');
  });
});
