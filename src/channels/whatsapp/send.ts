// Sends one message to a person on WhatsApp: free words within a day of their last one, an approved template after that.
// Must not try twice. https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
import type { Instant } from '#core/time.ts';
import type { Account, Limits, Outgoing, SendTarget } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { Graph, GraphAnswer } from '../meta/graph-client.ts';
import { refused, unfit, type Sent } from '../meta/sending.ts';

type InGroup = Extract<SendTarget, { kind: 'comment-reply' }> & { postId: string };

/** Approved by Meta beforehand; `language` is its code there. */
export type Template = { name: string; language: string };

/** The approved text with one place for our words, where the account names one. */
export const templateOf = ({ more }: Account): Template | undefined => {
  const name = more?.['templateName'] ?? '';
  return name === '' ? undefined : { name, language: more?.['templateLanguage'] ?? 'id' };
};

/** A whole template, our words put in, holds so many characters. */
const templateLength: Limits['messageLength'] = { max: 1024, unit: 'characters' };

/** People who do not show their number are named in another field. */
const addressee = (personId: string): Record<string, string> =>
  /^\d+$/.test(personId) ? { to: personId } : { recipient: personId };

/** WhatsApp allows neither new lines nor rows of blanks in a template's place. */
const onOneLine = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, ' · ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const freely = (answered: string | undefined, text: string): Record<string, unknown> => ({
  ...(answered === undefined ? {} : { context: { message_id: answered } }),
  type: 'text',
  text: { body: text, preview_url: false },
});

const byTemplate = ({ name, language }: Template, text: string): Record<string, unknown> => ({
  type: 'template',
  template: {
    name,
    language: { code: language },
    components: [{ type: 'body', parameters: [{ type: 'text', text: onOneLine(text) }] }],
  },
});

const sentFrom = (answer: GraphAnswer): Sent => {
  const usage = answer.usage === undefined ? {} : { usage: answer.usage };
  if (!answer.ok) return { result: answer.failure, ...usage };
  const { messages } = answer.body;
  const externalId = recordOf(Array.isArray(messages) ? messages[0] : undefined)['id'];
  return typeof externalId === 'string' && externalId !== ''
    ? { result: { outcome: 'accepted', externalId }, ...usage }
    : { result: answeredWithout('messages[0].id'), ...usage };
};

const post = async (
  graph: Graph,
  to: { recipient_type: 'individual' | 'group' } & Record<string, string>,
  content: Record<string, unknown>,
): Promise<Sent> => {
  const body = { messaging_product: 'whatsapp', ...to, ...content };
  return sentFrom(await graph.call({ method: 'POST', path: [graph.account.id, 'messages'], body }));
};

/** Where it was asked, for all of the group to read. Whether the group is still open for us the platform tells. */
const sendToGroup = async (graph: Graph, limits: Limits, { commentId, postId }: InGroup, text: string): Promise<Sent> =>
  unfit(text, limits.commentLength) ??
  (await post(graph, { recipient_type: 'group', to: postId }, freely(commentId, text)));

const inGroup = (target: SendTarget): InGroup | undefined =>
  target.kind === 'comment-reply' && target.postId !== undefined ? { ...target, postId: target.postId } : undefined;

/** Within a day of the person's last message freely, afterwards by the account's template; without one it is refused as `window-closed`. */
export const sendWhatsapp = async (
  graph: Graph,
  limits: Limits,
  { target, text }: Outgoing,
  now: Instant,
): Promise<Sent> => {
  const group = inGroup(target);
  if (group !== undefined) return sendToGroup(graph, limits, group, text);
  if (target.kind === 'private-reply')
    return refused('person-must-begin', 'whoever wrote in a group is not written to in private');
  if (target.kind !== 'private-message') return refused('bad-request', 'WhatsApp has no comments');
  const isOpen = now - target.lastFromPersonAt <= limits.privateWindowMs;
  const template = templateOf(graph.account);
  if (!isOpen && template === undefined)
    return refused('window-closed', 'the person wrote last more than 24 hours ago, and no template is set');
  const byTheBook = isOpen || template === undefined ? undefined : template;
  const early = unfit(text, byTheBook === undefined ? limits.messageLength : templateLength);
  if (early !== undefined) return early;
  return post(
    graph,
    { recipient_type: 'individual', ...addressee(target.personId) },
    byTheBook === undefined ? freely(target.inReplyTo, text) : byTemplate(byTheBook, text),
  );
};
