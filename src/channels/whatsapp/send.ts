// Sends one message to a person on WhatsApp: free words within a day of their last one, an approved template after that.
// Must not try twice. https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
import type { Instant } from '#core/time.ts';
import type { Account, Limits, Outgoing, Photo, SendTarget } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { Graph, GraphAnswer } from '../meta/graph-client.ts';
import { refused, unfit, type Sent } from '../meta/sending.ts';
import { thenPhotos } from '../meta/then-photos.ts';

type InGroup = Extract<SendTarget, { kind: 'comment-reply' }> & { postId: string };

/** Approved by Meta beforehand; `language` is its code there. */
export type Template = { name: string; language: string };

/** The approved text with one place for our words, where the account names one. */
export const templateOf = ({ more }: Account): Template | undefined => {
  const name = more?.['templateName'] ?? '';
  return name === '' ? undefined : { name, language: more?.['templateLanguage'] ?? 'id' };
};

/** The approved text for officers: it has places for a number, a deadline and a link, in this order. */
const alertTemplateOf = ({ more }: Account): Template | undefined => {
  const name = more?.['alertTemplateName'] ?? '';
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

const byTemplate = ({ name, language }: Template, ...texts: string[]): Record<string, unknown> => ({
  type: 'template',
  template: {
    name,
    language: { code: language },
    components: [{ type: 'body', parameters: texts.map((text) => ({ type: 'text', text: onOneLine(text) })) }],
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

const notTaken = (detail: string): GraphAnswer => ({
  ok: false,
  failure: { outcome: 'rejected', reason: 'bad-request', detail },
});

/** An approved text holds no place for them. */
const withoutPictures = (said: Sent, photos: readonly Photo[]): Sent =>
  said.result.outcome === 'accepted' && photos.length > 0
    ? { ...said, result: { ...said.result, withoutPhotos: 'refused' } }
    : said;

/** Where it was asked, for all of the group to read. Whether the group is still open for us the platform tells. */
const sendToGroup = async (graph: Graph, limits: Limits, { commentId, postId }: InGroup, text: string): Promise<Sent> =>
  unfit(text, limits.commentLength) ??
  (await post(graph, { recipient_type: 'group', to: postId }, freely(commentId, text)));

const inGroup = (target: SendTarget): InGroup | undefined =>
  target.kind === 'comment-reply' && target.postId !== undefined ? { ...target, postId: target.postId } : undefined;

/** Kept there for thirty days, and shown by its id. Other kinds of pictures WhatsApp takes as stickers alone. */
const sendPhoto = async (graph: Graph, to: Record<string, string>, photo: Photo): Promise<GraphAnswer> => {
  const product = { messaging_product: 'whatsapp' };
  const { id: number } = graph.account;
  if (!['image/jpeg', 'image/png'].includes(photo.contentType)) return notTaken(photo.contentType);
  const kept = await graph.call({
    ...{ method: 'POST', path: [number, 'media'], file: { name: 'file', photo } },
    body: { ...product, type: photo.contentType },
  });
  // Nothing was shown to anybody: that it may have been kept is no unknown end.
  if (!kept.ok) return notTaken(kept.failure.detail);
  const { id } = kept.body;
  if (typeof id !== 'string' || id === '') return notTaken('the answer holds no id');
  return graph.call({
    method: 'POST',
    path: [number, 'messages'],
    body: { ...product, ...to, type: 'image', image: { id } },
  });
};

/** Within a day of the person's last message freely, afterwards by the account's template; without one it is refused as `window-closed`. */
export const sendWhatsapp = async (
  graph: Graph,
  limits: Limits,
  { target, text, photos = [], officer }: Outgoing,
  now: Instant,
): Promise<Sent> => {
  const group = inGroup(target);
  if (group !== undefined) return sendToGroup(graph, limits, group, text);
  if (target.kind === 'private-reply')
    return refused('person-must-begin', 'whoever wrote in a group is not written to in private');
  if (target.kind !== 'private-message') return refused('bad-request', 'WhatsApp has no comments');
  const isOpen = now - target.lastFromPersonAt <= limits.privateWindowMs;
  const forOfficers = officer === undefined ? undefined : alertTemplateOf(graph.account);
  if (!isOpen && officer !== undefined && forOfficers !== undefined)
    return post(
      graph,
      { recipient_type: 'individual', ...addressee(target.personId) },
      byTemplate(forOfficers, officer.number, officer.deadline, officer.link),
    );
  const template = templateOf(graph.account);
  if (!isOpen && template === undefined)
    return refused('window-closed', 'the person wrote last more than 24 hours ago, and no template is set');
  const byTheBook = isOpen || template === undefined ? undefined : template;
  const early = unfit(text, byTheBook === undefined ? limits.messageLength : templateLength);
  if (early !== undefined) return early;
  const to = { recipient_type: 'individual', ...addressee(target.personId) } as const;
  if (byTheBook !== undefined) return withoutPictures(await post(graph, to, byTemplate(byTheBook, text)), photos);
  return thenPhotos(await post(graph, to, freely(target.inReplyTo, text)), photos, (photo) =>
    sendPhoto(graph, to, photo),
  );
};
