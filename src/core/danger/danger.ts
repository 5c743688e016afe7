// Whether what somebody wrote speaks of a danger now: a suggestion for officers, who decide.
// Must not act: a false alarm costs a press, a danger that was missed may cost a life.
import { finderOf } from '../signs-in-words.ts';
import { dangerRows, dangerSigns, longAgo, notNow } from './danger-words.ts';

/** Signs of danger in a text, each once, in the order of `dangerSigns`. */
export const dangerIn = finderOf({ signs: dangerSigns, rows: dangerRows, before: notNow, behind: longAgo });
