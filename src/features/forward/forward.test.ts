// A case that another city system takes over: a second Tanggap, over real HTTP, with its faults.
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { suite, test, type TestContext } from 'node:test';
import { pullForwards, runForwards } from '#jobs/forwards/run-forwards.ts';
import { hourMs } from '#core/time.ts';
import { forwardBook } from '#jobs/forwards/forwards.queue.ts';
import { endForwards, systemLeft } from '#db/forward-rows.ts';
import type { Open311Target } from '#ports/forward-target.ts';
import { questionsOf } from '#run/other-systems.ts';
import { open311System } from '#registers/open311/open311.register.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { spoken } from '#test/given/without-words.ts';
import { givenDesk, json, type Desk } from '#test/beds/desk.ts';
import { key, reported, settings } from '#test/people/partner.ts';
import { refused } from '#test/beds/problems.ts';
import type { ForwardQuestionsAnswer, ForwardsAnswer } from './forward.contract.ts';

type Fault = 'before' | 'after' | undefined;
type Scene = {
  desk: Desk;
  other: Desk;
  /** Cuts the line before the other system hears, or after it took the case. */
  fault: { next: Fault };
  run: () => Promise<number>;
  pull: () => Promise<number>;
  pass: (number: string, fields?: object) => ReturnType<Desk['send']>;
  seen: (number: string) => Promise<ForwardsAnswer>;
};

