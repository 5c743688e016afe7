// All that is said to the operator at a terminal.
import { backups } from './backups.ts';
import { commandLine } from './command-line.ts';
import { doctor } from './doctor.ts';
import { settings } from './settings.ts';
import { settingsFile } from './settings-file.ts';
import { starting } from './starting.ts';
import { verbs } from './verbs.ts';

/** By topic. */
export const operator = { backups, commandLine, doctor, settings, settingsFile, starting, verbs };
