// The frame around every webhook of Meta: `object`, and a batch of entries for accounts of that product.
// Pure. https://developers.facebook.com/docs/graph-api/webhooks/getting-started
import { ParseError, type Inbound } from '#ports/channel.ts';
import { each as eachOf, notKnown, orUnknown } from '../aside.ts';
import {
  at,
  findText,
  isAbsent,
  itemsOf,
  keysOf,
  needId,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';
import { parseMessaging } from './messaging.ts';

/** One entry of `changes`, with the account and the time of its frame. */
export type Change = { field: string; value: Field; accountId: string; entryTime: Field };

/** What a product of Meta may be subscribed to in either form: as an entry's `messaging`, or as a change. */
const messagingFields: readonly string[] = [
  'messages',
  'message_edit',
  'message_echoes',
  'message_edits',
  'message_reactions',
  'message_reads',
  'message_deliveries',
  'messaging_postbacks',
  'messaging_seen',
  'messaging_optins',
  'messaging_referral',
  'messaging_referrals',
  'messaging_handover',
  'messaging_handovers',
  'messaging_account_linking',
  'standby',
];

type ParseChange = (change: Change) => Inbound;
type Scene = { accountId: string; entryTime: Field };

const parseOne = (one: Field, { accountId, entryTime }: Scene, parseChange: ParseChange): Inbound[] => {
  const field = findText(at(needObject(one), 'field')) ?? '';
  if (field === '') throw new ParseError(`${one.place}.field: text expected, nothing found`);
  const value = at(one, 'value');
  return messagingFields.includes(field)
    ? parseMessaging({ event: value, accountId, entryTime })
    : [parseChange({ field, value, accountId, entryTime })];
};

const frame: readonly string[] = [
  'id',
  'time',
  'uid',
  'changes',
  'messaging',
  'standby',
  'hop_context',
  'field',
  'value',
];

const parseEntry = (entry: Field, parseChange: ParseChange): Inbound[] => {
  const accountId = needId(at(needObject(entry), 'id'));
  const scene: Scene = { accountId, entryTime: at(entry, 'time') };
  const each = (key: string, parse: (item: Field) => Inbound[]): Inbound[] => eachOf(accountId, at(entry, key), parse);
  const strange = keysOf(entry).filter((key) => !frame.includes(key));
  // Where an account signed in with Instagram itself, an entry may be one change.
  const isChange = !isAbsent(at(entry, 'field'));
  const found = [
    ...(isChange ? orUnknown(accountId, entry, () => parseOne(entry, scene, parseChange)) : []),
    ...each('changes', (change) => parseOne(change, scene, parseChange)),
    ...each('messaging', (event) => parseMessaging({ event, ...scene })),
    // `standby` is what another app of the page is in charge of: the person wrote to the city all the same.
    ...each('standby', (event) => parseMessaging({ event, ...scene })),
    ...strange.map((key) => notKnown(accountId, at(entry, key), `${entry.place}.${key.slice(0, 40)}`)),
  ];
  return found.length > 0 ? found : [notKnown(accountId, entry, `${entry.place}: nothing in it`)];
};

/** Everything in one payload of this product, in its order. */
export const parseWebhook = (payload: unknown, product: 'page' | 'instagram', parseChange: ParseChange): Inbound[] => {
  const root = needObject(payloadField(payload));
  if (at(root, 'object').value !== product) throw new ParseError(`object: "${product}" expected`);
  return itemsOf(at(root, 'entry')).flatMap((entry) => orUnknown('', entry, () => parseEntry(entry, parseChange)));
};
