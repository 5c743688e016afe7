// The words and files of a rich message: blocks within blocks, and texts within texts, in the order in which they are read.
// Pure; must end on anything that JSON can hold. https://core.telegram.org/bots/api#richmessage
import type { InboundAttachment } from '#ports/channel.ts';
import { at, findItems, isAbsent, keysOf, type Field } from '../payload-field.ts';
import { filesIn } from './file.ts';

/** Lines and files in the order in which they are read. */
export type Rich = { lines: string[]; attachments: InboundAttachment[] };

/** Names that hold words of their own; whatever block holds them. */
const texts = ['text', 'summary', 'credit', 'expression', 'alternative_text', 'caption', 'label'] as const;
/** Names that hold more of the same. */
const nests = ['blocks', 'items', 'cells', 'buttons'] as const;

const deepest = 16;

/** A text is a string, a list of texts, or an object around a text. A link says where it leads. */
const wordsOf = (field: Field, depth = 0): string => {
  const { value } = field;
  if (typeof value === 'string') return value;
  if (depth > deepest || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value))
    return findItems(field)
      .map((one) => wordsOf(one, depth + 1))
      .join('');
  const url = at(field, 'url').value;
  const inner = [...texts, 'button' as const].map((name) => wordsOf(at(field, name), depth + 1)).join('');
  return typeof url === 'string' && url !== inner ? `${inner} (${url})` : inner;
};

const readBlock = (block: Field, depth: number): Rich => {
  if (depth > deepest || typeof block.value !== 'object' || block.value === null) return { lines: [], attachments: [] };
  if (Array.isArray(block.value)) return readAll(findItems(block), depth + 1);
  const own = texts.map((name) => wordsOf(at(block, name))).filter((line) => line.trim() !== '');
  const nested = readAll(
    nests.map((name) => at(block, name)).filter((one) => Array.isArray(one.value)),
    depth + 1,
  );
  return { lines: [...own, ...nested.lines], attachments: [...filesIn(block), ...nested.attachments] };
};

function readAll(blocks: readonly Field[], depth: number): Rich {
  const read = blocks.map((one) => readBlock(one, depth));
  return {
    lines: read.flatMap(({ lines }) => lines),
    attachments: read.flatMap(({ attachments }) => attachments),
  };
}

/** Blocks of a shape that nobody foresaw still give the words that stand under a known name. */
export const richIn = (message: Field): Rich => {
  const rich = at(message, 'rich_message');
  if (isAbsent(rich)) return { lines: [], attachments: [] };
  return readBlock(rich, 0);
};

const mentionIn = (field: Field, depth: number): { handles: string[]; ids: string[] } => {
  if (depth > deepest || typeof field.value !== 'object' || field.value === null) return { handles: [], ids: [] };
  const inner = (Array.isArray(field.value) ? findItems(field) : keysOf(field).map((key) => at(field, key))).map(
    (one) => mentionIn(one, depth + 1),
  );
  const type = at(field, 'type').value;
  const [handle, user] = [at(field, 'username').value, at(at(field, 'user'), 'id').value];
  return {
    handles: [
      ...(type === 'mention' && typeof handle === 'string' ? [handle] : []),
      ...inner.flatMap(({ handles }) => handles),
    ],
    ids: [...(type === 'text_mention' ? [String(user)] : []), ...inner.flatMap(({ ids }) => ids)],
  };
};

/** Whom a rich message names: by user name, or by number. */
export const namedIn = (message: Field): { handles: string[]; ids: string[] } =>
  mentionIn(at(message, 'rich_message'), 0);
