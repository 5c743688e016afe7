// What stands beside posts and messages of version 2: people and pictures, in `includes`. Each may be wrapped once more in `data`.
// Pure. https://docs.x.com/x-api/fundamentals/expansions
import type { InboundAttachment } from '#ports/channel.ts';
import { at, findItems, findText, isAbsent, type Field } from '../payload-field.ts';
import { idsIn } from './field.ts';

const kinds: Record<string, InboundAttachment['kind']> = { photo: 'image', video: 'video', animated_gif: 'video' };

/** What stands in `data`, or the item itself. */
export const unwrapped = (item: Field): Field => {
  const inner = at(item, 'data');
  return isAbsent(inner) ? item : inner;
};

const beside = (page: Field, list: string, key: string, id: string): Field | undefined =>
  findItems(at(at(page, 'includes'), list))
    .map(unwrapped)
    .find((one) => at(one, key).value === id);

/** A post that the page includes, by its id; older pages call the list `tweets`. */
export const besideOf = (page: Field, list: 'posts' | 'tweets', id: string): Field | undefined =>
  beside(page, list, 'id', id);

const addressOf = (media: Field): string | undefined => {
  const film = findItems(at(media, 'variants')).find((one) => at(one, 'content_type').value === 'video/mp4');
  return (
    (film === undefined ? undefined : findText(at(film, 'url'))) ??
    findText(at(media, 'url')) ??
    findText(at(media, 'preview_image_url'))
  );
};

/** What is attached and not shown beside is still told. */
export const attachmentsOf = (page: Field, holder: Field): InboundAttachment[] => {
  const attached = at(holder, 'attachments');
  const files = idsIn(at(attached, 'media_keys')).map((key): InboundAttachment => {
    const media = beside(page, 'media', 'media_key', key);
    const url = media === undefined ? undefined : addressOf(media);
    const type = (media === undefined ? undefined : findText(at(media, 'type'))) ?? '';
    const kind = (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? 'unsupported';
    return { kind, ...(url === undefined ? {} : { url }) };
  });
  return files;
};

const pollIn = (page: Field, id: string): string[] => {
  const poll = beside(page, 'polls', 'id', id);
  return poll === undefined ? [] : findItems(at(poll, 'options')).map((one) => `- ${findText(at(one, 'label')) ?? ''}`);
};

/** What may be chosen in its poll, a line each; undefined where none is shown. */
export const choicesOf = (page: Field, holder: Field): string | undefined => {
  const lines = idsIn(at(at(holder, 'attachments'), 'poll_ids')).flatMap((id) => pollIn(page, id));
  return lines.length === 0 ? undefined : lines.join('\n');
};

/** Name and handle where the payload brings them. */
export type PersonIn = { id: string; name?: string; handle?: string };

/** What a user object of either version says, whoever wrapped it. */
export const personOf = (id: string, holder: Field | undefined): PersonIn => {
  const user = holder === undefined ? undefined : unwrapped(holder);
  const name = user === undefined ? undefined : findText(at(user, 'name'));
  const handle = user === undefined ? undefined : (findText(at(user, 'username')) ?? findText(at(user, 'screen_name')));
  return {
    id,
    ...(name === undefined || name === '' ? {} : { name }),
    ...(handle === undefined || handle === '' ? {} : { handle }),
  };
};

/** By id alone where nobody of that id stands beside. */
export const personIn = (page: Field, id: string): PersonIn => personOf(id, beside(page, 'users', 'id', id));
