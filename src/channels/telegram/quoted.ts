// What a message answers that we may never have seen: the words it quotes, and a message of another chat with its files. Pure.
// https://core.telegram.org/bots/api#externalreplyinfo
import type { InboundAttachment } from '#ports/channel.ts';
import { at, findId, findText, isAbsent, type Field } from '../payload-field.ts';
import { filesIn } from './file.ts';
import { postLink, storyLink } from './lines.ts';

const asQuote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const addressOf = (reply: Field): string | undefined => {
  const origin = at(reply, 'origin');
  const story = at(reply, 'story');
  return (
    postLink(at(origin, 'chat'), findId(at(origin, 'message_id'))) ??
    postLink(at(reply, 'chat'), findId(at(reply, 'message_id'))) ??
    (isAbsent(story) ? undefined : storyLink(at(story, 'chat'), findId(at(story, 'id'))))
  );
};

/** Of another chat nobody else tells us anything: its files come along. */
const filesOf = (message: Field): InboundAttachment[] => {
  const reply = at(message, 'external_reply');
  if (isAbsent(reply)) return [];
  const url = addressOf(reply);
  return [...filesIn(reply), ...(url === undefined ? [] : [{ kind: 'share', url } as const])];
};

/** Each quoted line begins with `> `: they are not the writer's own words. */
export const quotedIn = (message: Field): { text: string; attachments: InboundAttachment[] } => {
  const text = findText(at(at(message, 'quote'), 'text')) ?? '';
  return { text: text === '' ? '' : asQuote(text), attachments: filesOf(message) };
};
