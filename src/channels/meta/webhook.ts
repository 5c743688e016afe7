// The frame around every webhook of Meta: `object`, and a batch of entries for accounts of that product.
// Pure. https://developers.facebook.com/docs/graph-api/webhooks/getting-started
import { ParseError, type Inbound } from '#ports/channel.ts';
import { at, findItems, findText, itemsOf, needId, needObject, payloadField, type Field } from '../payload-field.ts';
import { parseMessaging } from './messaging.ts';

export type Change = { field: string; value: Field; accountId: string; entryTime: Field };

const changesIn = (entry: Field, accountId: string): Change[] =>
  findItems(at(entry, 'changes')).map((change) => {
    const field = findText(at(needObject(change), 'field'));
    if (field === undefined || field === '')
      throw new ParseError(`${change.place}.field: text expected, nothing found`);
    return { field, value: at(change, 'value'), accountId, entryTime: at(entry, 'time') };
  });

const parseEntry = (entry: Field, parseChange: (change: Change) => Inbound): Inbound[] => {
  const accountId = needId(at(needObject(entry), 'id'));
  // `standby` is what another app of the page is in charge of: the person wrote to the city all the same.
  const events = [...findItems(at(entry, 'messaging')), ...findItems(at(entry, 'standby'))];
  const found = [
    ...changesIn(entry, accountId).map(parseChange),
    ...events.map((event) => parseMessaging({ event, accountId, entryTime: at(entry, 'time') })),
  ];
  return found.length > 0 ? found : [{ kind: 'ignored', accountId, what: 'empty entry' }];
};

/** Everything in one payload of this product, in its order. */
export const parseWebhook = (
  payload: unknown,
  product: 'page' | 'instagram',
  parseChange: (change: Change) => Inbound,
): Inbound[] => {
  const root = needObject(payloadField(payload));
  if (at(root, 'object').value !== product) throw new ParseError(`object: "${product}" expected`);
  return itemsOf(at(root, 'entry')).flatMap((entry) => parseEntry(entry, parseChange));
};
