// A crash between the sending and the record of it: the thread is looked at first, and nothing is sent a second time.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { FaultKind } from '#simulator/faults.ts';
import { freePort } from '../beds/free-port.ts';
import {
  call,
  givenScene,
  password,
  productionEnv,
  receivedBy,
  signIn,
  startSimulator,
  type SimulatorProcess,
} from '../beds/processes.ts';
import { fbAccount, igAccount } from '../beds/simulator-bed.ts';
import { type City, eventuallyAsked, letHoursPass, startCity } from './city.ts';

const email = 'medsos@contoh.go.id';

type Question = { number: string; commentId: string };
type Row = { status: string; external_id: string | null };
type Call = { method: string; path: string };

/** A question of somebody new, as a case. */
const ask = async (simulator: SimulatorProcess, city: City, cookie: string, accountId: string): Promise<Question> => {
  const word = `loket${randomUUID()}`;
  const author = { name: `Warga Uji ${word}` };
  const text = `Kapan ${word} buka?`;
  const { id } = await simulator.control<{ id: string }>('POST', 'comments', { accountId, author, text });
  const inbox = `${city.url}/api/v1/cases?folder=all&q=${word}`;
  const number = await eventuallyAsked('the question is a case', async () => {
    const { body } = await call<{ cases?: { number: string }[] }>(inbox, cookie, 'GET');
    return body.cases?.[0]?.number;
  });
  return { number, commentId: id };
};

const rowOf = async (city: City, number: string): Promise<Row | undefined> => {
  const rows = await city.ask<Row>(
    `select o.status, o.external_id from outbox o join complaint c on c.id = o.complaint_id where c.number = '${number}'`,
  );
  return rows[0];
};

const callsOn = async ({ control }: SimulatorProcess, commentId: string): Promise<string[]> => {
  const { calls } = await control<{ calls: Call[] }>('GET', 'calls');
  return calls.filter(({ path }) => path.includes(commentId)).map(({ method }) => method);
};

const repliesTo = async (simulator: SimulatorProcess, { number }: Question) =>
  (await receivedBy(simulator)).filter(({ text }) => text.includes(number));

/** What the platform suffers while the answer is sent, and whether the answer stands there when its sender dies. */
const moments: Record<string, { kind: FaultKind; stands: boolean }> = {
  'after the platform took it': { kind: 'hang-after-accept', stands: true },
  'before the platform took it': { kind: 'hang', stands: false },
};

test('An answer whose sender is killed before its end was recorded stands in the thread once', async (t) => {
  const scene = givenScene(t);
  const port = await freePort();
  const simulator = await startSimulator(scene, `http://127.0.0.1:${String(port)}`, [igAccount, fbAccount]);
  const accounts = [igAccount, fbAccount].map((account) => ({ ...account, apiUrl: simulator.apiUrl }));
  const users = [{ email, name: 'Admin Medsos', role: 'admin-medsos', password }];
  const city = startCity(scene, productionEnv(scene, port, { accounts, users }));
  await city.ready();
  const cookie = await signIn(city.url, email);

  for (const { id: accountId, channel } of [igAccount, fbAccount]) {
    for (const [moment, { kind, stands }] of Object.entries(moments)) {
      await t.test(`${channel}: ${moment}`, async () => {
        const question = await ask(simulator, city, cookie, accountId);
        await simulator.control('POST', 'faults', { accountId, kind, writesOnly: true });
        const act = { type: 'AnswerInformation', text: `Untuk ${question.number}: pukul delapan.` };
        const told = await call(`${city.url}/api/v1/cases/${question.number}/commands`, cookie, 'POST', act);
        assert.equal(told.status, 200);
        await eventuallyAsked('the answer is on its way', async () => {
          const row = await rowOf(city, question.number);
          return row?.status === 'sending' && (!stands || (await repliesTo(simulator, question)).length === 1);
        });
        await city.killOnly();
        await simulator.control('DELETE', 'faults');
        await letHoursPass(city);
        const before = await callsOn(simulator, question.commentId);
        city.start();
        await city.ready();
        const sent = await eventuallyAsked('the answer is recorded', async () => {
          const row = await rowOf(city, question.number);
          return row?.status === 'sent' && row;
        });
        const replies = await repliesTo(simulator, question);
        assert.deepEqual(
          replies.map(({ id }) => id),
          [sent.external_id],
        );
        const since = (await callsOn(simulator, question.commentId)).slice(before.length);
        assert.equal(since[0], 'GET', 'the thread is looked at first');
        assert.equal(since.includes('POST'), !stands);
      });
    }
  }

  await t.test('a platform that does not answer holds up no other', async () => {
    const slow = await ask(simulator, city, cookie, igAccount.id);
    const quick = await ask(simulator, city, cookie, fbAccount.id);
    await simulator.control('POST', 'faults', { accountId: igAccount.id, kind: 'hang', writesOnly: true });
    for (const { number } of [slow, quick]) {
      const act = { type: 'AnswerInformation', text: `Untuk ${number}: pukul delapan.` };
      assert.equal((await call(`${city.url}/api/v1/cases/${number}/commands`, cookie, 'POST', act)).status, 200);
      await eventuallyAsked('it is on its way', async () => (await rowOf(city, number))?.status !== 'queued');
    }
    await eventuallyAsked('the other is recorded', async () => (await rowOf(city, quick.number))?.status === 'sent');
    assert.equal((await rowOf(city, slow.number))?.status, 'sending', 'while the first still waits');
  });
});
