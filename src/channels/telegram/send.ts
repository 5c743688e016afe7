// Sends one message of the bot, pictures with it: below a message in a group, or to a person in private who has written to it before.
// Must send no words twice. https://core.telegram.org/bots/api#sendmessage
import { textLength } from '#core/text-length.ts';
import type { PhotoTrouble } from '#core/complaint/complaint.ts';
import type { Limits, Outgoing, Photo, RejectReason, SendOutcome, SendTarget, ToOfficer } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { Bot, BotAnswer } from './bot-client.ts';
import { findMessageId, messageId } from './message-id.ts';
import { longestCaption, photoCall } from './photo-call.ts';

const refused = (reason: RejectReason, detail: string): SendOutcome => ({ outcome: 'rejected', reason, detail });

const unfit = (text: string, { max, unit }: Limits['messageLength']): SendOutcome | undefined => {
  if (text.trim() === '') return refused('bad-request', 'an empty text');
  const length = textLength(text, unit);
  return length > max ? refused('message-too-long', `${String(length)} ${unit}, at most ${String(max)}`) : undefined;
};

/** The chat and what is answered there. In private an answer stands by itself where the question is gone; in a group nobody would know whose it is. */
const placeOf = (target: SendTarget): Record<string, unknown> | undefined => {
  if (target.kind === 'private-message') {
    const answered = findMessageId(target.inReplyTo ?? '');
    const below =
      answered === undefined
        ? {}
        : { reply_parameters: { message_id: Number(answered.message), allow_sending_without_reply: true } };
    return /^\d+$/.test(target.personId) ? { chat_id: Number(target.personId), ...below } : undefined;
  }
  const about = findMessageId(target.commentId);
  if (about === undefined) return undefined;
  if (target.kind === 'private-reply') return { chat_id: Number(about.user) };
  const moved = target.postId !== undefined && target.postId !== about.chat && /^-\d+$/.test(target.postId);
  // Where a group goes by another id its messages go by other numbers, which nobody tells.
  return moved
    ? { chat_id: Number(target.postId) }
    : { chat_id: Number(about.chat), reply_parameters: { message_id: Number(about.message) } };
};

/** Who wrote in the name of a channel or a group is not told: nobody can be answered in private. */
const isNobody = (target: SendTarget): boolean =>
  target.kind === 'private-reply' && (findMessageId(target.commentId)?.user.startsWith('-') ?? false);

/** Where a bot writes in the name of a group, nobody is named as the writer. */
const idIn = (result: unknown, botId: string): string | undefined => {
  const sent = recordOf(result);
  const parts = [recordOf(sent['chat'])['id'], sent['message_id'], recordOf(sent['from'])['id']];
  const [chat = '', message = '', user = ''] = parts.map((part) => (typeof part === 'number' ? String(part) : ''));
  const id = messageId({ chat, message, user: user === '' ? botId : user });
  return findMessageId(id) === undefined ? undefined : id;
};

/** Telegram knows nobody by that number who never wrote to the bot. */
const asPrivateReply = (outcome: SendOutcome, { kind }: SendTarget): SendOutcome =>
  kind === 'private-reply' && outcome.outcome === 'rejected' && outcome.reason === 'target-gone'
    ? { ...outcome, reason: 'person-must-begin' }
    : outcome;

type Place = Record<string, unknown>;

/** Of several pictures each is a message, and the words stand below the first. */
const ended = (answer: BotAnswer, botId: string): SendOutcome => {
  if (!answer.ok) return answer.failure;
  const [first] = Array.isArray(answer.result) ? (answer.result as unknown[]) : [answer.result];
  const externalId = idIn(first, botId);
  return externalId === undefined ? answeredWithout('message') : { outcome: 'accepted', externalId };
};

/** Buttons lead to addresses that Telegram takes: over https and with a name. https://core.telegram.org/bots/api#inlinekeyboardbutton */
const buttonFor = (officer: ToOfficer | undefined): Record<string, unknown> => {
  if (officer === undefined || !/^https:\/\/[^/]+\.[^/]+/.test(officer.link)) return {};
  return { reply_markup: { inline_keyboard: [[{ text: officer.button, url: officer.link }]] } };
};

const sendText = async (bot: Bot, place: Place, text: string): Promise<SendOutcome> => {
  const params = { ...place, text, link_preview_options: { is_disabled: true } };
  return ended(await bot.call({ method: 'sendMessage', params }), bot.account.id);
};

const withoutPhotos = (sent: SendOutcome, trouble: PhotoTrouble): SendOutcome =>
  sent.outcome === 'accepted' ? { ...sent, withoutPhotos: trouble } : sent;

/** Perhaps it is the pictures alone that are not wanted here: nothing was taken, so the words may go by themselves. */
const mayBeThePhotos: readonly RejectReason[] = ['bad-request', 'permission-missing'];

const sendBelow = async (bot: Bot, place: Place, text: string, photos: readonly Photo[]): Promise<SendOutcome> => {
  const sent = ended(await bot.call(photoCall({ ...place, caption: text }, photos)), bot.account.id);
  return sent.outcome === 'rejected' && mayBeThePhotos.includes(sent.reason)
    ? withoutPhotos(await sendText(bot, place, text), 'refused')
    : sent;
};

const sendAfter = async (bot: Bot, place: Place, text: string, photos: readonly Photo[]): Promise<SendOutcome> => {
  const said = await sendText(bot, place, text);
  if (said.outcome !== 'accepted') return said;
  const shown = ended(await bot.call(photoCall(place, photos)), bot.account.id);
  if (shown.outcome === 'accepted') return said;
  return withoutPhotos(said, shown.outcome === 'retry-later' && shown.unknown ? 'unknown-end' : 'refused');
};

/** A group that has grown meanwhile refuses what names its old id, and took nothing: it is sent to the new one. */
const following = (bot: Bot): Bot => ({
  ...bot,
  call: async (call) => {
    const answer = await bot.call(call);
    if (answer.ok || answer.movedTo === undefined) return answer;
    const { reply_parameters: _, ...params } = call.params ?? {};
    return bot.call({ ...call, params: { ...params, chat_id: answer.movedTo } });
  },
});

/** Telegram measures in UTF-16, or less. */
const sendAny = (bot: Bot, place: Place, text: string, photos: readonly Photo[]): Promise<SendOutcome> => {
  if (photos.length === 0) return sendText(bot, place, text);
  return (text.length <= longestCaption ? sendBelow : sendAfter)(bot, place, text, photos);
};

/** Pictures that are refused do not hold back the words; a group that moved is followed to its new id once. */
export const sendTelegram = async (
  bot: Bot,
  limits: Limits,
  { target, text, photos = [], officer }: Outgoing,
): Promise<SendOutcome> => {
  const early = unfit(text, target.kind === 'comment-reply' ? limits.commentLength : limits.messageLength);
  if (early !== undefined) return early;
  if (isNobody(target)) return refused('person-must-begin', 'written in the name of a channel or a group');
  const place = placeOf(target);
  if (place === undefined) return refused('bad-request', 'an id that is none');
  const sent = await sendAny(following(bot), { ...place, ...buttonFor(officer) }, text, photos);
  return asPrivateReply(sent, target);
};
