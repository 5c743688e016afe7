// The files of one message, of a quoted one, or of a block of a rich one: each is asked for by its id.
// Pure. https://core.telegram.org/bots/api#available-types
import type { InboundAttachment } from '#ports/channel.ts';
import { at, findItems, findId, isAbsent, itemsOf, type Field } from '../payload-field.ts';

const kinds: Readonly<Record<string, InboundAttachment['kind']>> = {
  document: 'file',
  video: 'video',
  // A picture that moves for a moment.
  live_photo: 'video',
  // Silent and short; the same file stands as `document` beside it.
  animation: 'video',
  video_note: 'video',
  audio: 'audio',
  voice: 'audio',
  voice_note: 'audio',
  sticker: 'image',
};

/** A file without an id is there all the same, and only the app can show it. */
const fileOf = (kind: InboundAttachment['kind'], file: Field): InboundAttachment => {
  const reference = findId(at(file, 'file_id'));
  return reference === undefined ? { kind: 'unsupported' } : { kind, reference };
};

/** The last one is the largest. */
const photoIn = (holder: Field): InboundAttachment[] => {
  const photo = at(holder, 'photo');
  const largest = isAbsent(photo) ? undefined : itemsOf(photo).at(-1);
  return largest === undefined ? [] : [fileOf('image', largest)];
};

/** Of a picture in several sizes the largest; a moving picture once, though it comes under two names. */
export const filesIn = (holder: Field): InboundAttachment[] => {
  const names = Object.keys(kinds).filter((name) => !isAbsent(at(holder, name)));
  const files = names
    .filter((name) => name !== 'document' || !names.includes('animation'))
    .map((name) => fileOf(kinds[name] ?? 'file', at(holder, name)));
  return [...photoIn(holder), ...files];
};

/** What is bought to be seen; before that there is only a preview, which no bot is given. */
export const paidFilesIn = (message: Field): InboundAttachment[] =>
  findItems(at(at(message, 'paid_media'), 'paid_media')).flatMap((one) => {
    const files = filesIn(one);
    return files.length > 0 ? files : [{ kind: 'unsupported' }];
  });
