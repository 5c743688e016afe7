// Understands the webhooks of a WhatsApp business number: what people write, and how our own messages fared.
// Pure. https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
import { ParseError, type Inbound } from '#ports/channel.ts';
import type { InboundThread } from '#ports/inbound-who.ts';
import { cloudMeaning } from '../meta/cloud-code.ts';
import { each, notKnown, orUnknown } from '../aside.ts';
import {
  at,
  findId,
  findItems,
  findText,
  isAbsent,
  itemsOf,
  keysOf,
  needId,
  needInstant,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';
import { contentOf } from './content.ts';
import { parseSystem } from './identity-change.ts';
import { authorOf, contactsIn, groupThread, personIn, threadOf, type Contact, type Person } from './person.ts';

type Scene = { accountId: string; contacts: readonly Contact[] };

type Told = { message: Field; scene: Scene; person: Person };

/** Groups are not private: an answer to one is heard by all of it. */
const placeOf = (message: Field, person: Person): InboundThread => {
  const group = findId(at(message, 'group_id'));
  return group === undefined ? threadOf(person) : groupThread(group, person);
};

const change = ({ message, scene: { accountId }, person }: Told, type: 'edit' | 'revoke'): Inbound => {
  const about = at(message, type);
  const externalId = needId(at(needObject(about), 'original_message_id'));
  const base = { accountId, externalId, thread: placeOf(message, person) };
  const when = needInstant(at(message, 'timestamp'));
  return type === 'revoke'
    ? { ...base, kind: 'delete', deletedAt: when }
    : { ...base, kind: 'edit', text: contentOf(at(about, 'message')).text, editedAt: when };
};

const say = ({ message, scene, person }: Told): Inbound[] => {
  const { accountId } = scene;
  const { text, attachments, strange } = contentOf(message);
  const context = at(message, 'context');
  const parentId = isAbsent(context) ? undefined : findId(at(context, 'id'));
  const group = findId(at(message, 'group_id'));
  const inbound: Inbound = {
    kind: 'message',
    accountId,
    externalId: needId(at(message, 'id')),
    thread: placeOf(message, person),
    author: authorOf(person),
    text,
    sentAt: needInstant(at(message, 'timestamp')),
    attachments,
    ...(group === undefined ? {} : { postId: group }),
    ...(parentId === undefined ? {} : { parentId }),
  };
  // What the type hides is for the operator; that somebody wrote is for the officer.
  return strange === undefined ? [inbound] : [inbound, notKnown(accountId, message, strange)];
};

/** Nobody says anything in them. */
const wordless: readonly string[] = ['reaction', 'request_welcome'];

/** Whether we may call: nobody says anything in it. */
const isPermission = (message: Field): boolean =>
  at(at(message, 'interactive'), 'type').value === 'call_permission_reply';

const parseMessage = (message: Field, scene: Scene): Inbound[] => {
  const type = findText(at(needObject(message), 'type')) ?? '';
  if (type === 'system') return [parseSystem(message, scene.accountId)];
  if (wordless.includes(type) || isPermission(message))
    return [{ kind: 'ignored', accountId: scene.accountId, what: `message ${type}` }];
  const told: Told = { message, scene, person: personIn(message, 'from', scene.contacts) };
  return type === 'edit' || type === 'revoke' ? [change(told, type)] : say(told);
};

/** Sent from the telephone itself, by somebody of the city. */
const parseEcho = (message: Field, { accountId, contacts }: Scene): Inbound[] => {
  const type = findText(at(needObject(message), 'type')) ?? '';
  if (type === 'edit' || type === 'revoke' || wordless.includes(type))
    return [{ kind: 'ignored', accountId, what: `own message ${type}` }];
  const base = {
    accountId,
    externalId: needId(at(message, 'id')),
    thread: placeOf(message, personIn(message, 'to', contacts)),
  };
  const { text, strange } = contentOf(message);
  const echo: Inbound = { ...base, kind: 'echo', text, sentAt: needInstant(at(message, 'timestamp')) };
  return strange === undefined ? [echo] : [echo, notKnown(accountId, message, strange)];
};

const codeIn = (error: Field): number | undefined => {
  const { value } = at(error, 'code');
  return typeof value === 'number' ? value : undefined;
};

const wordsIn = (error: Field): string => {
  const details = findText(at(at(error, 'error_data'), 'details')) ?? findText(at(error, 'title')) ?? '';
  return `code ${String(codeIn(error) ?? '-')}: ${details.slice(0, 300)}`;
};

const failedWith = (errors: Field[]): Pick<Extract<Inbound, { kind: 'failed' }>, 'reason' | 'detail'> => {
  const [first] = errors;
  const meaning = first === undefined ? undefined : cloudMeaning(codeIn(first));
  return {
    reason: meaning?.outcome === 'rejected' ? meaning.reason : 'undelivered',
    detail: first === undefined ? 'failed without a reason' : wordsIn(first),
  };
};

/** How a call of ours fares is no news of a message. */
const isOfCall = (status: Field): boolean => at(status, 'type').value === 'call';

/** `sent` only repeats that the platform took it. */
const parseStatus = (status: Field, { accountId, contacts }: Scene): Inbound[] => {
  const state = findText(at(needObject(status), 'status')) ?? '';
  if (isOfCall(status)) return [{ kind: 'ignored', accountId, what: 'status of a call' }];
  const externalId = needId(at(status, 'id'));
  switch (state) {
    case 'failed':
      return [{ kind: 'failed', accountId, externalId, ...failedWith(findItems(at(status, 'errors'))) }];
    case 'delivered':
    case 'read': {
      const thread = threadOf(personIn(status, 'recipient', contacts));
      const came = state === 'read' ? 'read' : 'arrived';
      const sentAt = needInstant(at(status, 'timestamp'));
      return [{ kind: 'echo', accountId, externalId, thread, text: '', sentAt, came }];
    }
    case 'sent':
    case 'played':
    case 'deleted':
    case 'warning':
      return [{ kind: 'ignored', accountId, what: `status ${state}` }];
    default:
      return [notKnown(accountId, status, `${status.place}: status ${state.slice(0, 40)}`)];
  }
};

type Part = (item: Field, scene: Scene) => Inbound[];

const parts: Readonly<Record<string, Part | undefined>> = {
  messages: parseMessage,
  message_echoes: parseEcho,
  statuses: parseStatus,
  // A call is no message: who wanted to say something and reached nobody will write.
  calls: (_call, { accountId }) => [{ kind: 'ignored', accountId, what: 'call' }],
  errors: (error, { accountId }) => [notKnown(accountId, error, `${error.place}: ${wordsIn(error)}`)],
};

const frame: readonly string[] = ['messaging_product', 'metadata', 'contacts'];

const parseValue = (value: Field): Inbound[] => {
  const accountId = needId(at(at(needObject(value), 'metadata'), 'phone_number_id'));
  const { contacts, strange } = contactsIn(value, accountId);
  const scene: Scene = { accountId, contacts };
  const told = keysOf(value)
    .filter((key) => !frame.includes(key))
    .flatMap((key): Inbound[] => {
      const part = Object.hasOwn(parts, key) ? parts[key] : undefined;
      if (part === undefined) return [notKnown(accountId, at(value, key), `${value.place}.${key.slice(0, 40)}`)];
      return each(accountId, at(value, key), (item) => part(item, scene));
    });
  const found = [...strange, ...told];
  return found.length > 0 ? found : [notKnown(accountId, value, `${value.place}: nothing in it`)];
};

/** News of the business account itself: its dashboard shows them, and what concerns a message comes as its status too. */
const ofTheBusiness =
  /^(?:account_|business_|message_template_|phone_number_|template_|group_(?:lifecycle|participants|settings|status)_update$|security$|flows$|history$|smb_app_state_sync$|user_preferences$|messaging_handovers$)/;

/** `standby`: an agent of Meta's answers there for the number; people write to the city all the same. */
const talk: readonly string[] = ['messages', 'smb_message_echoes', 'calls', 'standby'];

const parseChange = (one: Field): Inbound[] => {
  const field = findText(at(needObject(one), 'field')) ?? '';
  if (ofTheBusiness.test(field)) return [{ kind: 'ignored', accountId: '', what: `field ${field}` }];
  if (talk.includes(field)) return parseValue(at(one, 'value'));
  throw new ParseError(`${one.place}.field: ${field === '' ? 'nothing found' : field.slice(0, 40)}`);
};

/** An entry that is not understood is handed to officers and holds up no other. Throws ParseError for a foreign frame. */
export const parseWhatsapp = (payload: unknown): Inbound[] => {
  const root = needObject(payloadField(payload));
  if (at(root, 'object').value !== 'whatsapp_business_account')
    throw new ParseError('object: "whatsapp_business_account" expected');
  return itemsOf(at(root, 'entry')).flatMap((entry) =>
    orUnknown('', entry, () => {
      const changes = itemsOf(at(needObject(entry), 'changes'));
      if (changes.length === 0) throw new ParseError(`${entry.place}: nothing in it`);
      return changes.flatMap((one) => orUnknown('', one, parseChange));
    }),
  );
};
