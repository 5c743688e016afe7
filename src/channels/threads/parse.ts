// Understands everything of Threads that is stored: webhooks in both shapes that Meta describes, and polled listings.
// Pure. https://developers.facebook.com/docs/threads/webhooks
import { ParseError, type Inbound } from '#ports/channel.ts';
import { orUnknown } from '../meta/webhook.ts';
import {
  at,
  findItems,
  findText,
  isAbsent,
  itemsOf,
  needId,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';
import { inboundOf } from './media.ts';

/** What the city published or took back itself. */
const ofOurs: readonly string[] = ['publish', 'delete'];

const parseChange = (change: Field, accountId: string): Inbound => {
  const field = findText(at(needObject(change), 'field')) ?? '';
  if (field === 'replies' || field === 'mentions') return inboundOf(at(change, 'value'), accountId);
  if (ofOurs.includes(field)) return { kind: 'ignored', accountId, what: `field ${field}` };
  return { kind: 'unknown', accountId, what: `${change.place}.field ${field.slice(0, 40)}` };
};

const each = (accountId: string, changes: () => readonly Field[]): Inbound[] =>
  orUnknown(accountId, () =>
    changes().flatMap((change) => orUnknown(accountId, () => [parseChange(change, accountId)])),
  );

/** As other products of Meta: entries, each for one account. */
const parseEntry = (entry: Field): Inbound[] => {
  const accountId = needId(at(needObject(entry), 'id'));
  return each(accountId, () => itemsOf(at(entry, 'changes')));
};

const whose = (accountId: string | undefined): string => {
  if (accountId === undefined) throw new ParseError('account: whose event it is was not told');
  return accountId;
};

const listsOf = (root: Field): Field[] =>
  ['replies', 'mentions'].map((name) => at(root, name)).filter((one) => !isAbsent(one));

/** Oldest first. */
const parseList = (list: Field, accountId: string): Inbound[] =>
  orUnknown(accountId, () =>
    findItems(at(needObject(list), 'data'))
      .toReversed()
      .flatMap((media) => orUnknown(accountId, () => [inboundOf(media, accountId)])),
  );

const parseAll = (root: Field, accountId: string | undefined): Inbound[] => {
  if (at(root, 'object').value === 'threads')
    return itemsOf(at(root, 'entry')).flatMap((entry) => orUnknown('', () => parseEntry(entry)));
  const values = at(root, 'values');
  if (!isAbsent(values))
    return each(whose(accountId), () => (Array.isArray(values.value) ? itemsOf(values) : [values]));
  const lists = listsOf(root);
  if (lists.length === 0) throw new ParseError('payload: values, entries or a listing expected');
  return lists.flatMap((list) => parseList(list, whose(accountId)));
};

/** The webhook that stands by itself names no account; the one whose secret signed it is told beside it. Throws ParseError. */
export const parseThreads = (payload: unknown, accountId?: string): Inbound[] => {
  const found = parseAll(needObject(payloadField(payload)), accountId);
  return found.length > 0 ? found : [{ kind: 'ignored', accountId: accountId ?? '', what: 'nothing in it' }];
};
