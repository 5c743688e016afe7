// Private messages as Messenger and Instagram both send them: `entry[].messaging[]`. Pure.
// https://developers.facebook.com/docs/messenger-platform/reference/webhook-events
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import { asFields, findFields, findId, findText, getId, getMilliseconds, listIn, type Fields } from './fields.ts';

const kinds: Record<string, InboundAttachment['kind']> = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  file: 'file',
  share: 'share',
  ig_reel: 'share',
  reel: 'share',
  story_mention: 'story',
  fallback: 'share',
};

const attachmentOf = (value: unknown, where: string): InboundAttachment => {
  const attachment = asFields(value, where);
  const kind = kinds[findText(attachment, 'type') ?? ''] ?? 'unsupported';
  const url = findText(findFields(attachment, 'payload') ?? {}, 'url');
  return url === undefined ? { kind } : { kind, url };
};

/** What the person answered to, when it was one of the city's stories. */
const storyOf = (message: Fields): InboundAttachment[] => {
  const story = findFields(findFields(message, 'reply_to') ?? {}, 'story');
  if (story === undefined) return [];
  const url = findText(story, 'url');
  return [url === undefined ? { kind: 'story' } : { kind: 'story', url }];
};

type Envelope = { accountId: string; personId: string; at: number; fromAccount: boolean };

const envelopeOf = (event: Fields, accountId: string, where: string): Envelope => {
  const sender = getId(asFields(event['sender'], `${where}.sender`), 'id', `${where}.sender`);
  const recipient = getId(asFields(event['recipient'], `${where}.recipient`), 'id', `${where}.recipient`);
  const fromAccount = sender === accountId;
  const at = getMilliseconds(event, 'timestamp', where);
  return { accountId, personId: fromAccount ? recipient : sender, at, fromAccount };
};

const messageOf = (message: Fields, envelope: Envelope, where: string): Inbound => {
  const { accountId, personId, at } = envelope;
  const base = {
    accountId,
    externalId: getId(message, 'mid', where),
    thread: { visibility: 'private' as const, threadKey: personId },
  };
  const text = findText(message, 'text') ?? '';
  if (message['is_echo'] === true || envelope.fromAccount) return { ...base, kind: 'echo', text, sentAt: at };
  if (message['is_deleted'] === true) return { ...base, kind: 'delete', deletedAt: at };
  const attachments = listIn(message, 'attachments', where).map((one, index) =>
    attachmentOf(one, `${where}.attachments[${String(index)}]`),
  );
  if (message['is_unsupported'] === true && attachments.length === 0) attachments.push({ kind: 'unsupported' });
  return {
    ...base,
    kind: 'message',
    author: { id: personId },
    text,
    sentAt: at,
    attachments: [...attachments, ...storyOf(message)],
  };
};

const editOf = (edited: Fields, envelope: Envelope, where: string): Inbound => ({
  kind: 'edit',
  accountId: envelope.accountId,
  externalId: getId(edited, 'mid', where),
  thread: { visibility: 'private', threadKey: envelope.personId },
  text: findText(edited, 'text') ?? '',
  editedAt: envelope.at,
});

/** A button that the person pressed: its words are what they said. */
const postbackOf = (postback: Fields, envelope: Envelope, where: string): Inbound => {
  const mid = findId(postback, 'mid') ?? `postback:${envelope.personId}:${String(envelope.at)}`;
  const text = findText(postback, 'title') ?? findText(postback, 'payload') ?? '';
  return messageOf({ mid, text }, envelope, where);
};

const silent = [
  'read',
  'delivery',
  'reaction',
  'optin',
  'referral',
  'account_linking',
  'pass_thread_control',
  'take_thread_control',
  'request_thread_control',
];

/** One event of `messaging[]` or `standby[]`. */
export const parseMessaging = (value: unknown, accountId: string, where: string): Inbound => {
  const event = asFields(value, where);
  const message = findFields(event, 'message');
  if (message !== undefined) return messageOf(message, envelopeOf(event, accountId, where), `${where}.message`);
  const edited = findFields(event, 'message_edit');
  if (edited !== undefined) return editOf(edited, envelopeOf(event, accountId, where), `${where}.message_edit`);
  const postback = findFields(event, 'postback');
  if (postback !== undefined) return postbackOf(postback, envelopeOf(event, accountId, where), `${where}.postback`);
  const what = silent.find((name) => event[name] !== undefined) ?? Object.keys(event).join('+');
  return { kind: 'ignored', accountId, what: `messaging ${what}` };
};
