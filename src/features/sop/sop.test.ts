// A version chosen over HTTP: from its instant on new cases begin under it, open ones keep theirs, and before its day it may be taken back.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { numbersOf, type SopNumbers } from '#core/sop/numbers.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import type { Terms } from '#core/sop/terms.ts';
import { readSops } from '#db/sop-versions.ts';
import { rebuild } from '#db/rebuild.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { fresh } from '#test/given/cases.ts';
import { at, knownTerms } from '#test/given/given.ts';
import { standardSops } from '#test/given/standards.ts';
import { comment } from '#test/given/intake.ts';
import type { PreviewAnswer, SopsAnswer } from './sop.contract.ts';

let terms = knownTerms;
const desk = await givenDesk({ after }, { terms: () => terms });
const enacted = numbersOf(medsos1);
/** What the program hears once it is told, with the numbers that tests count by. */
const heard = async (): Promise<Terms> => {
  const { known, enacted: begun } = await readSops(desk.pool);
  return { ...knownTerms, sops: { known: { ...known, ...standardSops.known }, enacted: begun } };
};
const quicker: SopNumbers = { ...enacted, limits: { ...enacted.limits, 'ask-identity': 60 } };
const iso = (hours: number): string => new Date(at(hours)).toISOString();

const enact = (changed: object = {}, as: Parameters<typeof desk.send>[0] = 'kabid') =>
  desk.send(as, 'POST', '/api/v1/sops', {
    ...{ family: 'medsos', numbers: quicker, from: iso(10), ground: 'Keputusan Nomor 1' },
    ...changed,
  });
const versions = async () => {
  const { families }: SopsAnswer = json(await desk.get('medsos', '/api/v1/sops'));
  const found = families.find(({ family }) => family === 'medsos');
  return (found?.versions ?? []).map(({ key, state }) => `${key} ${state}`);
};

suite('before anything was chosen', () => {
  test('there is what is brought along, and it is in force', async () => {
    const { families }: SopsAnswer = json(await desk.get('operator', '/api/v1/sops'));
    assert.equal(families.length, 10);
    for (const { versions: own } of families)
      assert.deepEqual(
        own.map(({ state }) => state),
        ['in-force'],
      );
    assert.deepEqual(families[0]?.versions[0]?.numbers, enacted);
  });
});

suite('a version', () => {
  test('that may not be is refused in words: its numbers, its day, its family', async () => {
    refused(await enact({ numbers: { ...quicker, closeAfter: 5 } }), 422, 'sop-numbers-wrong');
    refused(await enact({ from: iso(0) }), 422, 'sop-from-wrong');
    // A second that is one at midnight alone, and that no clock of a program knows.
    refused(await enact({ from: '2026-12-31T23:59:60Z' }), 422, 'sop-from-wrong');
    refused(await enact({ family: 'burung-dara' }), 404, 'unknown-sop');
    refused(await enact({ ground: ' ' }), 400, 'invalid-request');
    refused(await enact({}, 'medsos'), 403, 'not-allowed');
    assert.deepEqual(await versions(), ['medsos@1 in-force']);
  });

  test('is planned until its day, with its number and without a word of its ground on the record', async () => {
    assert.deepEqual(json(await enact()), { key: 'medsos@2' });
    assert.deepEqual(await versions(), ['medsos@2 planned', 'medsos@1 in-force']);
    const last = (await recordedActs(desk.pool)).at(-1);
    assert.equal(last?.type, 'SopEnacted');
    assert.doesNotMatch(JSON.stringify(last), /Keputusan/);
  });

  test('is followed only by a later one', async () => {
    refused(await enact({ from: iso(10) }), 422, 'sop-from-wrong');
    assert.deepEqual(json(await enact({ from: iso(20) })), { key: 'medsos@3' });
  });

  test('may be taken back before its day, and its number is not given again', async () => {
    assert.equal((await desk.send('ketua', 'POST', '/api/v1/sops/medsos@3/withdraw', {})).statusCode, 200);
    refused(await desk.send('ketua', 'POST', '/api/v1/sops/medsos@3/withdraw', {}), 404, 'unknown-sop');
    assert.deepEqual(json(await enact({ from: iso(30) })), { key: 'medsos@4' });
    await desk.send('ketua', 'POST', '/api/v1/sops/medsos@4/withdraw', {});
    assert.deepEqual(await versions(), [
      'medsos@4 withdrawn',
      'medsos@3 withdrawn',
      'medsos@2 planned',
      'medsos@1 in-force',
    ]);
  });
});

