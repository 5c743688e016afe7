// One folder, one program: a second one is turned away at once, and a killed one leaves no lock behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freePort } from '../beds/free-port.ts';
import {
  becomesReady,
  eventually,
  findPostmaster,
  givenScene,
  productionEnv,
  type Child,
  type Scene,
} from '../beds/processes.ts';
import { programFile } from '../beds/program-file.ts';

const tries = 10;
const clear = /DATA_DIR .* sedang dipakai program Tanggap lain/;

const startOne = async (scene: Scene): Promise<{ child: Child; url: string }> => {
  const port = await freePort();
  const env = productionEnv(scene, port, {});
  return { child: scene.start(programFile, [], env), url: `http://127.0.0.1:${String(port)}` };
};

test('A second program on a running one is turned away ten times out of ten, in words', async (t) => {
  const scene = givenScene(t);
  const first = await startOne(scene);
  await becomesReady(first.url, first.child);
  const server = findPostmaster(`${scene.folder}/data`)?.pid;
  const times: number[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const second = await startOne(scene);
    const began = Date.now();
    assert.equal(await second.child.ended, 1);
    times.push(Date.now() - began);
    assert.match(second.child.said(), clear);
    assert.doesNotMatch(second.child.said(), /\n\s+at /, 'a sentence, not a stack');
  }
  t.diagnostic(`turned away within ms, loading included: ${times.join(' ')}`);
  await becomesReady(first.url, first.child);
  assert.equal(findPostmaster(`${scene.folder}/data`)?.pid, server, 'the running server was not touched');
});

test('Of programs that start at the same instant exactly one serves', async (t) => {
  for (let round = 0; round < 3; round += 1) {
    await t.test(`round ${String(round)}`, async (inner) => {
      const scene = givenScene(inner);
      const all = await Promise.all([startOne(scene), startOne(scene), startOne(scene)]);
      const losers = await eventually('all but one have ended', () => {
        const ended = all.filter(({ child }) => !child.isRunning());
        return ended.length >= all.length - 1 && ended;
      });
      assert.equal(losers.length, all.length - 1);
      for (const { child } of losers) {
        assert.equal(await child.ended, 1);
        assert.match(child.said(), clear);
      }
      const winner = all.find(({ child }) => child.isRunning());
      assert.ok(winner);
      await becomesReady(winner.url, winner.child);
    });
  }
});

test('The lock of a killed program is free, and the database server it left behind is taken over', async (t) => {
  const scene = givenScene(t);
  let server: number | undefined;
  for (let round = 0; round < 3; round += 1) {
    const one = await startOne(scene);
    await becomesReady(one.url, one.child);
    const now = findPostmaster(`${scene.folder}/data`)?.pid;
    assert.notEqual(now, server, 'a server of its own');
    server = now;
    one.child.kill('SIGKILL');
    await one.child.ended;
  }
});
