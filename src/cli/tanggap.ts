// The command line as a process: what was typed, where it is read and shown, and the exit status.
// Holds no rule.
import { processEnv } from '#config/config.ts';
import { runCommand } from './run-command.ts';

const { stdin: input, stdout: out, stderr: screen } = process;
const status = await runCommand(process.argv.slice(2), { env: processEnv, input, out, screen });
if (status !== undefined) process.exitCode = status;