const given = async (t: TestContext): Promise<Scene> => {
  const other = await givenDesk(t, { open311: settings });
  await other.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = other.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}/open311/v2`;
  const target: Open311Target = {
    ...{ id: 'dinas', name: 'Dinas Contoh', kind: 'open311', url, apiKey: key },
    ...{ services: { '*': 'umum', jalan: 'jalan' }, statuses: {} },
  };
  const forwardQuestions = questionsOf([open311System(target)]);
  const desk = await givenDesk(t, { open311: settings, forwards: [target], forwardQuestions });
  const fault: Scene['fault'] = { next: undefined };
  const system = open311System(target, async (address, init) => {
    const { next } = fault;
    if (init.method === 'POST') fault.next = undefined;
    if (init.method === 'POST' && next === 'before') throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    const answer = await fetch(address, init);
    if (init.method === 'POST' && next === 'after') throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
    return answer;
  });
  const book = forwardBook(desk.pool);
  return {
    ...{ desk, other, fault },
    run: () => runForwards({ book, store: desk.store }, system, desk.now),
    pull: () => pullForwards(book, system, desk.now),
    pass: (number, fields = {}) =>
      desk.send('pusat', 'POST', `/api/v1/cases/${number}/forwards`, {
        ...{ target: 'dinas', serviceCode: 'umum', text: 'Jl. Contoh\nLampu jalan mati.', ...fields },
      }),
    seen: async (number) => json(await desk.get('pusat', `/api/v1/cases/${number}/forwards`)),
  };
};

const casesOf = async ({ pool }: Desk): Promise<number> =>
  (await pool.query<{ count: number }>('select count(*)::int as count from complaint')).rows[0]?.count ?? 0;

suite('a case that is passed on', () => {
  test('is a case there, with the officer’s words and our number; the record says so', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'coordination', { text: 'kenari-isi' });
    json(await scene.pass(number));
    assert.equal(await scene.run(), 1);
    const theirs = await scene.other.latest();
    const { forwards, targets } = await scene.seen(number);
    assert.deepEqual(targets, [{ id: 'dinas', name: 'Dinas Contoh', kind: 'open311', fields: [], open: false }]);
    assert.deepEqual([forwards[0]?.status, forwards[0]?.theirNumber], ['sent', theirs]);
    const [message] = (await scene.other.page('medsos', theirs)).messages;
    assert.match(message?.text ?? '', /^Jl\. Contoh\nLampu jalan mati\.\n\nNomor Tanggap: ADU-/);
    assert.ok(message?.text.includes(number));
    assert.equal(message?.text.includes('kenari'), false);
    const { notes } = await scene.desk.page('pusat', number);
    assert.match(spoken(notes[0]?.text), /^Diteruskan kepada Dinas Contoh/);
    refused(await scene.pass(number), 409, 'already-recorded');
    assert.equal(await scene.run(), 0);
  });

  test('goes once however often its form is sent', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'coordination', { text: 'Lampu mati' });
    const press = { key: 'kunci-formulir-0001' };
    for (const answer of await Promise.all([1, 2, 3].map(() => scene.pass(number, press)))) json(answer);
    assert.deepEqual([await scene.run(), await scene.run()], [1, 0]);
  });

  test('carries no personal number, and goes to known systems only', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'coordination');
    refused(await scene.pass(number, { text: 'Telepon 081234567890' }), 422, 'personal-data-in-public');
    refused(await scene.pass(number, { target: 'lain' }), 422, 'unknown-system');
    assert.equal((await scene.desk.page('pusat', number)).notes.length, 0);
  });

  for (const fault of ['before', 'after'] as const)
    test(`once, though the line is cut ${fault} it arrives`, async (t) => {
      const scene = await given(t);
      const number = await givenCase(scene.desk, 'coordination');
      json(await scene.pass(number));
      scene.fault.next = fault;
      assert.equal(await scene.run(), 0);
      assert.equal(await casesOf(scene.other), fault === 'after' ? 1 : 0);
      assert.equal((await scene.seen(number)).forwards[0]?.status, 'queued');
      assert.equal(await scene.run(), 0, 'not before its time');
      await scene.desk.moveTo(0.1);
      assert.equal(await scene.run(), 1);
      assert.equal(await casesOf(scene.other), 1);
      assert.equal((await scene.seen(number)).forwards[0]?.theirNumber, await scene.other.latest());
    });

  test('that is refused waits for nobody: the reason is told', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'coordination');
    json(await scene.pass(number, { text: `Jl. Contoh\n${'a'.repeat(3880)}` }));
    await scene.desk.pool.query(`update forward set text = repeat('a', 4100)`);
    assert.equal(await scene.run(), 1);
    const [forward] = (await scene.seen(number)).forwards;
    assert.equal(forward?.status, 'rejected');
    assert.match(forward?.detail ?? '', /^HTTP 400: description paling panjang 4000 huruf\./);
  });
});

test('a case that waits for a system which left the file ends, says why, and can be passed on no more', async (t) => {
  const scene = await given(t);
  const { desk } = scene;
  const number = await givenCase(desk, 'disposed');
  assert.equal((await scene.pass(number)).statusCode, 200);
  await endForwards(desk.pool, ['dinas'], desk.now());
  assert.equal((await scene.seen(number)).forwards[0]?.status, 'queued');
  await endForwards(desk.pool, [], desk.now());
  const [ended] = (await scene.seen(number)).forwards;
  assert.deepEqual([ended?.status, ended?.detail, ended?.unknown], ['rejected', systemLeft, undefined]);
  assert.equal(await scene.run(), 0);
  const { rows } = await desk.pool.query(`select role from notice where what = 'forward-refused'`);
  assert.deepEqual(rows, [{ role: 'admin-pusat' }]);
});

test('their news comes back, each once, and their state', async (t) => {
  const scene = await given(t);
  const number = await givenCase(scene.desk, 'coordination');
  json(await scene.pass(number));
  await scene.run();
  const theirs = await scene.other.latest();
  for (const step of [steps.ask, steps.identify, steps.approve, steps.register, steps.dispose])
    await take(scene.other, theirs, step);
  assert.equal(await scene.pull(), 1);
  assert.equal(await scene.pull(), 0, 'not before its time');
  await scene.desk.moveTo(1);
  assert.equal(await scene.pull(), 1);
  const [forward] = (await scene.seen(number)).forwards;
  assert.match(forward?.theirStatus ?? '', /^Disposisi: ditangani /);
  assert.deepEqual(
    forward?.news.map(({ status }) => status),
    ['INVESTIGATING', 'IN_PROGRESS'],
  );
  await scene.other.app.close();
  await scene.desk.moveTo((2 * hourMs) / hourMs);
  await assert.rejects(scene.pull(), /no answer/);
});

suite('what a city asks besides the words', () => {
  const answers = [{ code: 'KEDALAMAN', values: ['dalam'] }];
  const seenThere = async ({ other }: Scene): Promise<string> =>
    (await other.page('medsos', await other.latest())).messages[0]?.text ?? '';

  test('is read of its own category, and goes along with the point that its partner sent', async (t) => {
    const scene = await given(t);
    const number = await reported(scene.desk, { lat: '-7.801249', long: '110.364951' });
    const path = `/api/v1/cases/${number}/forwards`;
    const asked = json<ForwardQuestionsAnswer>(
      await scene.desk.get('pusat', `${path}/dinas/questions?serviceCode=jalan`),
    );
    assert.deepEqual(
      asked.questions.map(({ code, required, values }) => [code, required, values.map(({ key: one }) => one)]),
      [
        ['KEDALAMAN', true, ['dalam']],
        ['BAHAYA', false, ['motor', 'kaki']],
      ],
    );
    const { draft } = await scene.seen(number);
    assert.deepEqual(draft.point, { lat: -7.801249, long: 110.364951 });
    refused(await scene.pass(number, { serviceCode: 'jalan' }), 400, 'invalid-request');
    const odd = [{ code: 'KEDALAMAN', values: ['lain'] }];
    refused(await scene.pass(number, { serviceCode: 'jalan', answers: odd }), 400, 'invalid-request');
    const point = { lat: -7.801249, long: 110.364951, exact: true };
    const many = [...answers, { code: 'BAHAYA', values: ['motor', 'kaki'] }];
    json(await scene.pass(number, { serviceCode: 'jalan', answers: many, point }));
    assert.equal(await scene.run(), 1);
    const there = await seenThere(scene);
    assert.match(there, /\nTitik: -7\.801249, 110\.364951\n/);
    assert.match(there, /\nSedalam apa: Lebih dari 10 cm\nBerbahaya bagi: Sepeda motor, Pejalan kaki$/);
  });

  test('tells the point to about a hundred metres unless an officer says that it is nobody’s door', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'coordination');
    json(await scene.pass(number, { point: { lat: -7.801249, long: 110.364951, exact: false } }));
    assert.equal(await scene.run(), 1);
    assert.match(await seenThere(scene), /\nTitik: -7\.801000, 110\.365000$/);
  });

  test('is not known of a city that cannot be asked; the case can be passed on all the same', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'coordination');
    await scene.other.app.close();
    const path = `/api/v1/cases/${number}/forwards/dinas/questions?serviceCode=umum`;
    assert.deepEqual(json(await scene.desk.get('pusat', path)), { known: false, questions: [] });
    json(await scene.pass(number));
    refused(
      await scene.pass(number, { answers: [{ code: 'X', values: ['081234567890'] }] }),
      422,
      'personal-data-in-public',
    );
  });
});
