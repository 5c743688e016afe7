// A note for colleagues, and whom of them it calls to look: nobody who may not read this very case.
import { issue } from './issue.ts';
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';

/** Declined where one of those named may not read the case, or is not known to whoever writes: nothing is written and nobody is told. */
export const addNote = async (doing: Doing, { mentions: named = [], ...act }: ActOf<'AddNote'>): Promise<Prepared> => {
  const { ports, found, by, now } = doing;
  const ids = [...new Set(named)];
  if (ids.length === 0) return issue(doing, { ...act, ...asked(doing) });
  const readers = await ports.asks.nameable(by, found.id, now);
  const mentions = readers.filter(({ userId }) => ids.includes(userId));
  if (mentions.length < ids.length) return declined('cannot-be-named');
  return issue(doing, { ...act, ...asked(doing), mentions });
};
