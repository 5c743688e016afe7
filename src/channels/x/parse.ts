// Understands everything of X that is stored: webhooks of either activity API, and polled pages.
// Pure.
import { ParseError, type Inbound } from '#ports/channel.ts';
import { at, isAbsent, needObject, payloadField } from '../payload-field.ts';
import { parseActivity } from './parse-activity.ts';
import { isEvent, parseEvents } from './parse-event.ts';
import { parseLetters, parseMentions } from './parse-page.ts';

/** Which list a polled page is of: the name under which it is stored. */
export type PageName = 'mentions' | 'dm_events';
type StoredName = PageName | 'quotes';

const readers = {
  mentions: parseMentions,
  dm_events: parseLetters,
  quotes: parseMentions,
} as const satisfies Record<StoredName, unknown>;
const pageNames: readonly StoredName[] = ['mentions', 'dm_events', 'quotes'];

/** A webhook names its account; a page was polled for one. Throws ParseError. */
export const parseX = (payload: unknown, accountId?: string): Inbound[] => {
  const root = needObject(payloadField(payload));
  const name = pageNames.find((one) => !isAbsent(at(root, one)));
  if (name === undefined) return isEvent(root) ? parseEvents(root, accountId) : parseActivity(root);
  if (accountId === undefined) throw new ParseError('account: whose page it is was not told');
  return readers[name](at(root, name), accountId);
};
