// Background work looks when there is news of what it lives on, and no other work looks then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, Live } from '#db/live.ts';
import type { Job, JobDeps, Topic } from './job.ts';
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

test('every kind of the program names its failures, its rest and its news', () => {
  const channels = () => [];
  const deps = { channels, receivers: [{ id: 'a' }, { id: 'b' }], systems: [{ id: 's' }], anchorFile: 'f' };
  const jobs = jobKinds.flatMap((kind) => kind(deps as unknown as JobDeps));
  const parts = jobs.map(({ part }) => part);
  assert.deepEqual(
    parts,
    'drain outbox outbox outbox outbox sweep lateEdits polling listening webhooks webhooks names forwards pulls attachments search search-words anchors'.split(
      ' ',
    ),
  );
  assert.deepEqual([...new Set(jobs.flatMap(({ wokenBy }) => wokenBy))].toSorted(), [
    'attachment',
    'case',
    'inbound',
    'outbox',
    'poll',
  ]);
});
