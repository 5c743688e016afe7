// Registers outside: a case goes to JSS and is registered by the number that comes back, or is entered in SP4N-LAPOR! by hand.
// Over real HTTP against the simulated register.
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { pullForwards, runForwards } from '#jobs/forwards/run-forwards.ts';
import { forwardBook } from '#jobs/forwards/forwards.queue.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import type { ForwardTarget } from '#ports/forward-target.ts';
import { addMissingBodies } from '#db/outside-bodies.ts';
import { httpSystem } from '#registers/http/http.register.ts';
import type { Fault } from '#simulator/faults.ts';
import { registerAccount } from '#simulator/register/register.route.ts';
import { sp4nLines } from '#config/forwards.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Answer, type Desk, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { knownBodies } from '#text/known-bodies.ts';
import { registerBed, type RegisterBed } from '#test/beds/register-bed.ts';
import type { ForwardsAnswer, ForwardsWaitingAnswer } from './forward.contract.ts';

type Scene = RegisterBed & {
  desk: Desk;
  run: () => Promise<number>;
  pull: () => Promise<number>;
  suffers: (fault: Fault) => void;
  toJss: (number: string, who?: Person, fields?: object) => Promise<Answer>;
  toLapor: (number: string, who?: Person, fields?: object) => Promise<Answer>;
  seen: (number: string) => Promise<ForwardsAnswer>;
  /** What waits for somebody: of which case, where, and why. */
  waiting: () => Promise<string[]>;
  hears: (who: Person) => Promise<string | undefined>;
};

const lapor: ForwardTarget = {
  ...{ id: 'lapor', name: 'SP4N-LAPOR!', kind: 'by-hand', register: 'sp4n-lapor', url: 'https://lapor.example' },
  ...{ lines: sp4nLines, services: { '*': 'Infrastruktur' }, statuses: {} },
};

const passing =
  (desk: Desk, target: string, usual: object) =>
  (number: string, who: Person = 'medsos', fields = {}) =>
    desk.send(who, 'POST', `/api/v1/cases/${number}/forwards`, {
      ...{ target, serviceCode: 'umum', title: 'Lampu mati', text: 'Lampu jalan mati.' },
      ...{ ...usual, ...fields },
    });

const given = async (t: TestContext): Promise<Scene> => {
  const time: { now: () => number } = { now: () => 0 };
  const bed = await registerBed(t, () => time.now());
  const desk = await givenDesk(t, { forwards: [bed.target, lapor] });
  time.now = desk.now;
  const [book, system] = [forwardBook(desk.pool), httpSystem(bed.target)];
  return {
    ...{ ...bed, desk },
    run: () => runForwards({ book, store: desk.store }, system, desk.now),
    pull: () => pullForwards(book, system, desk.now),
    suffers: (fault) => {
      bed.faults.set(registerAccount, { times: 1, ...fault });
    },
    toJss: passing(desk, bed.target.id, { place: 'Jl. Contoh' }),
    toLapor: passing(desk, 'lapor', { class: 'complaint', privacy: 'anonymous', agency: 'Balai Contoh' }),
    seen: async (number) => json(await desk.get('medsos', `/api/v1/cases/${number}/forwards`)),
    waiting: async () => {
      const { waiting } = json<ForwardsWaitingAnswer>(await desk.get('pusat', '/api/v1/forwards'));
      return waiting.map((one) => [one.number, one.name, one.trouble ?? one.status].join(' '));
    },
    hears: async (who) => json<NoticesAnswer>(await desk.get(who, '/api/v1/notices')).notices[0]?.what,
  };
};

const first = 'JSS-2026-00001';

