// One person on two channels, as officers join them and take it back: what is listed, what is known, where messages go.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { rebuild } from '#db/rebuild.ts';
import { verifyLog } from '#db/verify-log.ts';
import { knownTerms } from '#test/given/given.ts';
import type { PersonAnswer } from './person.contract.ts';
import { fresh } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { comment, direct } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';
import { twoChannels } from '#test/people/two-channels.ts';

const desk = await givenDesk({ after });

const { arrivesBy, caseOf, onFacebook, onInstagram } = twoChannels(desk);

const personOf = async (number: string, who: Person = 'medsos'): Promise<PersonAnswer> =>
  json(await desk.get(who, `/api/v1/cases/${number}/person`));

const joins = (number: string, other: string) => desk.does('medsos', number, 'JoinReporter', { number: other });

const takesBack = async (number: string, other: string): Promise<void> => {
  const { timeline } = await desk.page('medsos', number);
  const event = timeline.findLast(
    ({ event: one }) => one.type === 'ReporterJoined' && one.otherNumber === other,
  )?.event;
  assert.ok(event?.type === 'ReporterJoined');
  await desk.does('medsos', number, 'SeparateReporter', { joinId: event.joinId });
};

const identity = { name: 'Sari Contoh', phone: '081211112222', kelurahan: 'Demangan' };

suite('joined by an officer’s hand, two accounts', () => {
  test('are listed as one person from either side, with their cases, who said so and when', async () => {
    const ig = await onInstagram();
    const fb = await onFacebook(fresh('fb'));
    assert.deepEqual((await personOf(ig.number)).cases, []);
    await joins(ig.number, fb);
    const [own, other] = [await personOf(ig.number), await personOf(fb)];
    assert.deepEqual(
      own.cases.map(({ number, channel }) => [number, channel]),
      [[fb, 'facebook']],
    );
    assert.deepEqual(
      other.cases.map(({ number }) => number),
      [ig.number],
    );
    assert.deepEqual(
      own.accounts.map(({ channel }) => channel),
      ['facebook'],
    );
    assert.match(own.joins[0]?.by ?? '', /Medsos|Demo|Contoh/);
    assert.deepEqual(
      own.joins.map(({ number, otherNumber }) => [number, otherNumber]),
      [[ig.number, fb]],
    );
    for (const number of [ig.number, fb]) {
      const { timeline } = await desk.page('ketua', number);
      assert.ok(timeline.some(({ event }) => event.type === 'ReporterJoined'));
    }
  });

  test('share a known identity: neither case asks again, nor a new one', async () => {
    const ig = await onInstagram();
    const who = fresh('fb');
    const fb = await onFacebook(who);
    await desk.does('medsos', fb, 'ProvideIdentity', { identity });
    assert.equal((await desk.page('medsos', ig.number)).reporter.known, false);
    await joins(ig.number, fb);
    assert.equal((await desk.page('medsos', ig.number)).reporter.known, true);
    await desk.does('medsos', ig.number, 'ProvideIdentity');
    assert.equal((await desk.page('medsos', ig.number)).status, 'coordination');
    const later = fresh('m');
    await desk.arrives(comment(later, 'Ada lagi', { who: ig.who, post: fresh('post'), sentAt: desk.now() }));
    assert.equal((await desk.page('medsos', await caseOf(later))).reporter.known, true);
  });

  test('a private message on the other channel continues the open case, and answers go back there', async () => {
    const ig = await onInstagram();
    const who = fresh('fb');
    const fb = await onFacebook(who);
    await desk.does('medsos', fb, 'AnswerInformation', { text: 'Sudah kami jawab.' });
    await joins(ig.number, fb);
    assert.equal(await onFacebook(who), ig.number);
    await desk.does('medsos', ig.number, 'AskIdentity', { mode: 'private-message', text: 'Mohon data' });
    const { rows } = await desk.pool.query<{ channel: string; key: string }>(
      `select o.channel, o.thread_key as key from outbox o join complaint c on c.id = o.complaint_id
       where c.number = $1 and o.purpose = 'ask-identity'`,
      [ig.number],
    );
    assert.deepEqual(rows, [{ channel: 'facebook', key: who }]);
  });

  test('a letter’s claimed sender is still not believed: it opens a case of its own and the identity is asked', async () => {
    const ig = await onInstagram();
    const who = `${fresh('warga')}@surat.example`;
    const letter = async (): Promise<string> => {
      const id = fresh('m');
      const thread = { visibility: 'private', threadKey: fresh('letter'), apart: true } as const;
      const own = { thread, unproven: true, sentAt: desk.now() } as const;
      await arrivesBy('email', direct(id, 'Surat', { who, ...own }));
      return caseOf(id);
    };
    const first = await letter();
    await desk.does('medsos', ig.number, 'ProvideIdentity', { identity });
    await joins(ig.number, first);
    const again = await letter();
    assert.ok(again !== ig.number && again !== first);
    assert.equal((await desk.page('medsos', again)).reporter.known, false);
  });
});

