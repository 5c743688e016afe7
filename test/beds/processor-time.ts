// What a test costs in seconds of the processor, which do not depend on who else is at work on the machine. Only Linux tells of descendants.
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

type Spent = { pid: number; parent: number; own: number; reaped: number };

/** None when the process is gone. The name in brackets may hold anything: fields are counted behind it. */
const spentBy = (pid: number): Spent[] => {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const seconds = (...at: number[]): number =>
      at.reduce((sum, index) => sum + Number(fields[index]), 0) / ticksPerSecond;
    return [{ pid, parent: Number(fields[1]), own: seconds(11, 12), reaped: seconds(13, 14) }];
  } catch {
    return [];
  }
};

const everyProcess = (): Spent[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => spentBy(Number(name)));
  } catch {
    return [];
  }
};

/** Of the process `root` and of all that it started, the ended ones included once somebody waited for them. */
export const processorSeconds = (root: number = process.pid): number => {
  const all = everyProcess();
  const descends = new Set([root]);
  // A parent may have a greater number than its child where numbers came round again.
  for (let before = 0; before !== descends.size;) {
    before = descends.size;
    for (const { pid, parent } of all) if (descends.has(parent)) descends.add(pid);
  }
  return all.reduce((sum, { pid, own, reaped }) => (descends.has(pid) ? sum + own + reaped : sum), 0);
};
