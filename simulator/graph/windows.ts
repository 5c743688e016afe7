// When the platform lets the city write to a person, and how much.
// Pure rules over the world and a moment.
import type { SimAccount } from '../accounts.ts';
import type { Comment, World } from '../world.ts';
import { badParameter, privateReplyLate, privateReplyUsed, windowClosed } from './errors.ts';

const hourMs = 3_600_000;
const answerWindowMs = 24 * hourMs;
const humanAgentWindowMs = 7 * 24 * hourMs;
const privateReplyWindowMs = 7 * 24 * hourMs;

const lastFromPerson = (world: World, account: SimAccount, person: string): number | undefined => {
  let last: number | undefined;
  for (const message of world.messages.values())
    if (message.accountId === account.id && message.person === person && !message.fromCity)
      last = Math.max(last ?? 0, message.at);
  return last;
};

/** Refuses a message outside the person's window; `tag` opens the longer one. */
export const checkWindow = (
  world: World,
  { account, person, now }: { account: SimAccount; person: string; now: number },
  { type, tag }: { type: string; tag: string | undefined },
): void => {
  if (!['RESPONSE', 'UPDATE', 'MESSAGE_TAG'].includes(type))
    throw badParameter(`Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG}`);
  if (type === 'MESSAGE_TAG' && tag === undefined) throw badParameter('The parameter tag is required');
  if (tag !== undefined && tag !== 'HUMAN_AGENT')
    throw badParameter(`Param tag must be one of {HUMAN_AGENT} - got "${tag}"`);
  const last = lastFromPerson(world, account, person);
  const open = tag === 'HUMAN_AGENT' ? humanAgentWindowMs : answerWindowMs;
  if (last === undefined || now - last > open) throw windowClosed(account.channel);
};

/** Once per comment, within seven days. */
export const checkPrivateReply = (world: World, comment: Comment, now: number): void => {
  for (const message of world.messages.values()) if (message.viaComment === comment.id) throw privateReplyUsed();
  if (now - comment.at > privateReplyWindowMs) throw privateReplyLate();
};

const characters = (text: string): number => [...text].length;

/** 8,000 signs on Facebook; 2,200 and thirty hashtags on Instagram. Throws a refusal. */
export const checkCommentText = (account: SimAccount, text: string): void => {
  const max = account.channel === 'facebook' ? 8000 : 2200;
  if (characters(text) > max)
    throw badParameter(`Length of param message must be less than or equal to ${String(max)}`);
  if (account.channel === 'instagram' && (text.match(/#[\p{L}\p{N}_]+/gu) ?? []).length > 30)
    throw badParameter('The comment contains too many hashtags', 2_207_024);
};

/** 2,000 signs on Facebook, 1,000 bytes on Instagram. Throws a refusal. */
export const checkMessageText = (account: SimAccount, text: string): void => {
  if (account.channel === 'facebook' && characters(text) > 2000)
    throw badParameter('Length of param message[text] must be less than or equal to 2000');
  if (account.channel === 'instagram' && Buffer.byteLength(text) > 1000)
    throw badParameter('Length of param message[text] must be less than or equal to 1000 bytes', 2_534_037);
};
