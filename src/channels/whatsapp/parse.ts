// Understands the webhooks of a WhatsApp business number: what people write, and how our own messages fared.
// Pure. https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
import { ParseError, type Inbound } from '#ports/channel.ts';
import { cloudMeaning } from '../meta/cloud-code.ts';
import { orUnknown } from '../meta/webhook.ts';
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

type Scene = { accountId: string; names: ReadonlyMap<string, string> };

/** People who took a user name need not show their number: then they have an id of our business alone. */
const personIn = (item: Field, number: string, other: string): string => {
  const found = findId(at(item, number)) ?? findId(at(item, other));
  return found ?? needId(at(item, number));
};

const threadOf = (personId: string) => ({ visibility: 'private', threadKey: personId }) as const;

const namesIn = (value: Field): Map<string, string> =>
  new Map(
    findItems(at(value, 'contacts')).flatMap((contact): [string, string][] => {
      const name = findText(at(at(contact, 'profile'), 'name'));
      if (name === undefined || name === '') return [];
      return [findId(at(contact, 'wa_id')), findId(at(contact, 'user_id'))].flatMap((id): [string, string][] =>
        id === undefined ? [] : [[id, name]],
      );
    }),
  );

type Told = { message: Field; scene: Scene; personId: string };

const change = ({ message, scene: { accountId }, personId }: Told, type: 'edit' | 'revoke'): Inbound => {
  const about = at(message, type);
  const externalId = needId(at(needObject(about), 'original_message_id'));
  const base = { accountId, externalId, thread: threadOf(personId) };
  const when = needInstant(at(message, 'timestamp'));
  return type === 'revoke'
    ? { ...base, kind: 'delete', deletedAt: when }
    : { ...base, kind: 'edit', text: contentOf(at(about, 'message')).text, editedAt: when };
};

const say = ({ message, scene, personId }: Told): Inbound[] => {
  const { accountId, names } = scene;
  const { text, attachments, strange } = contentOf(message);
  const context = at(message, 'context');
  const parentId = isAbsent(context) ? undefined : findId(at(context, 'id'));
  const name = names.get(personId);
  const inbound: Inbound = {
    kind: 'message',
    accountId,
    externalId: needId(at(message, 'id')),
    thread: threadOf(personId),
    author: { id: personId, ...(name === undefined ? {} : { name }) },
    text,
    sentAt: needInstant(at(message, 'timestamp')),
    attachments,
    ...(parentId === undefined ? {} : { parentId }),
  };
  // What the type hides is for the operator; that somebody wrote is for the officer.
  return strange === undefined ? [inbound] : [inbound, { kind: 'unknown', accountId, what: strange }];
};

/** Nobody says anything in them. */
const wordless: readonly string[] = ['reaction', 'system', 'request_welcome', 'ephemeral'];

const parseMessage = (message: Field, scene: Scene): Inbound[] => {
  const type = findText(at(needObject(message), 'type')) ?? '';
  if (wordless.includes(type)) return [{ kind: 'ignored', accountId: scene.accountId, what: `message ${type}` }];
  const told: Told = { message, scene, personId: personIn(message, 'from', 'from_user_id') };
  return type === 'edit' || type === 'revoke' ? [change(told, type)] : say(told);
};

/** Sent from the telephone itself, by somebody of the city. */
const parseEcho = (message: Field, { accountId }: Scene): Inbound[] => {
  const type = findText(at(needObject(message), 'type')) ?? '';
  if (type === 'edit' || type === 'revoke' || wordless.includes(type))
    return [{ kind: 'ignored', accountId, what: `own message ${type}` }];
  const base = {
    accountId,
    externalId: needId(at(message, 'id')),
    thread: threadOf(personIn(message, 'to', 'to_user_id')),
  };
  return [{ ...base, kind: 'echo', text: contentOf(message).text, sentAt: needInstant(at(message, 'timestamp')) }];
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

/** `sent` only repeats that the platform took it. */
const parseStatus = (status: Field, { accountId }: Scene): Inbound[] => {
  const state = findText(at(needObject(status), 'status')) ?? '';
  const externalId = needId(at(status, 'id'));
  switch (state) {
    case 'failed':
      return [{ kind: 'failed', accountId, externalId, ...failedWith(findItems(at(status, 'errors'))) }];
    case 'delivered':
    case 'read': {
      const thread = threadOf(personIn(status, 'recipient_id', 'recipient_user_id'));
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
      return [{ kind: 'unknown', accountId, what: `${status.place}: status ${state.slice(0, 40)}` }];
  }
};

type Part = (item: Field, scene: Scene) => Inbound[];

const parts: Readonly<Record<string, Part | undefined>> = {
  messages: parseMessage,
  message_echoes: parseEcho,
  statuses: parseStatus,
  errors: (error, { accountId }) => [{ kind: 'unknown', accountId, what: `${error.place}: ${wordsIn(error)}` }],
};

const frame: readonly string[] = ['messaging_product', 'metadata', 'contacts'];

const parseValue = (value: Field): Inbound[] => {
  const accountId = needId(at(at(needObject(value), 'metadata'), 'phone_number_id'));
  const scene: Scene = { accountId, names: namesIn(value) };
  const found = keysOf(value)
    .filter((key) => !frame.includes(key))
    .flatMap((key): Inbound[] => {
      const part = Object.hasOwn(parts, key) ? parts[key] : undefined;
      if (part === undefined) return [{ kind: 'unknown', accountId, what: `${value.place}.${key.slice(0, 40)}` }];
      return orUnknown(accountId, () =>
        itemsOf(at(value, key)).flatMap((item) => orUnknown(accountId, () => part(item, scene))),
      );
    });
  return found.length > 0 ? found : [{ kind: 'unknown', accountId, what: `${value.place}: nothing in it` }];
};

/** News of the business account itself: its dashboard shows them, and what concerns a message comes as its status too. */
const ofTheBusiness =
  /^(?:account_|business_|message_template_|phone_number_|template_|security$|flows$|history$|smb_app_state_sync$|user_preferences$)/;

const parseChange = (one: Field): Inbound[] => {
  const field = findText(at(needObject(one), 'field')) ?? '';
  if (ofTheBusiness.test(field)) return [{ kind: 'ignored', accountId: '', what: `field ${field}` }];
  if (field === 'messages' || field === 'smb_message_echoes') return parseValue(at(one, 'value'));
  throw new ParseError(`${one.place}.field: ${field === '' ? 'nothing found' : field.slice(0, 40)}`);
};

export const parseWhatsapp = (payload: unknown): Inbound[] => {
  const root = needObject(payloadField(payload));
  if (at(root, 'object').value !== 'whatsapp_business_account')
    throw new ParseError('object: "whatsapp_business_account" expected');
  return itemsOf(at(root, 'entry')).flatMap((entry) =>
    orUnknown('', () => {
      const changes = itemsOf(at(needObject(entry), 'changes'));
      if (changes.length === 0) throw new ParseError(`${entry.place}: nothing in it`);
      return changes.flatMap((one) => orUnknown('', () => parseChange(one)));
    }),
  );
};
