// Words that a part of a payload brings and that nothing made of it shows: its platform gives them another name by now, say.
// Pure. Must not say what becomes of them.
import { wordFieldsOr } from '#core/word-fields.ts';
import type { Inbound, Readable } from '#ports/channel.ts';

/** Below these stands who wrote, what somebody else said, or what a program says of the message: nobody says that here. */
const nobodysNames =
  /^(?:from|to|author|accounts?|users?|members?|person|profiles?|sender\w*|recipient\w*|reviewer\w*|related_?profiles?|chat|channel|via_bot|\w*_chat|(?:display|full|first|last|user|screen|set|file)_?name|name|username|handle|acct|quot(?:e|ed)\w*|retweeted\w*|repl(?:y|ied|ies)_?to\w*|external_reply|in_reply_to\w*|forward\w*|pinned\w*|referenced\w*|context\w*|referral|parent\w*|includes|filter|application|apps?|card|source|place|geo|labels|viewer|errors?|error_data|entities|facets|tags|emojis|\w*alt_?text|accessibility\w*|performer|query|pricing|conversation)$/i;

/** Whatever platforms put before it; posts of Mastodon and videos have their words in these two, and YouTube keeps a comment twice. */
const sayingNames = new RegExp(`${wordFieldsOr('content', 'description', 'text(?:original|display)')}$`, 'i');

const dates = /^(?:[A-Z][a-z]{2},? ){1,2}\d/;

const mostDepth = 16;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An answer's own verdict, and what a place is called beside its point. */
const isLabel = (holder: object, name: string): boolean =>
  (name === 'message' && 'code' in holder) ||
  (name === 'title' && 'payload' in holder && isObject(holder.payload) && 'coordinates' in holder.payload);

/** What people read of it: neither tags nor addresses. */
const proseIn = (text: string): string => text.replaceAll(/<[^<>]*>|&#?\w+;|[a-z][a-z+.-]*:\/\/\S*/gi, ' ').trim();

const isSaying = (name: string, text: string): boolean =>
  (sayingNames.test(name) ? /\p{L}/u : /\p{L}\s+\p{L}/u).test(text);

const saidIn = (value: unknown, name: string, depth: number): string[] => {
  if (typeof value === 'string') {
    const prose = proseIn(value);
    return isSaying(name, prose) && !dates.test(prose) ? [prose] : [];
  }
  if (!isObject(value) || depth > mostDepth) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const within = Array.isArray(value) ? name : key;
    return nobodysNames.test(within) || isLabel(value, key) ? [] : saidIn(one, within, depth + 1);
  });
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What somebody may have said in this part and `shown` does not hold, in its order. */
export const unreadIn = (part: unknown, shown: readonly string[]): string[] => {
  const known = new Set(shown.flatMap(wordsOf));
  return saidIn(part, '', 0).filter((text) => wordsOf(text).some((word) => !known.has(word)));
};

const textsOf = ({ text, attachments, letter }: Readable): string[] => [
  text ?? '',
  ...(attachments ?? []).flatMap(({ title, name }) => [title ?? '', name ?? '']),
  letter?.subject ?? '',
];

/** What an officer reads of it. */
export const shownOf = (told: Inbound): string[] => {
  if (told.kind === 'unplaced') return textsOf(told.readable);
  if (told.kind === 'message' || told.kind === 'edit') return textsOf(told);
  return told.kind === 'echo' ? [told.text] : [];
};

/** Points on a map and choices stand beside what is said. */
const beside = /^(?:geo:.*|- .*)$/gm;

/** As a platform marks words of which it keeps the rest elsewhere. */
const cutOff = /(?:…|\.\.\.)\s*$/;

/** Somebody's, with words that go on somewhere else. */
export const isCutOff = (told: Inbound): boolean =>
  shownOf(told)
    .slice(0, 1)
    .some((text) => cutOff.test(proseIn(text)));

/** Somebody's, and without words of its own; news of how far a message of ours came are no such thing. */
export const isMute = (told: Inbound): boolean => {
  const isSomebodys = ['message', 'edit', 'unplaced', 'echo'].includes(told.kind) && !('came' in told);
  const [text = ''] = shownOf(told);
  return isSomebodys && !/[\p{L}\p{N}]/u.test(text.replaceAll(beside, ''));
};