suite('JSS', () => {
  test('takes the case, its number registers it in the name of whoever pressed, and its news is shown', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'registration');
    assert.deepEqual(
      (await scene.seen(number)).targets.map(({ name, fields, open }) => [name, fields, open]),
      [
        ['JSS (simulasi)', ['title', 'place'], true],
        ['SP4N-LAPOR!', ['title', 'place', 'happenedOn', 'agency', 'class', 'privacy'], false],
      ],
    );
    json(await scene.toJss(number));
    assert.equal((await scene.desk.page('medsos', number)).status, 'registration');
    assert.equal(await scene.run(), 1);
    const page = await scene.desk.page('medsos', number);
    assert.deepEqual([page.status, page.upikNumber], ['follow-up', first]);
    const registered = page.timeline.filter(({ event }) => event.type === 'RegisteredInUpik');
    assert.deepEqual(
      registered.map(({ by }) => by),
      ['Sari Contoh'],
    );
    assert.equal(scene.reports.all()[0]?.reference, number);
    await scene.desk.moveTo(1);
    assert.equal(await scene.pull(), 1);
    const [forward] = (await scene.seen(number)).forwards;
    assert.deepEqual([forward?.status, forward?.theirNumber, forward?.theirStatus], ['sent', first, 'Dikerjakan']);
    assert.deepEqual(
      forward?.news.map(({ status }) => status),
      ['Diterima', 'Diverifikasi', 'Dikerjakan'],
    );
    assert.equal(await scene.hears('medsos'), 'forward-news');
    refused(await scene.toJss(number), 409, 'wrong-step');
    assert.deepEqual(await scene.waiting(), []);
  });

  for (const kind of ['500', 'reset-after-accept', 'reset', 'rate-limit'] as const)
    test(`has the case once, though its answer is ${kind}`, async (t) => {
      const scene = await given(t);
      const number = await givenCase(scene.desk, 'registration');
      json(await scene.toJss(number));
      scene.suffers({ kind });
      assert.equal(await scene.run(), 0);
      assert.equal((await scene.seen(number)).forwards[0]?.status, 'queued');
      assert.equal(await scene.run(), 0, 'not before its time');
      await scene.desk.moveTo(0.1);
      assert.equal(await scene.run(), 1);
      assert.equal(scene.reports.all().length, 1);
      assert.equal((await scene.desk.page('medsos', number)).upikNumber, first);
    });

  test('has it once though we fell between its answer and our note of it', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'registration');
    json(await scene.toJss(number));
    const store = { ...scene.desk.store, transact: () => Promise.reject(new Error('fell')) };
    const fallen = runForwards({ book: forwardBook(scene.desk.pool), store }, httpSystem(scene.target), scene.desk.now);
    await assert.rejects(fallen, /fell/);
    assert.equal(scene.reports.all().length, 1);
    assert.equal(await scene.run(), 0, 'the lease still holds');
    await scene.desk.moveTo(0.1);
    assert.equal(await scene.run(), 1);
    assert.equal(scene.reports.all().length, 1);
    assert.equal((await scene.desk.page('medsos', number)).upikNumber, first);
  });

  test('refuses: its words are told, and the case can be sent again', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'registration');
    json(await scene.toJss(number));
    refused(await scene.toJss(number), 409, 'already-recorded');
    scene.suffers({ kind: 'blocked' });
    assert.equal(await scene.run(), 1);
    const { forwards, targets } = await scene.seen(number);
    assert.deepEqual([forwards[0]?.status, forwards[0]?.detail], ['rejected', 'HTTP 422: Kategori tidak dikenal.']);
    assert.equal(targets[0]?.open, true);
    assert.equal(await scene.hears('medsos'), 'forward-refused');
    assert.deepEqual(await scene.waiting(), [`${number} JSS (simulasi) rejected`]);
    json(await scene.toJss(number, 'medsos', { text: 'Lampu mati, diperbaiki.' }));
    assert.equal(await scene.run(), 1);
    assert.equal((await scene.desk.page('medsos', number)).upikNumber, first);
    assert.equal((await scene.seen(number)).forwards.length, 1);
    assert.deepEqual(await scene.waiting(), []);
  });

  test('is not asked any more once an officer has typed the number', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'registration');
    json(await scene.toJss(number));
    scene.suffers({ kind: 'rate-limit', regainMinutes: 60 });
    await scene.run();
    await scene.desk.does('medsos', number, 'RegisterInUpik', { upikNumber: 'JSS-KETIK-1' });
    assert.equal(await scene.run(), 1, 'at once, not when its turn comes');
    assert.equal((await scene.seen(number)).forwards[0]?.status, 'withdrawn');
    assert.equal(scene.reports.all().length, 0);
  });

  test('gives a case that was opened again its number of now', async (t) => {
    const scene = await given(t);
    // What an agency had goes back to it under its number; what was referred elsewhere begins anew.
    const number = await givenCase(scene.desk, 'registered');
    await addMissingBodies(scene.desk.pool, knownBodies);
    await scene.desk.does('pusat', number, 'ReferElsewhere', { bodyId: 'pln', text: 'Tiang itu milik PLN.' });
    await scene.desk.does('pusat', number, 'Reopen', { reason: 'Tiang itu milik kota.' });
    await scene.desk.moveTo(1);
    for (const name of ['ask', 'identify', 'approve'] as const) await take(scene.desk, number, steps[name]);
    const before = await scene.desk.page('medsos', number);
    assert.deepEqual([before.upikNumber?.startsWith('UPIK'), before.status], [true, 'registration']);
    json(await scene.toJss(number));
    assert.equal(await scene.run(), 1);
    assert.equal((await scene.seen(number)).forwards[0]?.trouble, undefined);
    const { upikNumber, status } = await scene.desk.page('medsos', number);
    assert.deepEqual([upikNumber, status], [first, 'follow-up']);
  });

  test('says so where it had gone already when the officer typed another number', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'registration');
    json(await scene.toJss(number));
    scene.suffers({ kind: 'reset-after-accept' });
    await scene.run();
    await scene.desk.does('medsos', number, 'RegisterInUpik', { upikNumber: 'JSS-KETIK-1' });
    await scene.desk.moveTo(0.1);
    assert.equal(await scene.run(), 1);
    const [forward] = (await scene.seen(number)).forwards;
    assert.deepEqual([forward?.theirNumber, forward?.trouble], [first, 'registered-otherwise']);
    assert.equal((await scene.desk.page('medsos', number)).upikNumber, 'JSS-KETIK-1');
    assert.equal(await scene.hears('medsos'), 'forward-trouble');
    assert.deepEqual(await scene.waiting(), [`${number} JSS (simulasi) registered-otherwise`]);
  });

  test('and the officer who typed the same number agree', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'registration');
    json(await scene.toJss(number));
    scene.suffers({ kind: 'reset-after-accept' });
    await scene.run();
    await scene.desk.does('medsos', number, 'RegisterInUpik', { upikNumber: first });
    await scene.desk.moveTo(0.1);
    assert.equal(await scene.run(), 1);
    const [forward] = (await scene.seen(number)).forwards;
    assert.deepEqual([forward?.status, forward?.trouble], ['sent', undefined]);
  });

  test('gives a number that is another case’s, or none: the case waits, and the officer is told', async (t) => {
    const scene = await given(t);
    const other = await givenCase(scene.desk, 'registration');
    await scene.desk.does('medsos', other, 'RegisterInUpik', { upikNumber: first });
    const number = await givenCase(scene.desk, 'registration');
    json(await scene.toJss(number, 'pusat'));
    assert.equal(await scene.run(), 1);
    const [forward] = (await scene.seen(number)).forwards;
    assert.deepEqual([forward?.status, forward?.theirNumber, forward?.trouble], ['sent', first, 'number-taken']);
    assert.equal((await scene.desk.page('medsos', number)).status, 'registration');
    assert.equal(await scene.hears('pusat'), 'forward-trouble');
    const odd = { ...scene.target, create: { ...scene.target.create, number: 'data.status' } };
    const third = await givenCase(scene.desk, 'registration');
    json(await scene.toJss(third));
    await runForwards({ book: forwardBook(scene.desk.pool), store: scene.desk.store }, httpSystem(odd), scene.desk.now);
    assert.equal((await scene.seen(third)).forwards[0]?.trouble, 'number-shape');
    assert.equal((await scene.waiting()).length, 2);
    await scene.desk.does('medsos', third, 'RegisterInUpik', { upikNumber: 'JSS-2026-00002' });
    assert.equal((await scene.waiting()).length, 1);
  });

  test('is told no personal number, in no field, and only in its step', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'registration');
    for (const fields of [
      { text: 'Telepon 081234567890' },
      { place: 'rumah 0812 3456 7890' },
      { title: 'a@b.example' },
    ])
      refused(await scene.toJss(number, 'medsos', fields), 422, 'personal-data-in-public');
    const { errors } = refused(await scene.toJss(number, 'medsos', { title: ' ' }), 400, 'invalid-request');
    assert.deepEqual(errors, [{ place: 'body/title', message: 'wajib diisi' }]);
    refused(await scene.toJss(await givenCase(scene.desk, 'triage')), 409, 'wrong-step');
    assert.deepEqual((await scene.seen(number)).forwards, []);
  });
});

