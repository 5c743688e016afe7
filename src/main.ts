// The program as a process: asks whether it may have its folder, then has itself put together; signals, first words, exit status.
// Holds no rule, and reads nothing large before that question is answered.
import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { ConfigError, processEnv, type Env } from '#config/config.ts';
import { DataDirInUse, refuseInUse } from '#db/data-lock.ts';
import { WrongSecretKey } from '#keys/secret-key.ts';
import { readSettings } from '#run/settings.ts';
import { forTerminal, welcome } from '#run/terminal.ts';
import type { Program } from '#src/program/program.ts';
import { operator, speakToOperator } from '#words/operator.ts';

type Started = { program: Program; findWords: () => Promise<string[]> };

const sayWhy = (error: unknown): string => {
  if (error instanceof DataDirInUse) return operator.starting.dataDirInUse(error.folder);
  if (error instanceof ConfigError || error instanceof WrongSecretKey) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return operator.starting.portInUse;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Whoever may not have the folder is told so before thousands of modules are read. */
const start = async (env: Env): Promise<Started> => {
  const config = readSettings(env);
  if (config.databaseUrl === undefined) await refuseInUse(config.dataDir);
  const { startProgram, startWords } = await import('#src/program/program.ts');
  const program = await startProgram({ config });
  return { program, findWords: () => startWords(program) };
};

/** One that is still starting is stopped once it has started: a database's server that it began must not be left alone. */
const stopOnSignals = (starting: Promise<Started>): void => {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (asked) process.exit(130);
      asked = true;
      const stopping = starting.then(({ program }) =>
        program.stop().then(
          () => process.exit(0),
          (error: unknown) => {
            process.stderr.write(`${sayWhy(error)}\n`);
            process.exit(1);
          },
        ),
      );
      // Why it did not start is said where it was started.
      stopping.catch(() => undefined);
    });
  }
};

/**
 * What lives longer is swept when it has grown by a fifth, for small machines: a start, which only grows, would be swept again and again. The
 * new measure counts from the next sweep on, which is asked for here: by itself it came after another fifty megabytes.
 */
const sweepOften = (): void => {
  setFlagsFromString('--heap-growing-percent=20');
  globalThis.gc?.();
};

/** The program as a command: says where it runs, or why it does not and with which exit status. */
export const runProgram = async (): Promise<void> => {
  speakToOperator(processEnv['TANGGAP_LANGUAGE']);
  try {
    const isTerminal = process.stdout.isTTY;
    const starting = start(forTerminal(processEnv, isTerminal));
    stopOnSignals(starting);
    const { program, findWords } = await starting;
    sweepOften();
    for (const warning of program.config.warnings) process.stderr.write(`${operator.starting.warning(warning)}\n`);
    for (const words of await findWords()) process.stderr.write(`${operator.starting.warning(words)}\n`);
    process.stderr.write(`${welcome(program, isTerminal)}\n`);
    const { training, database } = program.parts;
    if (program.simulator !== undefined) await training?.firstWords(database.pool, program.simulator);
    // Whoever is killed leaves what was compiled to the next start all the same.
    flushCompileCache();
  } catch (error) {
    process.stderr.write(`${sayWhy(error)}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
};

if (import.meta.main) await runProgram();