suite('taken back', () => {
  test('each account is its own person again: later messages go their own way, and no answer goes to the other', async () => {
    const ig = await onInstagram();
    const who = fresh('fb');
    const fb = await onFacebook(who);
    await desk.does('medsos', fb, 'ProvideIdentity', { identity });
    await joins(ig.number, fb);
    const between = await onFacebook(who);
    assert.equal(between, fb, 'its own open case comes first');
    await desk.does('medsos', fb, 'JudgeNotComplaint', { reason: 'praise', note: 'Ucapan.' });
    assert.equal(await onFacebook(who), ig.number);
    await takesBack(fb, ig.number);
    const own = await onFacebook(who);
    assert.ok(own !== ig.number && own !== fb);
    assert.deepEqual((await personOf(ig.number)).accounts, []);
    const page = await desk.page('medsos', ig.number);
    assert.equal(page.reporter.known, false);
    assert.equal(page.messages.length, 2, 'what was received stays');
    await desk.does('medsos', ig.number, 'AskIdentity', { mode: 'form-link', text: 'Mohon data {tautan}' });
    const { rows } = await desk.pool.query<{ channel: string }>(
      `select o.channel from outbox o join complaint c on c.id = o.complaint_id where c.number = $1`,
      [ig.number],
    );
    assert.deepEqual(rows, [{ channel: 'instagram' }]);
  });

  test('what stayed may be split off, and is then its writer’s', async () => {
    const ig = await onInstagram();
    const who = fresh('fb');
    const fb = await onFacebook(who);
    await desk.does('medsos', fb, 'JudgeNotComplaint', { reason: 'praise', note: 'Ucapan.' });
    await joins(ig.number, fb);
    assert.equal(await onFacebook(who), ig.number);
    await takesBack(ig.number, fb);
    const { messages } = await desk.page('medsos', ig.number);
    const theirs = messages.find(({ visibility }) => visibility === 'private');
    const { number } = await desk.does('medsos', ig.number, 'SplitOff', { messageIds: [theirs?.id] });
    assert.ok(typeof number === 'string');
    assert.equal(await onFacebook(who), number);
    assert.deepEqual(
      (await personOf(number)).cases.map((one) => one.number),
      [fb],
    );
  });

  test('the first of several joins leaves the later ones, and the way round', async () => {
    const [a, b, c] = [await onInstagram(), await onInstagram(), await onInstagram()];
    await joins(a.number, b.number);
    await joins(b.number, c.number);
    const others = async (number: string) => (await personOf(number)).cases.map((one) => one.number).toSorted();
    assert.deepEqual(await others(a.number), [b.number, c.number].toSorted());
    refused(await desk.act('medsos', a.number, 'JoinReporter', { number: c.number }), 409, 'already-recorded');
    await takesBack(a.number, b.number);
    assert.deepEqual(await others(a.number), []);
    assert.deepEqual(await others(b.number), [c.number]);
    await joins(c.number, a.number);
    assert.deepEqual(await others(a.number), [b.number, c.number].toSorted());
    await takesBack(b.number, c.number);
    assert.deepEqual(await others(b.number), []);
    assert.deepEqual(await others(a.number), [c.number]);
  });

  test('the record says both, holds, and tells the same when screens are made anew from it', async () => {
    const ig = await onInstagram();
    const who = fresh('fb');
    const fb = await onFacebook(who);
    await desk.does('medsos', fb, 'JudgeNotComplaint', { reason: 'praise', note: 'Ucapan.' });
    await joins(ig.number, fb);
    await onFacebook(who);
    await takesBack(ig.number, fb);
    const before = await desk.pool.query('select * from reporter_join order by id');
    const threads = await desk.pool.query('select * from complaint_thread order by 1, 2, 3, 4, 5');
    await rebuild(desk.pool, knownTerms);
    assert.deepEqual((await desk.pool.query('select * from reporter_join order by id')).rows, before.rows);
    assert.deepEqual(
      (await desk.pool.query('select * from complaint_thread order by 1, 2, 3, 4, 5')).rows,
      threads.rows,
    );
    assert.ok((await verifyLog(desk.pool)).ok);
    for (const number of [ig.number, fb]) {
      const types = (await desk.page('medsos', number)).timeline.map(({ event }) => event.type);
      assert.ok(types.includes('ReporterJoined') && types.includes('ReporterSeparated'), number);
    }
  });
});