suite('SP4N-LAPOR!, by hand', () => {
  test('gets the text in its own shape, and the case waits for its number until it is there', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'coordination');
    refused(await scene.toLapor(number), 403, 'not-allowed');
    json(await scene.toLapor(number, 'pusat'));
    const [forward] = (await scene.seen(number)).forwards;
    assert.deepEqual([forward?.status, forward?.url], ['by-hand', 'https://lapor.example']);
    assert.equal(
      forward?.copy,
      [
        ...['Klasifikasi: Pengaduan', 'Judul: Lampu mati', 'Isi laporan: Lampu jalan mati.'],
        ...['Instansi tujuan: Balai Contoh', 'Kategori: Infrastruktur', 'Sifat: Anonim', `Nomor Tanggap: ${number}`],
      ].join('\n'),
    );
    assert.equal(await scene.run(), 0);
    assert.deepEqual(await scene.waiting(), [`${number} SP4N-LAPOR! by-hand`]);
    const note = (target: string) =>
      scene.desk.send('pusat', 'PUT', `/api/v1/cases/${number}/forwards/${target}`, { theirNumber: ' 1234567 ' });
    refused(await note(scene.target.id), 422, 'unknown-system');
    json(await note('lapor'));
    refused(await note('lapor'), 409, 'already-recorded');
    const [done] = (await scene.seen(number)).forwards;
    assert.deepEqual([done?.status, done?.theirNumber, done?.copy], ['sent', '1234567', undefined]);
    assert.deepEqual(await scene.waiting(), []);
    const say = (theirStatus: string) =>
      scene.desk.send('pusat', 'PUT', `/api/v1/cases/${number}/forwards/lapor/state`, { theirStatus });
    assert.ok(done?.states.includes('Diproses'));
    refused(await say('Entah'), 400, 'invalid-request');
    json(await say('Diproses'));
    refused(await say('Diproses'), 409, 'already-recorded');
    assert.equal((await scene.seen(number)).forwards[0]?.theirStatus, 'Diproses');
    const { notes } = await scene.desk.page('pusat', number);
    assert.ok(notes.some(({ text }) => text === 'Keadaan di SP4N-LAPOR!: Diproses'));
    assert.ok(notes.some(({ text }) => text === 'Nomor di SP4N-LAPOR!: 1234567'));
  });

  test('what is proposed holds no number of a person; a published summary goes before it', async (t) => {
    const scene = await given(t);
    const number = await givenCase(scene.desk, 'coordination', { text: 'Lampu mati, hubungi 081234567890' });
    assert.match((await scene.seen(number)).draft.text, /^Lampu mati, hubungi •••/);
    const publication = { listed: true, serviceCode: 'umum', summary: 'Lampu jalan mati di Jl. Contoh.' };
    json(await scene.desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, publication));
    assert.deepEqual((await scene.seen(number)).draft, {
      ...{ text: publication.summary, serviceCode: 'umum', happenedOn: '2026-03-02', privacy: 'public' },
    });
  });
});
