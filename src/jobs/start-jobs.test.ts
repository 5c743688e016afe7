// Background work looks when there is news of what it lives on, and no other work looks then.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Change, Live } from '#db/live.ts';
import { topics, type Job, type JobDeps, type Topic } from './job.ts';
import { jobKinds } from './kinds.ts';
import { startJobs } from './start-jobs.ts';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const ear = () => {
  let [tellWork, tellChange] = [(_topic: string): void => undefined, (_change: Change): void => undefined];
  const live: Pick<Live, 'onWork' | 'subscribe'> = {
    onWork: (listener) => {
      tellWork = listener;
      return () => (tellWork = () => undefined);
    },
    subscribe: (listener) => {
      tellChange = listener;
      return () => (tellChange = () => undefined);
    },
  };
  return { live, work: (topic: string) => tellWork(topic), change: (change: Change) => tellChange(change) };
};

const givenJobs = async (...wokenBy: (readonly Topic[])[]) => {
  const runs = wokenBy.map(() => 0);
  const stopped: string[] = [];
  const jobs = wokenBy.map((topics, index): Job => ({
    part: String(index),
    everyMs: 3_600_000,
    wokenBy: topics,
    run: () => {
      runs[index] = (runs[index] ?? 0) + 1;
      return Promise.resolve(0);
    },
    stop: () => Promise.resolve(void stopped.push(String(index))),
  }));
  const { live, work, change } = ear();
  const deps = { clock: { now: () => 0 }, onError: (_part: string, error: unknown) => assert.fail(String(error)) };
  const background = startJobs([() => jobs], deps as unknown as JobDeps, live);
  await settled();
  runs.fill(0);
  const heard = async (tell: () => void): Promise<number[]> => {
    tell();
    await settled();
    return runs.splice(0, runs.length, ...runs.map(() => 0));
  };
  return { heard, work, change, stopped, background };
};

test('news wakes those who live on it, and nobody else', async () => {
  const { heard, work, change, background } = await givenJobs(['inbound'], ['outbox', 'case'], []);
  assert.deepEqual(await heard(() => work('inbound')), [1, 0, 0]);
  assert.deepEqual(await heard(() => work('outbox')), [0, 1, 0]);
  assert.deepEqual(await heard(() => change({ what: 'case', complaintId: 'c' })), [0, 1, 0]);
  assert.deepEqual(await heard(() => change({ what: 'notice' })), [0, 0, 0]);
  await background.stop();
});

test('where nobody knows what was missed, everybody looks', async () => {
  const { heard, work, background } = await givenJobs(['inbound'], []);
  for (const topic of ['gap', 'clock', '']) assert.deepEqual(await heard(() => work(topic)), [1, 1]);
  await background.stop();
});

test('whoever stopped hears nothing more, and closes what it kept open', async () => {
  const { heard, work, stopped, background } = await givenJobs(['inbound'], []);
  await background.stop();
  assert.deepEqual(stopped, ['0', '1']);
  assert.deepEqual(await heard(() => work('gap')), [0, 0]);
});

test('every folder of a kind has its line, and its jobs a name, a rest, and news that somebody tells', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  assert.equal(jobKinds.length, folders.length);
  const channels = () => [];
  const deps = { channels, receivers: [{ id: 'a' }, { id: 'b' }], systems: [{ id: 's' }], anchorFile: 'f' };
  const made = jobKinds.map((kind) => kind(deps as unknown as JobDeps));
  for (const jobs of made) assert.notEqual(jobs.length, 0);
  for (const { part, everyMs, wokenBy } of made.flat()) {
    assert.match(part, /^[a-z][\w-]*$/i);
    assert.ok(everyMs >= 500 && everyMs <= 3_600_000, part);
    assert.ok(
      wokenBy.every((topic) => topics.includes(topic)),
      part,
    );
  }
  const parts = made.flat().map(({ part }) => part);
  assert.equal(parts.filter((part) => part === 'outbox').length, 4, 'a slow platform holds up one of four');
  assert.equal(parts.filter((part) => part === 'webhooks').length, 2, 'each receiver has its own');
});