suite('joining', () => {
  test('refuses what makes no sense: oneself, nobody, what is joined already, what was never joined', async () => {
    const ig = await onInstagram();
    const own = fresh('m');
    await desk.arrives(comment(own, 'Lain', { who: ig.who, post: fresh('post'), sentAt: desk.now() }));
    refused(await desk.act('medsos', ig.number, 'JoinReporter', { number: ig.number }), 422, 'same-reporter');
    refused(await desk.act('medsos', ig.number, 'JoinReporter', { number: await caseOf(own) }), 422, 'same-reporter');
    refused(await desk.act('medsos', ig.number, 'JoinReporter', { number: 'ADU-2026-999999-ZZ' }), 404, 'no-such-case');
    refused(await desk.act('medsos', ig.number, 'SeparateReporter', { joinId: 'x' }), 409, 'not-joined');
  });

  test('two officers who join the same two at once make one join', async () => {
    const [a, b] = [await onInstagram(), await onInstagram()];
    const answers = await Promise.all([
      desk.act('medsos', a.number, 'JoinReporter', { number: b.number }),
      desk.act('pusat', b.number, 'JoinReporter', { number: a.number }),
      desk.act('ketua', a.number, 'JoinReporter', { number: b.number }),
    ]);
    assert.deepEqual(answers.filter(({ statusCode }) => statusCode === 409).length, 2);
    assert.equal((await personOf(a.number)).joins.length, 1);
  });

  test('two officers who join them at once on other cases of theirs make one join, too', async () => {
    const [a, b] = [await onInstagram(), await onInstagram()];
    const another = async (who: string): Promise<string> => {
      const id = fresh('m');
      await desk.arrives(comment(id, 'Lain lagi', { who, post: fresh('post'), sentAt: desk.now() }));
      return caseOf(id);
    };
    const [a2, b2] = [await another(a.who), await another(b.who)];
    await Promise.all([
      desk.act('medsos', a.number, 'JoinReporter', { number: b.number }),
      desk.act('pusat', b2, 'JoinReporter', { number: a2 }),
    ]);
    assert.equal((await personOf(a.number)).joins.length, 1);
  });

  test('rings of joins made at once leave nobody hanging', async () => {
    const [a, b, c] = [await onInstagram(), await onInstagram(), await onInstagram()];
    await Promise.all([
      desk.act('medsos', a.number, 'JoinReporter', { number: b.number }),
      desk.act('pusat', b.number, 'JoinReporter', { number: c.number }),
      desk.act('ketua', c.number, 'JoinReporter', { number: a.number }),
    ]);
    assert.equal((await personOf(a.number)).cases.length, 2);
    assert.equal((await personOf(a.number)).joins.length, 2);
  });

  test('is for those who speak with reporters, and agencies learn nothing of it', async () => {
    const ig = await onInstagram();
    const fb = await onFacebook(fresh('fb'));
    for (const who of ['kabid', 'pupkp', 'operator'] as const)
      refused(await desk.get(who, `/api/v1/cases/${ig.number}/person`), 403, 'not-allowed');
    refused(await desk.act('kabid', ig.number, 'JoinReporter', { number: fb }), 403, 'not-allowed');
    await joins(ig.number, fb);
    await desk.does('medsos', ig.number, 'ProvideIdentity', { identity });
    await desk.does('pusat', ig.number, 'ApproveInterim', { text: 'Kami teruskan.' });
    await desk.does('medsos', ig.number, 'RegisterInUpik', { upikNumber: fresh('UPIK') });
    const given = { leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction: 'Perbaiki.' };
    await desk.does('pusat', ig.number, 'Dispose', given);
    const seen = await desk.get('pupkp', `/api/v1/cases/${ig.number}`);
    assert.equal(seen.statusCode, 200);
    for (const word of ['ReporterJoined', fb, 'otherReporterId', 'joinId']) assert.ok(!seen.body.includes(word), word);
  });
});
