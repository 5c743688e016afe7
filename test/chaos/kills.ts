// The program and its database server are killed again and again at random moments, at work and while starting, and a history of what was said
// to whom is judged afterwards. TANGGAP_CHAOS_SEED repeats a run, TANGGAP_CHAOS_KILLS asks for another number, as before a release.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import type { TestContext } from 'node:test';
import { freePort } from '../beds/free-port.ts';
import {
  eventually,
  givenScene,
  password,
  productionEnv,
  receivedBy,
  startSimulator,
  type Scene,
  type SimulatorProcess,
} from '../beds/processes.ts';
import { programFile } from '../beds/program-file.ts';
import { fbAccount, igAccount, receiver } from '../beds/simulator-bed.ts';
import { anyMoment, type City, eventuallyAsked, letHoursPass, seeded, startCity, type Victim } from './city.ts';
import { faultsIn, type History } from './history.ts';
import { answerAll } from './officer.ts';
import { feed, inventedWebhook, type Feeding, type Webhook } from './platform.ts';

const kills = Number(process.env['TANGGAP_CHAOS_KILLS'] ?? 25);
const webhooksPerKill = 40;
const questions = 3 * kills;
const readyWithinMs = 10_000;
/** For what is left to do when nobody kills any more, on a machine that has other work. */
const restedWithinMs = 120_000;
const officer = 'medsos@contoh.go.id';

/** Comments of the stand-in's own people, which it lets the city answer: their webhooks, as it signed and sent them. */
const askedQuestions = async (t: TestContext, scene: Scene) => {
  const hooks = await receiver(t);
  const simulator = await startSimulator(scene, hooks.url, [igAccount, fbAccount]);
  await simulator.control('PUT', 'delivery', { accountId: fbAccount.id, batchSize: 1 });
  for (let index = 0; index < questions; index += 1)
    await simulator.control('POST', 'comments', {
      accountId: fbAccount.id,
      author: { name: `Warga Uji ${String(index)}` },
      text: `Bertanya ${String(index)}: kapan loket buka? ${'Mohon penjelasan. '.repeat(50)}`,
    });
  const webhooks = await eventually('every question is delivered', () => {
    const asked = hooks.taken.filter(({ channel }) => channel === 'facebook');
    const ids = asked.map(({ body }) =>
      body.entry.flatMap(({ changes = [] }) => changes.map(({ value }) => String(value['comment_id']))),
    );
    return (
      new Set(ids.flat()).size >= questions &&
      asked.map(({ raw }, index): Webhook => ({ channel: 'facebook', raw, externalIds: ids[index] ?? [] }))
    );
  });
  return { simulator, webhooks };
};

/** One question among every few invented comments. */
const mixed = (asked: readonly Webhook[], count: number): Webhook[] => {
  const every = Math.floor(count / asked.length);
  return Array.from({ length: count }, (_, index) =>
    index % every === 0 ? (asked[index / every] ?? inventedWebhook(index)) : inventedWebhook(index),
  );
};

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

/** A start that ends at its settings leaves compiled modules behind, which no killed one does: each restart needs half. */
const compileOnce = async (scene: Scene): Promise<void> => {
  assert.equal(await scene.start(programFile, [], { PORT: 'none' }).ended, 2);
};

/** The database server alone is back soonest: it dies in three kills of five, and the program in the other two. */
const victims: readonly Victim[] = ['database', 'program', 'database', 'both', 'database'];

/** Who dies when: each as often in every run, in an order by chance. */
const shuffledVictims = (random: () => number): Victim[] =>
  Array.from({ length: kills }, (_, kill) => ({ victim: victims[kill % victims.length] ?? 'program', at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ victim }) => victim);

type Kills = { by: Record<Victim, number>; readyMs: Record<Victim, number[]>; early: number };

const killAgainAndAgain = async (city: City, feeding: Feeding, random: () => number): Promise<Kills> => {
  const done: Kills = {
    by: { program: 0, database: 0, both: 0 },
    readyMs: { program: [], database: [], both: [] },
    early: 0,
  };
  let last: Victim | undefined;
  let ofProgram = 0;
  const served = async (): Promise<void> => {
    const took = await city.ready();
    if (last !== undefined) done.readyMs[last].push(took);
    last = undefined;
  };
  for (const victim of shuffledVictims(random)) {
    // One program in five dies while it starts; a database server alone is killed at work.
    if (victim !== 'database') ofProgram += 1;
    const early = victim !== 'database' && ofProgram % 5 === 0;
    feeding.allow(webhooksPerKill);
    if (early) done.early += 1;
    else await served();
    await anyMoment(random, early ? 2500 : 600);
    await city.kill(victim);
    done.by[victim] += 1;
    last = early ? undefined : victim;
  }
  await served();
  return done;
};

