import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { processorSeconds } from './processor-time.ts';

const burns = `const before = process.cpuUsage().user; while (process.cpuUsage().user - before < 300_000);
  console.log('burnt'); process.stdin.once('data', () => process.exit());`;

test('what a process and its descendants burnt is counted, while they run and once they have ended', async (t) => {
  if (process.platform !== 'linux') return t.skip('needs /proc');
  const before = processorSeconds();
  const child = spawn(process.execPath, ['-e', burns], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const running = processorSeconds() - before;
  assert.ok(running >= 0.28, `${String(running)} s while it runs`);
  assert.ok(processorSeconds(child.pid) <= running, 'a part of the whole');
  child.stdin.end('\n');
  await once(child, 'exit');
  const ended = processorSeconds() - before;
  assert.ok(ended >= 0.28, `${String(ended)} s once it has ended`);
  assert.equal(processorSeconds(child.pid), 0, 'nobody there any more');
});
