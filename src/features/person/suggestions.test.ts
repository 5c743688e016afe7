// Whom an officer may mean: found by what they type, suggested by what is the same, and joined by nothing but a hand.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { CandidatesAnswer, PersonAnswer } from './person.contract.ts';
import { fresh } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { comment } from '#test/given/intake.ts';
import { twoChannels } from '#test/people/two-channels.ts';

const desk = await givenDesk({ after });
const { onFacebook, onInstagram } = twoChannels(desk);

const identity = { name: 'Sari Contoh', phone: '081211112222', kelurahan: 'Demangan' };
const personOf = async (number: string): Promise<PersonAnswer> =>
  json(await desk.get('medsos', `/api/v1/cases/${number}/person`));

suite('who may be meant', () => {
  const found = async (number: string, q: string): Promise<string[]> =>
    json<CandidatesAnswer>(
      await desk.get('medsos', `/api/v1/cases/${number}/person/candidates?q=${encodeURIComponent(q)}`),
    ).candidates.map((one) => one.number);

  test('is found by number, by name and by account, and never the person themselves', async () => {
    const ig = await onInstagram();
    const who = fresh('kenari_fb');
    const fb = await onFacebook(who);
    assert.deepEqual(await found(ig.number, fb.slice(4).toLowerCase()), [fb]);
    assert.deepEqual(await found(ig.number, `@${who.toUpperCase()}`), [fb]);
    assert.deepEqual(await found(ig.number, ig.who), []);
    assert.deepEqual(await found(ig.number, ' '), []);
    assert.deepEqual(await found(ig.number, '%'), []);
    await desk.does('medsos', ig.number, 'JoinReporter', { number: fb });
    assert.deepEqual(await found(ig.number, who), []);
  });

  test('is suggested by the same account name elsewhere, and by the number that a caller gave; nothing is done by itself', async () => {
    const ig = await onInstagram();
    const fb = await onFacebook(ig.who.toUpperCase());
    const suggested = async () =>
      (await personOf(ig.number)).suggestions.map(({ number, why }) => [number, why] as const);
    assert.deepEqual(await suggested(), [[fb, 'handle']]);
    assert.deepEqual((await personOf(ig.number)).cases, []);
    await desk.pool.query(
      `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('phone', 'saluran', '0274', '', '')`,
    );
    const said = { what: 'Lampu mati.', place: 'Pasar Contoh', kelurahan: '', since: '', note: '', name: '', home: '' };
    const call = await desk.send('medsos', 'POST', '/api/v1/intake', {
      ...{ key: '0199c7a0-1111-7000-8000-00000000abcd', channel: 'phone', accountId: 'saluran' },
      ...{ ...said, phone: identity.phone, saidAt: new Date(desk.now()).toISOString() },
    });
    assert.ok(call.statusCode < 300, call.body);
    await desk.does('medsos', ig.number, 'ProvideIdentity', { identity });
    const { number } = JSON.parse(call.body) as { number: string };
    assert.deepEqual(await suggested(), [
      [number, 'phone'],
      [fb, 'handle'],
    ]);
  });
});

suite('a person’s other cases', () => {
  test('are the latest twenty, the latest first, and never the one that is open', async () => {
    const ig = await onInstagram();
    const again = async (hours: number): Promise<string> => {
      await desk.moveTo(hours);
      const id = fresh('m');
      await desk.arrives(comment(id, 'Lain', { who: ig.who, post: fresh('post'), sentAt: desk.now() }));
      return desk.latest();
    };
    const later: string[] = [];
    for (let hours = 1; hours <= 22; hours += 1) later.push(await again(hours));
    const { cases } = await personOf(ig.number);
    assert.deepEqual(
      cases.map(({ number }) => number),
      later.toReversed().slice(0, 20),
    );
    assert.ok(!(await personOf(later[0] ?? '')).cases.some(({ number }) => number === later[0]));
  });

  test('tell channel, state and the platform’s names, and nothing that was sealed', async () => {
    const ig = await onInstagram();
    const fb = await onFacebook(fresh('fb'));
    await desk.does('medsos', fb, 'ProvideIdentity', { identity: { ...identity, name: 'Kenari Tersegel' } });
    await desk.does('medsos', ig.number, 'JoinReporter', { number: fb });
    const answer = await desk.get('medsos', `/api/v1/cases/${ig.number}/person`);
    assert.doesNotMatch(answer.body, /Kenari|0812|Demangan/);
    const [first] = json<PersonAnswer>(answer).cases;
    assert.deepEqual(Object.keys(first ?? {}).toSorted(), [
      'channel',
      'handle',
      'name',
      'number',
      'reportedAt',
      'status',
    ]);
    assert.deepEqual([first?.number, first?.channel, first?.status], [fb, 'facebook', 'coordination']);
  });
});

suite('whoever is looked for', () => {
  const found = async (number: string, q: string): Promise<string[]> =>
    json<CandidatesAnswer>(
      await desk.get('pusat', `/api/v1/cases/${number}/person/candidates?q=${encodeURIComponent(q)}`),
    ).candidates.map((one) => one.number);

  test('is eight people at most, each by one case', async () => {
    const own = await onInstagram();
    const post = fresh('post');
    for (let made = 0; made < 10; made += 1)
      for (let twice = 0; twice < 2; twice += 1)
        await desk.arrives(
          comment(fresh('m'), 'Gorong-gorong ambrol', {
            who: `ambrol-${String(made)}`,
            post: `${post}-${String(twice)}`,
            sentAt: desk.now(),
          }),
        );
    const numbers = await found(own.number, 'gorong-gorong ambrol');
    assert.equal(numbers.length, 8);
    const { rows } = await desk.pool.query<{ people: number }>(
      'select count(distinct reporter_id)::int as people from complaint where number = any($1)',
      [numbers],
    );
    assert.equal(rows[0]?.people, 8);
  });

  test('is nobody where nothing was typed, or what was typed is no word', async () => {
    const { number } = await onInstagram();
    for (const q of ['', '  ', "'", '\0', '%%%', '()', '|&!', 'x'.repeat(100)])
      assert.deepEqual(await found(number, q), [], q);
    const long = await desk.get('medsos', `/api/v1/cases/${number}/person/candidates?q=${'x'.repeat(101)}`);
    refused(long, 400, 'invalid-request');
  });

  test('is looked for beside a case that is there, by those who speak with reporters', async () => {
    const { number } = await onInstagram();
    for (const unknown of ['ADU-2026-999999-ZZ', '%00', "'"])
      for (const path of ['person', 'person/candidates?q=x'])
        refused(await desk.get('medsos', `/api/v1/cases/${unknown}/${path}`), 404, 'no-such-case');
    for (const who of ['pupkp', 'dlh', 'kabid', 'operator'] as const)
      refused(await desk.get(who, `/api/v1/cases/${number}/person/candidates?q=x`), 403, 'not-allowed');
    refused(await desk.get(undefined, `/api/v1/cases/${number}/person`), 401, 'not-signed-in');
  });
});
