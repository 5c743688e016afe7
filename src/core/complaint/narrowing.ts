// What a list of cases is narrowed to by an address: by time, and by who has it.
import { urgencies } from './urgency.ts';

/** `hour`: due within the next one; `open`: whenever it is due; `promised`: the reporter was told a day, and waits for it. */
export const narrowings = [...urgencies, 'hour', 'open', 'promised'] as const;
/** One of them. */
export type Narrowing = (typeof narrowings)[number];

/** In place of an officer: at the desk, and held by nobody. */
export const nobody = 'nobody';
