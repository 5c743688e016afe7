// All that is said to the operator at a terminal.
import { settings } from './settings.ts';
import { settingsFile } from './settings-file.ts';
import { starting } from './starting.ts';

/** By topic. */
export const operator = { settings, settingsFile, starting };
