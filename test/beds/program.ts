// The whole program in this process, in training mode with its simulator, on a database of the test's own and a clock moved by hand.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#ports/clock.ts';
import { startProgram, type Program } from '#src/program/program.ts';
import { readSettings } from '#run/settings.ts';
import { testDatabase, type Cleanup } from './database.ts';
import { freePort } from './free-port.ts';
import { emptyTraining } from './empty-training.ts';

export type MovedClock = Clock & { forward: (ms: number) => void };

/** Runs with the wall's time until it is moved forward, so that timers and browsers keep on. */
export const movedClock = (onMoved: () => void = () => undefined): MovedClock => {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    forward: (ms) => {
      ahead += ms;
      onMoved();
    },
  };
};

export type GivenProgram = Program & {
  clock: MovedClock;
  /** Every line logged so far. */
  logged: () => string;
};

export const givenProgram = async (t: Cleanup, env: Record<string, string> = {}): Promise<GivenProgram> => {
  // The program must be gone before its database is.
  const releases: (() => Promise<void>)[] = [];
  const { url } = await testDatabase({ after: (release) => void releases.push(release) });
  const dataDir = await mkdtemp(join(tmpdir(), 'tanggap-program-'));
  const started: { program?: Program } = {};
  // The work that is due now need not wait for its turn.
  const clock = movedClock(() => {
    void started.program?.parts.database.pool.query(`select pg_notify('tanggap_work', 'clock')`);
  });
  const lines: string[] = [];
  const program = await startProgram({
    config: readSettings({
      TANGGAP_MODE: 'training',
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      ...emptyTraining,
      ...env,
    }),
    clock,
    logStream: { write: (line) => void lines.push(line) },
  });
  started.program = program;
  t.after(async () => {
    await program.stop();
    for (const release of releases) await release();
    await rm(dataDir, { recursive: true, force: true });
  });
  return { ...program, clock, logged: () => lines.join('') };
};