const arrive = async (): Promise<{ sop: string; hours: number }> => {
  const sentAt = desk.now();
  await desk.arrives(comment(fresh('m'), 'Lampu jalan mati', { who: fresh('warga'), post: fresh('post'), sentAt }));
  const { rows } = await desk.pool.query<{ sop: string; hours: number }>(
    `select sop, extract(epoch from due_at - opened_at)::int / 3600 as hours from complaint order by opened_at desc limit 1`,
  );
  return rows[0] ?? assert.fail();
};

suite('cases', () => {
  test('that open before its instant keep the version before, and those after it run under it', async () => {
    terms = await heard();
    await desk.moveTo(9);
    assert.deepEqual(await arrive(), { sop: 'medsos@1', hours: 2 });
    await desk.moveTo(10);
    assert.deepEqual(await arrive(), { sop: 'medsos@2', hours: 1 });
    assert.deepEqual((await versions()).slice(2), ['medsos@2 in-force', 'medsos@1 past']);
    refused(await desk.send('ketua', 'POST', '/api/v1/sops/medsos@2/withdraw', {}), 409, 'sop-in-force');
  });

  test('are made anew from the log under their own versions', async () => {
    const rows = async () => (await desk.pool.query('select id, sop, due_at, warn_at from complaint order by id')).rows;
    const before = await rows();
    await rebuild(desk.pool, await heard());
    assert.deepEqual(await rows(), before);
  });

  test('under a version that the program does not know stop with its name, and nothing is lost', async () => {
    await assert.rejects(rebuild(desk.pool, knownTerms), /there is no SOP medsos@2/);
  });
});

suite('what the last month would have been', () => {
  test('is counted by each step’s own time, under these numbers and the old ones', async () => {
    const fact = (turn: number, outcome: string, minutes: number) =>
      desk.pool.query(
        `insert into step_fact (complaint_id, what, turn, step, sop, started_at, due_at, ended_at, outcome, decided_at, own_ms, kind, sealed)
         values ($1, 'step', $2, 'ask-identity', 'medsos@1', $3, $3, $3, $4, $3, $5, 'complaint', false)`,
        ['018f0000-0000-7000-8000-000000000001', turn, iso(1), outcome, minutes * 60_000],
      );
    await fact(0, 'met', 30);
    await fact(1, 'met', 60);
    await fact(2, 'met', 61);
    await fact(3, 'late', 121);
    // Met with more time than the step has: more was granted.
    await fact(4, 'met', 500);
    const { steps }: PreviewAnswer = json(
      await desk.send('ketua', 'POST', '/api/v1/sops/preview', { family: 'medsos', numbers: quicker }),
    );
    assert.deepEqual(steps[0], { step: 'ask-identity', n: 5, late: 1, wouldBeLate: 2 });
    assert.deepEqual(steps.at(-1), { step: 'convey', n: 0, late: 0, wouldBeLate: 0 });
  });

  test('says how many who stand on a rung can be told by each way that it names, and nothing where none is named', async () => {
    const ask = async (numbers: SopNumbers): Promise<PreviewAnswer['ways']> => {
      const sent = await desk.send('ketua', 'POST', '/api/v1/sops/preview', { family: 'medsos', numbers });
      return json<PreviewAnswer>(sent).ways;
    };
    const named = quicker.escalation.map((rung) => ({ ...rung, ways: ['whatsapp', 'email'] as const }));
    assert.deepEqual(await ask(quicker), []);
    await desk.pool.query(
      `insert into officer_way (officer_id, way, sealed_address, verified_at)
       select id, way, '\\x00', now() from officer, unnest(array['whatsapp', 'email']) as way where role = 'division-head'`,
    );
    await desk.pool.query(
      `insert into way_choice (officer_id, ways) select id, array['email'] from officer where role = 'division-head'`,
    );
    assert.deepEqual(
      (await ask({ ...quicker, escalation: named })).map(({ to, way, people, able }) => [to, way, people, able]),
      [
        ['team-lead', 'whatsapp', 1, 0],
        ['team-lead', 'email', 1, 0],
        ['division-head', 'whatsapp', 1, 0],
        ['division-head', 'email', 1, 1],
      ],
    );
    const twice = quicker.escalation.map((rung) => ({ ...rung, ways: ['email', 'email'] }));
    const numbers = { ...quicker, escalation: twice };
    refused(
      await desk.send('ketua', 'POST', '/api/v1/sops/preview', { family: 'medsos', numbers }),
      400,
      'invalid-request',
    );
  });

  test('asks for a procedure and numbers that may be', async () => {
    const ask = (body: object) => desk.send('ketua', 'POST', '/api/v1/sops/preview', body);
    refused(await ask({ family: 'burung-dara', numbers: quicker }), 404, 'unknown-sop');
    refused(await ask({ family: 'medsos', numbers: { ...quicker, workAgain: 1 } }), 422, 'sop-numbers-wrong');
  });
});
