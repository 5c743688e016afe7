// What waits before it leaves, in the real program: called back at second nine it never leaves; and though the program is killed meanwhile, it
// leaves once, at its second or at the moment that was chosen, or is taken back from the next program as from the first.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { freePort } from '../beds/free-port.ts';
import {
  call,
  eventually,
  givenScene,
  password,
  productionEnv,
  receivedBy,
  signIn,
  startSimulator,
  type SimulatorProcess,
} from '../beds/processes.ts';
import { fbAccount, igAccount } from '../beds/simulator-bed.ts';
import { type City, eventuallyAsked, startCity } from './city.ts';

const email = 'medsos@contoh.go.id';
const withinMs = 60_000;
const minuteMs = 60_000;

type Held = { id: string; until: number };
type Bed = { city: City; simulator: SimulatorProcess; cookie: string };

/** A question of somebody new, as a case. */
const ask = async ({ city, simulator, cookie }: Bed): Promise<string> => {
  const word = `loket${randomUUID()}`;
  const comment = { accountId: fbAccount.id, author: { name: `Warga Uji ${word}` }, text: `Kapan ${word} buka?` };
  await simulator.control('POST', 'comments', comment);
  return eventuallyAsked('the question is a case', async () => {
    const inbox = `${city.url}/api/v1/cases?folder=all&q=${word}`;
    const { body } = await call<{ cases?: { number: string }[] }>(inbox, cookie, 'GET');
    return body.cases?.[0]?.number;
  });
};

const answer = async ({ city, cookie }: Bed, number: string, wait: object): Promise<Held> => {
  const act = { type: 'AnswerInformation', text: `Jawaban atas ${number}.`, key: randomUUID(), ...wait };
  const { status, body } = await call<{ held?: Held }>(
    `${city.url}/api/v1/cases/${number}/commands`,
    cookie,
    'POST',
    act,
  );
  assert.ok(status === 200 && body.held !== undefined, `${String(status)} ${JSON.stringify(body)}`);
  return body.held;
};

const callBack = async ({ city, cookie }: Bed, number: string, id: string): Promise<number> =>
  (await call(`${city.url}/api/v1/cases/${number}/held/${id}/call-back`, cookie, 'POST', {})).status;

const toldOf = async ({ simulator }: Bed, number: string): Promise<number> =>
  (await receivedBy(simulator)).filter(({ text }) => text.includes(number)).length;

const reached = (moment: number): Promise<true> =>
  eventually('its moment comes', () => Date.now() >= moment && (true as const), withinMs);

/** A machine with other work may bring the press too late for its second: that says nothing, and is tried again. */
const undoneAtNine = async (bed: Bed): Promise<string> => {
  for (;;) {
    const number = await ask(bed);
    const { id, until } = await answer(bed, number, { holdFor: 10 });
    await reached(until - 1_000);
    const status = await callBack(bed, number, id);
    if (status === 200) return number;
    assert.ok(status === 409 && Date.now() >= until, `refused in time: ${String(status)}`);
  }
};

/** As if the clock had moved, while no program runs. */
const leavesAt = ({ city }: Bed, { id }: Held, when: string): Promise<unknown> =>
  city.ask(`update held_act set not_before = ${when} where id = '${id}'`);

/** One that comes later and leaves in its turn: what should have left before it has had its time. */
const outlived = async (bed: Bed): Promise<void> => {
  const number = await ask(bed);
  await answer(bed, number, { holdFor: 5 });
  await eventuallyAsked('a later answer has left', async () => (await toldOf(bed, number)) === 1, withinMs);
};

test('words that wait are sent once or taken back, though the program is killed meanwhile', async (t) => {
  const scene = givenScene(t);
  const port = await freePort();
  const simulator = await startSimulator(scene, `http://127.0.0.1:${String(port)}`, [igAccount, fbAccount]);
  const accounts = [{ ...fbAccount, apiUrl: simulator.apiUrl }];
  const users = [{ email, name: 'Admin Medsos', role: 'admin-medsos', password }];
  const city = startCity(scene, productionEnv(scene, port, { accounts, users }));
  await city.ready();
  const bed: Bed = { city, simulator, cookie: await signIn(city.url, email) };

  const undone = await undoneAtNine(bed);
  const [sent, wrong, planned] = [await ask(bed), await ask(bed), await ask(bed)];
  const later = await answer(bed, planned, { sendAt: new Date(Date.now() + 30 * minuteMs).toISOString() });
  const mistake = await answer(bed, wrong, { holdFor: 20 });
  const soon = await answer(bed, sent, { holdFor: 10 });

  // Second five of ten.
  await reached(soon.until - 5_000);
  await city.killOnly();
  const waiting = await city.ask<{ id: string }>('select id from held_act');
  assert.deepEqual(
    waiting.map(({ id }) => id).toSorted(),
    [soon, mistake, later].map(({ id }) => id).toSorted(),
    'they wait in the database',
  );
  await leavesAt(bed, mistake, `now() + interval '1 hour'`);
  await leavesAt(bed, later, 'now()');

  city.start();
  await city.ready();
  assert.equal(await callBack(bed, wrong, mistake.id), 200);
  await eventuallyAsked('what was planned has left', async () => (await toldOf(bed, planned)) === 1, withinMs);
  await eventuallyAsked('what was held has left', async () => (await toldOf(bed, sent)) === 1, withinMs);
  assert.ok(Date.now() >= soon.until, 'not before its second');
  await outlived(bed);
  assert.deepEqual(
    {
      undone: await toldOf(bed, undone),
      wrong: await toldOf(bed, wrong),
      sent: await toldOf(bed, sent),
      planned: await toldOf(bed, planned),
    },
    { undone: 0, wrong: 0, sent: 1, planned: 1 },
  );
  await eventuallyAsked('nothing waits any more', async () => (await city.ask('select 1 from held_act')).length === 0);
});
