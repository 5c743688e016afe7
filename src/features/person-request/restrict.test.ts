// Whoever asked to restrict the use of their data has their identity opened for work no more, under any account of theirs.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { fresh, givenCase } from '#test/given/cases.ts';
import { comment } from '#test/given/intake.ts';
import { requestsPath as path, wholePerson } from '#test/people/whole-person.ts';
import type { ByHandTarget } from '#ports/forward-target.ts';
import type { RequestRow, RequestsAnswer } from './person-request.contract.ts';

const lapor: ByHandTarget = {
  ...{ kind: 'by-hand', id: 'lapor', name: 'SP4N-LAPOR!', register: 'sp4n-lapor' },
  ...{ services: { '*': 'Lainnya' }, statuses: {}, lines: ['{text}'] },
};

const desk = await givenDesk({ after }, { forwards: [lapor] });
const { file } = wholePerson(desk);
const reveal = (number: string) =>
  desk.act('medsos', number, 'RevealIdentity', { fields: ['phone'], reason: 'Menelepon pelapor tentang lokasi.' });

const ground = 'not-proven';
const settled = async (number: string, outcome: 'done' | 'declined'): Promise<string> => {
  const id = await file(number, 'restrict');
  const body = { outcome, note: 'Dibahas.', ...(outcome === 'declined' ? { ground } : {}) };
  const answer = await desk.send('kabid', 'POST', `${path}/${id}/settle`, body);
  assert.equal(answer.statusCode, 200, answer.body);
  return id;
};
const lift = (id: string, who: Person = 'ketua', reason = 'Pelapor memintanya.') =>
  desk.send(who, 'POST', `${path}/${id}/lift`, { reason });
const rowOf = async (id: string): Promise<RequestRow | undefined> =>
  json<RequestsAnswer>(await desk.get('ketua', path)).requests.find((one) => one.id === id);

test('a request that was declined changes nothing, one that was fulfilled closes the identity', async () => {
  const number = await givenCase(desk, 'disposed');
  await settled(number, 'declined');
  assert.equal((await reveal(number)).statusCode, 200);
  await settled(number, 'done');
  refused(await reveal(number), 409, 'processing-restricted');
});

test('holds for the accounts that are theirs as well, and for nobody else', async () => {
  const [number, theirs, other] = [
    await givenCase(desk, 'disposed'),
    await givenCase(desk, 'disposed'),
    await givenCase(desk, 'disposed'),
  ];
  await desk.does('medsos', number, 'JoinReporter', { number: theirs });
  await settled(number, 'done');
  refused(await reveal(theirs), 409, 'processing-restricted');
  assert.equal((await reveal(other)).statusCode, 200);
});

test('lets the case go on to its end', async () => {
  const number = await givenCase(desk, 'conveying');
  await settled(number, 'done');
  await desk.does('pusat', number, 'ConveyResult', { publicText: 'Lubang sudah ditambal.' });
});

suite('while it holds', () => {
  test('the page says so, offers no identity of before, and templates call nobody by name', async () => {
    const number = await givenCase(desk, 'disposed');
    assert.equal((await desk.page('medsos', number)).reporter.restricted, undefined);
    await settled(number, 'done');
    const { reporter } = await desk.page('medsos', number);
    assert.deepEqual([reporter.restricted, reporter.known], [true, false]);
    assert.equal('restricted' in (await desk.page('pupkp', number)).reporter, false);
  });

  test('what was given for one case is used for no other', async () => {
    const who = fresh('warga');
    const first = await givenCase(desk, 'closed', { who });
    await settled(first, 'done');
    await desk.arrives(comment(fresh('m'), 'Lagi', { who, post: fresh('post'), sentAt: desk.now() }));
    const second = await desk.latest();
    refused(await desk.act('medsos', second, 'ProvideIdentity'), 409, 'processing-restricted');
    await desk.does('medsos', second, 'ProvideIdentity', {
      identity: { name: 'Warga Demo', phone: '081200000002', kelurahan: 'Kricak' },
    });
  });

  test('nothing is shown to everybody or told to another system', async () => {
    const number = await givenCase(desk, 'registered');
    const id = await settled(number, 'done');
    const publish = () =>
      desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, {
        ...{ listed: true, serviceCode: 'umum', summary: 'Jalan berlubang.' },
      });
    const forward = () =>
      desk.send('pusat', 'POST', `/api/v1/cases/${number}/forwards`, {
        ...{ key: fresh('key'), target: 'lapor', serviceCode: 'umum', text: 'Jalan berlubang.', title: 'Jalan' },
        ...{ place: 'Pasar', happenedOn: '2026-03-01', agency: 'DPUPKP', class: 'complaint', privacy: 'public' },
      });
    refused(await publish(), 409, 'processing-restricted');
    refused(await forward(), 409, 'processing-restricted');
    await lift(id);
    assert.equal((await publish()).statusCode, 200);
    assert.equal((await forward()).statusCode, 200);
  });

  test('nobody finds the case by what is sealed, and everybody does again afterwards', async () => {
    const number = await givenCase(desk, 'disposed');
    const found = async (): Promise<boolean> =>
      (await desk.get('medsos', '/api/v1/cases?folder=all&q=081200000001')).body.includes(number);
    assert.equal(await found(), true);
    const id = await settled(number, 'done');
    assert.equal(await found(), false);
    await lift(id);
    assert.equal(await found(), true);
  });
});

suite('lifting it', () => {
  test('takes whoever answers requests, a reason, and a restriction that holds', async () => {
    const number = await givenCase(desk, 'disposed');
    const [declined, id] = [await settled(number, 'declined'), await settled(number, 'done')];
    refused(await lift(id, 'operator'), 403, 'not-allowed');
    refused(await lift(id, 'ketua', '  '), 400, 'invalid-request');
    refused(await lift(declined), 409, 'not-restricted');
    refused(await lift('0199c7a0-1111-7000-8000-00000000dead'), 404, 'not-found');
    assert.equal((await rowOf(id))?.restricts, true);
    assert.equal((await lift(id)).statusCode, 200);
    const row = await rowOf(id);
    assert.deepEqual([row?.restricts, row?.lifted?.reason], [undefined, 'Pelapor memintanya.']);
    assert.equal((await reveal(number)).statusCode, 200);
    refused(await lift(id), 409, 'not-restricted');
  });

  test('ends every restriction of that person, and leaves its reason out of the record', async () => {
    const number = await givenCase(desk, 'disposed');
    const [first, second] = [await settled(number, 'done'), await settled(number, 'done')];
    await lift(first, 'kabid', 'Salah orang.');
    refused(await lift(second), 409, 'not-restricted');
    const last = (await recordedActs(desk.pool)).at(-1);
    assert.deepEqual([last?.type, JSON.stringify(last).includes('Salah orang')], ['RestrictionLifted', false]);
  });
});
