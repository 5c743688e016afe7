// Sends one message to a person on WhatsApp: free words within a day of their last one, an approved template after that.
// Must not try twice. https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
import type { Instant } from '#core/time.ts';
import type { Account, Limits, Outgoing, SendTarget } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { Graph, GraphAnswer } from '../meta/graph-client.ts';
import { refused, unfit, type Sent } from '../meta/sending.ts';

type Personal = Extract<SendTarget, { kind: 'private-message' }>;

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

const freely = ({ inReplyTo }: Personal, text: string): Record<string, unknown> => ({
  ...(inReplyTo === undefined ? {} : { context: { message_id: inReplyTo } }),
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

const post = async (graph: Graph, target: Personal, content: Record<string, unknown>): Promise<Sent> => {
  const to = { messaging_product: 'whatsapp', recipient_type: 'individual', ...addressee(target.personId) };
  return sentFrom(
    await graph.call({ method: 'POST', path: [graph.account.id, 'messages'], body: { ...to, ...content } }),
  );
};

export const sendWhatsapp = async (
  graph: Graph,
  limits: Limits,
  { target, text }: Outgoing,
  now: Instant,
): Promise<Sent> => {
  if (target.kind !== 'private-message') return refused('bad-request', 'WhatsApp has no comments');
  const isOpen = now - target.lastFromPersonAt <= limits.privateWindowMs;
  const template = templateOf(graph.account);
  if (!isOpen && template === undefined)
    return refused('window-closed', 'the person wrote last more than 24 hours ago, and no template is set');
  const byTheBook = isOpen || template === undefined ? undefined : template;
  const early = unfit(text, byTheBook === undefined ? limits.messageLength : templateLength);
  if (early !== undefined) return early;
  return post(graph, target, byTheBook === undefined ? freely(target, text) : byTemplate(byTheBook, text));
};
