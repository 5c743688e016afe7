// Understands everything of Threads that is stored: webhooks in both shapes that Meta describes, and polled listings.
// Pure. https://developers.facebook.com/docs/threads/webhooks
import { ParseError, type Inbound } from '#ports/channel.ts';
import { each, notKnown, orUnknown } from '../aside.ts';
import { at, findText, isAbsent, itemsOf, needId, needObject, payloadField, type Field } from '../payload-field.ts';
import { inboundOf } from './media.ts';

/** What the city published or took back itself. */
const ofOurs: readonly string[] = ['publish', 'delete'];

const parseChange = (change: Field, accountId: string): Inbound => {
  const field = findText(at(needObject(change), 'field')) ?? '';
  if (field === 'replies' || field === 'mentions') return inboundOf(at(change, 'value'), accountId);
  if (ofOurs.includes(field)) return { kind: 'ignored', accountId, what: `field ${field}` };
  return notKnown(accountId, change, `${change.place}.field ${field.slice(0, 40)}`);
};

/** As other products of Meta: entries, each for one account. */
const parseEntry = (entry: Field): Inbound[] => {
  const accountId = needId(at(needObject(entry), 'id'));
  const changes = at(entry, 'changes');
  if (isAbsent(changes)) throw new ParseError(`${changes.place}: a list expected`);
  return each(accountId, changes, (change) => [parseChange(change, accountId)]);
};

const whose = (accountId: string | undefined): string => {
  if (accountId === undefined) throw new ParseError('account: whose event it is was not told');
  return accountId;
};

const listsOf = (root: Field): Field[] =>
  ['replies', 'mentions'].map((name) => at(root, name)).filter((one) => !isAbsent(one));

/** Oldest first. */
const parseList = (list: Field, accountId: string): Inbound[] =>
  orUnknown(accountId, list, () =>
    each(
      accountId,
      at(needObject(list), 'data'),
      (media) => [inboundOf(media, accountId)],
      (items) => items.toReversed(),
    ),
  );

/** The webhook that stands by itself names no account; the one whose secret signed it is told beside it. Throws ParseError. */
export const parseThreads = (payload: unknown, accountId?: string): Inbound[] => {
  const root = needObject(payloadField(payload));
  if (at(root, 'object').value === 'threads')
    return itemsOf(at(root, 'entry')).flatMap((entry) => orUnknown('', entry, parseEntry));
  const values = at(root, 'values');
  if (!isAbsent(values)) {
    const own = whose(accountId);
    const list = Array.isArray(values.value) ? itemsOf(values) : [values];
    return list.flatMap((change) => orUnknown(own, change, () => [parseChange(change, own)]));
  }
  const lists = listsOf(root);
  if (lists.length === 0) throw new ParseError('payload: values, entries or a listing expected');
  return lists.flatMap((list) => parseList(list, whose(accountId)));
};