const historyOf = async (city: City, simulator: SimulatorProcess, feeding: Feeding, answered: ReadonlySet<string>) => {
  const unread = await city.ask<{ what: string }>(
    `select concat(id, ' ', status, ' ', error) as what from inbound where status <> 'done'`,
  );
  const cases = await city.ask<{ id: string }>('select id from complaint');
  const history: History = {
    acked: feeding.acked,
    stored: await city.ask('select external_id as "externalId", complaint_id as "complaintId" from message'),
    cases: cases.map(({ id }) => id),
    unread: unread.map(({ what }) => what),
    answered: [...answered],
    outbox: await city.ask(
      `select c.number, o.status, o.external_id as "externalId", o.target->>'commentId' as "targetId", o.text
       from outbox o join complaint c on c.id = o.complaint_id`,
    ),
    received: await receivedBy(simulator),
  };
  return history;
};

const meanAndLongest = (times: readonly number[]): string =>
  times.length === 0
    ? '-'
    : `${String(Math.round(times.reduce((a, b) => a + b, 0) / times.length))}/${String(Math.max(...times))}`;

/** A city at work: its platform asks, an officer answers, until `end`. */
const atWork = async (t: TestContext, scene: Scene) => {
  const { simulator, webhooks: asked } = await askedQuestions(t, scene);
  const accounts = [igAccount, fbAccount].map((account) => ({ ...account, apiUrl: simulator.apiUrl }));
  const users = [{ email: officer, name: 'Admin Medsos', role: 'admin-medsos', password }];
  await compileOnce(scene);
  const city = startCity(scene, productionEnv(scene, await freePort(), { accounts, users }));
  let over = false;
  const end = (): void => void (over = true);
  t.after(end);
  const feeding = feed(city.url, mixed(asked, kills * webhooksPerKill), () => over);
  const answering = answerAll(city.url, officer, 'Bertanya', () => over);
  const trouble: unknown[] = [];
  answering.ended.catch((error: unknown) => trouble.push(error));
  return { simulator, city, feeding, answering, trouble, end };
};

type AtWork = Awaited<ReturnType<typeof atWork>>;

/** When nobody kills any more: every question is answered, and all that was said has left. */
const comesToRest = async (t: TestContext, { city, feeding, answering, trouble }: AtWork): Promise<void> => {
  await feeding.ended;
  // What was lost cannot be answered: then the wait ends, and the judge names it.
  await eventually(
    'every question is answered',
    () => trouble.length > 0 || answering.answered.size >= questions,
    restedWithinMs,
  ).catch(() => t.diagnostic(`answered ${String(answering.answered.size)}; ${answering.standing()}`));
  assert.deepEqual(trouble, []);
  // What the last program was sending when it died: its lease must run out before another may look.
  await city.killOnly();
  await letHoursPass(city);
  city.start();
  await city.ready();
  await eventuallyAsked(
    'everything is read and delivered',
    async () => {
      const [left] = await city.ask<{ left: number }>(
        `select (select count(*) from inbound where status = 'new')::int
          + (select count(*) from outbox where status in ('queued', 'sending'))::int as left`,
      );
      return left?.left === 0;
    },
    restedWithinMs,
  );
};

const tell = (t: TestContext, done: Kills, { feeding }: AtWork, history: History): void => {
  const { program, database, both } = done.readyMs;
  t.diagnostic(
    `kills: ${JSON.stringify(done.by)}, ${String(done.early)} of them while starting; webhooks: ${String(feeding.attempts())} sent, ` +
      `${JSON.stringify(feeding.statuses())}; messages acknowledged: ${String(new Set(history.acked).size)}, stored: ${String(history.stored.length)}; ` +
      `answers: ${String(history.outbox.length)}, received: ${String(history.received.length)}`,
  );
  t.diagnostic(
    `ready again, mean/longest ms: program ${meanAndLongest(program)}, database ${meanAndLongest(database)}, both ${meanAndLongest(both)}`,
  );
};

/** No acknowledged message is lost and none is sent twice. */
export const killsLoseNothing = async (t: TestContext): Promise<void> => {
  const seed = Number(process.env['TANGGAP_CHAOS_SEED'] ?? randomInt(2 ** 31));
  t.diagnostic(`TANGGAP_CHAOS_SEED=${String(seed)}`);
  const random = seeded(seed);
  const work = await atWork(t, givenScene(t));
  const { city, feeding, answering } = work;
  const done = await killAgainAndAgain(city, feeding, random);
  await comesToRest(t, work);
  const history = await historyOf(city, work.simulator, feeding, answering.answered);
  work.end();
  await answering.ended;
  tell(t, done, work, history);
  assert.deepEqual(faultsIn(history), []);
  const middle = median(Object.values(done.readyMs).flat());
  assert.ok(middle <= readyWithinMs, `ready again within ten seconds, not ${String(middle)} ms`);
  assert.equal(history.outbox.length, questions);
  city.program().kill('SIGTERM');
  assert.equal(await city.program().ended, 0, city.program().said().slice(-2000));
};
