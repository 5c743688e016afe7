// How much memory the whole program takes, its database with it: production, one office, twenty officers with their screens open, a day's
// two hundred complaints within a minute. What started it counts with it. Of pages that processes share each counts its part (PSS). Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { machine } from './desk/desk.ts';
import { openOffice, openStream, tellComment, type Office } from './desk/office.ts';

const { values: asked } = parseArgs({
  options: {
    officers: { type: 'string', default: '20' },
    cases: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
  },
});
const officers = Number(asked.officers);
const cases = Number(asked.cases);
const seconds = Number(asked.seconds);
const aimMib = 350;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const statOf = (pid: number): { name: string; parent: number } | undefined => {
  try {
    const [, name = '', others = ''] =
      /\((.*)\) . (.*)$/s.exec(readFileSync(`/proc/${String(pid)}/stat`, 'utf8')) ?? [];
    return { name, parent: Number(others.split(' ')[0]) };
  } catch {
    return undefined;
  }
};

/** The program and everything below it. */
const familyOf = (root: number): number[] => {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const parents = new Map(pids.map((pid) => [pid, statOf(pid)?.parent]));
  const isIn = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && pid > 1 && isIn(parents.get(pid)));
  return pids.filter(isIn);
};

type Memory = { program: number; database: number; processes: number };

const pssOf = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

const memoryOf = ({ pid }: Office): Memory => {
  const all = familyOf(pid);
  const below = all.filter((one) => statOf(one)?.name === 'postgres');
  const sumOf = (pids: readonly number[]): number => pids.map(pssOf).reduce((sum, one) => sum + one, 0);
  return {
    program: sumOf(all.filter((one) => !below.includes(one))),
    database: sumOf(below),
    processes: below.length,
  };
};

const line = (when: string, { program, database, processes }: Memory): string =>
  `${when.padEnd(26)} ${(program + database).toFixed(0).padStart(4)} MB = program ${program.toFixed(0)} + database ${database.toFixed(0)} (${String(processes)} processes)`;

const numbersOf = async ({ owner }: Office): Promise<string[]> =>
  (await owner.pool.query<{ number: string }>('select number from complaint order by number')).rows.map(
    ({ number }) => number,
  );

/** What an officer's browser asks for when a case has changed, and an act on it. */
const work = async ({ url, cookies }: Office, number: string, turn: number): Promise<void> => {
  const cookie = cookies[turn % cookies.length] ?? '';
  for (const path of ['/api/v1/cases', `/api/v1/cases/${number}`])
    await (await fetch(`${url}${path}`, { headers: { cookie } })).arrayBuffer();
  const acted = await fetch(`${url}/api/v1/cases/${number}/commands`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ type: 'AddNote', text: 'Sudah dilihat di lapangan.' }),
  });
  if (!acted.ok) throw new Error(`the note was answered with ${String(acted.status)}: ${await acted.text()}`);
  await acted.arrayBuffer();
};

const office = await openOffice({ officers });
try {
  say(`memory: ${String(officers)} officers, ${String(cases)} complaints in ${String(seconds)} s, ${machine()}\n`);
  const streams = await Promise.all(office.cookies.map((cookie) => openStream(office.url, cookie, () => undefined)));
  say(line('signed in, streams open', memoryOf(office)));
  let most: Memory = { program: 0, database: 0, processes: 0 };
  for (let turn = 0; turn < cases; turn += 1) {
    const due = rest((seconds * 1000) / cases);
    await tellComment(office.url, `w${String(turn)}`);
    const number = (await numbersOf(office)).at(-1);
    if (number !== undefined) await work(office, number, turn);
    const now = memoryOf(office);
    if (now.program + now.database > most.program + most.database) most = now;
    await due;
  }
  say(line('most while they came', most));
  say(line('after', memoryOf(office)));
  for (const { close } of streams) await close();
  const total = most.program + most.database;
  say(`\naim  ${String(aimMib)} MB at most: ${total <= aimMib ? 'reached' : 'missed'}`);
} finally {
  await office.close();
}
