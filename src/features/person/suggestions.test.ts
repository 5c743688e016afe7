// Whom an officer may mean: found by what they type, suggested by what is the same, and joined by nothing but a hand.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { CandidatesAnswer, PersonAnswer } from './person.contract.ts';
import { fresh } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
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
