// How each thing of the world looks on a Mastodon instance: accounts, statuses as HTML, notifications.
// Reads only; says nothing of what was removed. https://docs.joinmastodon.org/entities/Status/
import type { SimAccount } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import { mastodonIds } from './ids.ts';
import type { Comment, Message, Person, World } from '../world.ts';

/** The network as one account of the city meets it. */
export type MastodonScene = { world: World; account: SimAccount; acts: Acts };
type Json = Record<string, unknown>;

/** User names here hold letters, digits and underscores, thirty at most. */
export const acctOf = ({ handle }: { handle: string }): string => handle.replaceAll(/\W/g, '_').slice(0, 30);

/** A person by the id that they have on the instance; undefined for the city itself. */
export const personOf = (world: World, id: string): Person | undefined =>
  [...world.people.values()].find(({ key }) => mastodonIds.person(key) === id);

const host = 'https://mastodon.contoh.example';
const iso = (at: number): string => new Date(at).toISOString();

const account = (id: string, acct: string, name: string): Json => ({
  ...{ id, username: acct, acct, display_name: name, locked: false, bot: false },
  url: `${host}/@${acct}`,
});

/** Undefined where nobody has this id. */
export const accountNode = ({ world, account: city }: MastodonScene, id: string): Json | undefined => {
  if (id === city.id) return account(id, acctOf(city), city.handle);
  const person = personOf(world, id);
  return person === undefined ? undefined : account(id, acctOf(person), person.name);
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const linked = (_all: string, scheme: string, rest: string): string =>
  `<a href="${scheme}${rest}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">${scheme}</span>` +
  `<span class="ellipsis">${rest.slice(0, 30)}</span><span class="invisible">${rest.slice(30)}</span></a>`;

const named = (_all: string, acct: string): string =>
  `<span class="h-card" translate="no"><a href="${host}/@${acct}" class="u-url mention">@<span>${acct}</span></a></span>`;

/** As Mastodon stores words: paragraphs, links cut in three, names as links. */
export const asHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => escaped(part).replaceAll('\n', '<br />'))
    .map((part) => part.replaceAll(/(https?:\/\/)([^\s<]+)/g, linked).replaceAll(/(?<![\w/])@(\w+)/g, named))
    .map((part) => `<p>${part}</p>`)
    .join('');

/** A status's ids are drawn from one row, whoever may read it. */
export type Status = { seq: number; id: string; at: number; fromCity: boolean; node: Json };

const mediaOf = ({ acts }: MastodonScene, picture: string | undefined): Json[] => {
  if (picture === undefined) return [];
  const url = acts.pictureUrl(picture);
  return [{ id: '1', type: 'image', url, preview_url: url, remote_url: null, description: null }];
};

const statusOf = (
  scene: MastodonScene,
  said: Comment | Message,
  more: { author: string; to: string; visibility: string; above: string | undefined },
): Status => {
  const { author, to, visibility, above } = more;
  const { id: cityId } = scene.account;
  const authorId = author === 'city' ? cityId : mastodonIds.person(author);
  const mentioned = accountNode(scene, to === 'city' ? cityId : mastodonIds.person(to)) ?? {};
  return {
    ...{ seq: said.seq, id: said.id, at: said.at, fromCity: author === 'city' },
    node: {
      id: said.id,
      created_at: iso(said.at),
      edited_at: said.editedAt === undefined ? null : iso(said.editedAt),
      in_reply_to_id: above ?? null,
      sensitive: false,
      spoiler_text: '',
      visibility,
      language: 'id',
      url: `${host}/@${String(accountNode(scene, authorId)?.['acct'])}/${said.id}`,
      content: asHtml(said.text),
      account: accountNode(scene, authorId),
      media_attachments: mediaOf(scene, said.picture),
      mentions: [{ id: mentioned['id'], username: mentioned['acct'], acct: mentioned['acct'], url: mentioned['url'] }],
    },
  };
};

const openStatus = (scene: MastodonScene, comment: Comment): Status => {
  const above = comment.parentId ?? (comment.alone === true ? undefined : comment.postId);
  const aboveAuthor = scene.world.comments.get(above ?? '')?.author ?? 'city';
  const to = comment.author === 'city' ? aboveAuthor : 'city';
  return statusOf(scene, comment, { author: comment.author, to, visibility: 'public', above });
};

const directStatus = (scene: MastodonScene, message: Message): Status =>
  statusOf(scene, message, {
    author: message.fromCity ? 'city' : message.person,
    to: message.fromCity ? message.person : 'city',
    visibility: 'direct',
    above: message.viaComment ?? message.replyTo,
  });

/** All that the account may see and that still stands, oldest first. */
export const statuses = (scene: MastodonScene): Status[] => {
  const isThere = (one: Comment | Message): boolean =>
    one.accountId === scene.account.id && one.removedAt === undefined;
  return [
    ...[...scene.world.comments.values()].filter(isThere).map((one) => openStatus(scene, one)),
    ...[...scene.world.messages.values()].filter(isThere).map((one) => directStatus(scene, one)),
  ].toSorted((a, b) => a.seq - b.seq);
};

/** By its id, among what the account may see. */
export const findStatus = (scene: MastodonScene, id: string): Status | undefined =>
  statuses(scene).find((one) => one.id === id);

/** Everything that names the account is a mention; its id grows with time. */
export const notificationNode = ({ seq, at, node }: Status): Json => ({
  id: String(seq),
  type: 'mention',
  created_at: iso(at),
  account: node['account'],
  status: node,
});
