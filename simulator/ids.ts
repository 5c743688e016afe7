// Identifiers of the platforms' shapes, made from a number that never repeats.
// Must give the same person the same id for ever: conversations hang on it.
import { createHash } from 'node:crypto';
import type { Channel } from './accounts.ts';

const digits = (text: string, length: number): string =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString()
    .slice(0, length);

/** What the platform tells an app instead of a person: page-scoped or Instagram-scoped. */
export const scopedId = (channel: Channel, key: string): string => {
  switch (channel) {
    case 'facebook':
      return `24${digits(`fb:${key}`, 14)}`;
    case 'instagram':
      return `10${digits(`ig:${key}`, 13)}`;
    // A telephone number that no mobile telephone of the country can have.
    case 'whatsapp':
      return `62800${digits(`wa:${key}`, 8)}`;
    case 'telegram':
      return `70${digits(`tg:${key}`, 8)}`;
    case 'x':
      return `16${digits(`x:${key}`, 17)}`;
    case 'email':
      return `${key}@warga.example`;
    case 'threads':
      return `33${digits(`th:${key}`, 15)}`;
    case 'bluesky':
      return `did:plc:${digits(`bs:${key}`, 24)}`;
    case 'mastodon':
      return `109${digits(`ma:${key}`, 15)}`;
    case 'tiktok':
      return createHash('sha384').update(`tt:${key}`).digest('base64');
    case 'youtube':
      return `UC${createHash('sha256').update(`yt:${key}`).digest('base64url').slice(0, 22)}`;
  }
};

/** A group of Telegram is kept as a post, and named as groups are. */
export const postId = (channel: Channel, accountId: string, seq: number): string => {
  if (channel === 'telegram') return `-100${String(2_000_000_000 + seq)}`;
  if (channel === 'x') return xId(seq);
  if (channel === 'mastodon' || channel === 'bluesky') return statusId(seq);
  if (channel === 'tiktok') return tiktokId(seq);
  if (channel === 'youtube') return `lth${String(seq).padStart(8, '0')}`;
  return channel === 'facebook'
    ? `${accountId}_${String(122_100_000_000_000 + seq)}`
    : String(18_000_000_000_000_000n + BigInt(seq));
};

/** On Facebook `<post>_<comment>`, without the page. */
export const commentId = (channel: Channel, ofPost: string, seq: number, above?: string): string => {
  if (channel === 'youtube') return youtubeId(seq, above);
  if (channel === 'tiktok') return tiktokId(seq);
  if (channel === 'telegram') return telegramId(seq);
  if (channel === 'x') return xId(seq);
  if (channel === 'mastodon' || channel === 'bluesky') return statusId(seq);
  return channel === 'facebook'
    ? `${ofPost.split('_').at(-1) ?? ofPost}_${String(700_000_000_000_000 + seq)}`
    : String(17_900_000_000_000_000n + BigInt(seq));
};

/** Nineteen digits, more than a number holds. */
const tiktokId = (seq: number): string => String(7_400_000_000_000_000_003n + 10n * BigInt(seq));

/** A reply's id goes on where that of the comment above it ends. */
const youtubeId = (seq: number, above: string | undefined): string =>
  above === undefined ? `Ugz${String(seq).padStart(17, '0')}4AaABAg` : `${above}.9${String(seq).padStart(21, '0')}`;

/** Posts and messages of X share their numbers, which grow; there is room after each for its later version. */
const xId = (seq: number): string => String(1_900_000_000_000_000_000n + 10n * BigInt(seq));

/** On Mastodon all is a status, whoever may read it. */
const statusId = (seq: number): string => String(115_000_000_000_000_000n + BigInt(seq));

/** A post that was changed is another one on X. */
export const editedId = (id: string): string => String(BigInt(id) + 1n);

/** What the stand-in calls a message of Telegram by itself; there it is only a number inside its chat. */
const telegramId = (seq: number): string => `tg-${String(seq)}`;

/** Of the shape of the channel's own ids; `seq` makes each another. */
export const messageId = (channel: Channel, accountId: string, seq: number): string => {
  if (channel === 'telegram') return telegramId(seq);
  if (channel === 'x') return xId(seq);
  if (channel === 'mastodon' || channel === 'bluesky') return statusId(seq);
  if (channel === 'whatsapp')
    return `wamid.${Buffer.from(`wa:${accountId}:${String(seq)}`)
      .toString('base64url')
      .toUpperCase()}${String(seq)}`;
  const token = Buffer.from(`${channel === 'facebook' ? 'm' : 'ig_dm'}:${accountId}:${String(seq)}`).toString(
    'base64url',
  );
  return channel === 'facebook' ? `m_${token}` : `aWdf${token}`;
};

/** The same for a person and an account for ever. */
export const conversationId = (channel: Channel, accountId: string, person: string): string =>
  channel === 'facebook'
    ? `t_${digits(`thread:${accountId}:${person}`, 17)}`
    : `aWdfdGhyZWFk${digits(`thread:${accountId}:${person}`, 24)}`;
