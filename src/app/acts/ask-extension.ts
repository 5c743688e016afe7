// An agency asks for more time, until an instant that it names as people write one.
import { asked, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';
import { momentIn } from './moment.ts';

export const askExtension = async (doing: Doing, act: ActOf<'AskExtension'>): Promise<Prepared> => {
  const read = momentIn('untilAt', act.untilAt);
  return read.ok ? issue(doing, { ...act, ...asked(doing), ...read.moment }) : read;
};
