// What exists in the small social network, as a fold over journal entries.
// Must not do I/O: the same entries always give the same world.
/** `key` stays; each platform makes an id of its own of it. */
export type Person = {
  key: string;
  name: string;
  /** User name on Instagram, without the @. */
  handle: string;
  about: string;
  /** The colour of the drawn portrait, 0-359. */
  hue: number;
  /** Offered as an identity on the citizen's screen. */
  listed: boolean;
};

/** Something of the city below which people write. */
export type Post = {
  id: string;
  seq: number;
  channel: string;
  accountId: string;
  text: string;
  picture?: string;
  at: number;
};

/** Degrees as maps write them. */
export type Place = { latitude: number; longitude: number; name?: string };

/** `author` is a person's key, or `city`. */
export type Comment = {
  id: string;
  seq: number;
  channel: string;
  accountId: string;
  postId: string;
  /** The comment it answers; absent on top. */
  parentId?: string;
  author: string;
  text: string;
  picture?: string;
  at: number;
  /** Stands by itself and names the account, on networks where one can. */
  alone?: boolean;
  /** Stands by itself and quotes the city's post, on networks where one can. */
  quoting?: boolean;
  /** Its writer took the account's name out of the answer, on networks that put it there. */
  unnamed?: boolean;
  /** The person did not let the app know who wrote. */
  nameless?: boolean;
  editedAt?: number;
  removedAt?: number;
  hidden?: boolean;
};

/** One private message between a person and an account; stays when it is removed, with `removedAt`. */
export type Message = {
  id: string;
  seq: number;
  channel: string;
  accountId: string;
  /** The person of the thread, whoever wrote. */
  person: string;
  fromCity: boolean;
  text: string;
  picture?: string;
  /** A point on the map that the person shared. */
  place?: Place;
  replyTo?: string;
  /** The comment that a private reply answered. */
  viaComment?: string;
  tag?: string;
  at: number;
  edits?: number;
  editedAt?: number;
  removedAt?: number;
};

/** A letter as it went over the wire, with what its head and its plain text say. */
export type Letter = {
  id: string;
  seq: number;
  /** The mailbox of the city that it went to or came from. */
  accountId: string;
  /** Empty for what a mail server writes by itself. */
  from: string;
  to: readonly string[];
  subject: string;
  text: string;
  messageId: string;
  /** The letters before it in the conversation, oldest first. */
  references: readonly string[];
  picture?: string;
  /** Its bytes as Latin-1. */
  source: string;
  at: number;
};

/** The city's own mailbox: its letters by the numbers under which it hands them out, which hold while `validity` does (RFC 3501, 2.3.1.1). */
export type CityMailbox = { validity: number; next: number; kept: { uid: number; id: string }[] };

/** One event waiting for its delivery. `form` names the list it stands in inside `entry[]`; an `update` stands by itself. */
export type Hook = {
  id: string;
  seq: number;
  accountId: string;
  form: 'changes' | 'messaging' | 'update';
  item: Record<string, unknown>;
  at: number;
};

/** One line of the journal: what happened, never what it means for the world. */
export type Entry =
  | { kind: 'person-joined'; person: Person }
  | { kind: 'posted'; post: Post }
  | { kind: 'commented'; comment: Comment }
  | { kind: 'comment-edited'; id: string; text: string; at: number }
  | { kind: 'comment-removed'; id: string; at: number }
  | { kind: 'comment-hidden'; id: string; hidden: boolean; at: number }
  | { kind: 'messaged'; message: Message }
  | { kind: 'message-edited'; id: string; text: string; at: number }
  | { kind: 'message-removed'; id: string; at: number }
  | { kind: 'mailbox-made'; accountId: string; validity: number }
  | { kind: 'letter-posted'; letter: Letter }
  | { kind: 'looked'; person: string; at: number }
  | { kind: 'hook-queued'; hook: Hook }
  | { kind: 'hook-done'; ids: string[] };

/** Everything by its id; changed by `apply` alone. */
export type World = {
  people: Map<string, Person>;
  posts: Map<string, Post>;
  comments: Map<string, Comment>;
  messages: Map<string, Message>;
  letters: Map<string, Letter>;
  mailboxes: Map<string, CityMailbox>;
  hooks: Map<string, Hook>;
  /** When each person last looked at their notifications. */
  lookedAt: Map<string, number>;
  /** The highest number given to anything. */
  sequence: number;
  /** Grows with every change that a person could see. */
  version: number;
};

/** Before the first entry. */
export const emptyWorld = (): World => ({
  people: new Map(),
  posts: new Map(),
  comments: new Map(),
  messages: new Map(),
  letters: new Map(),
  mailboxes: new Map(),
  hooks: new Map(),
  lookedAt: new Map(),
  sequence: 0,
  version: 0,
});

const change = <Thing>(all: Map<string, Thing>, id: string, by: (thing: Thing) => Thing): void => {
  const found = all.get(id);
  if (found !== undefined) all.set(id, by(found));
};

const add = <Thing extends { id: string; seq: number }>(world: World, all: Map<string, Thing>, thing: Thing): void => {
  all.set(thing.id, thing);
  world.sequence = Math.max(world.sequence, thing.seq);
};

type LetterEntry = Extract<Entry, { kind: 'mailbox-made' | 'letter-posted' }>;

/** One letter may go to people and to the city itself. */
const applyLetter = (world: World, entry: LetterEntry): void => {
  if (entry.kind === 'mailbox-made') {
    world.mailboxes.set(entry.accountId, { validity: entry.validity, next: 1, kept: [] });
    return;
  }
  const { letter } = entry;
  add(world, world.letters, letter);
  const mailbox = world.mailboxes.get(letter.accountId);
  if (mailbox === undefined || !letter.to.includes(letter.accountId)) return;
  mailbox.kept.push({ uid: mailbox.next, id: letter.id });
  mailbox.next += 1;
};

/** The topmost of the comments above it, or itself. */
export const topOf = (world: World, comment: Comment): Comment => {
  const above = comment.parentId === undefined ? undefined : world.comments.get(comment.parentId);
  return above === undefined ? comment : topOf(world, above);
};

/** Changes the world in place: it is large, and only ever moves forward. */
export const apply = (world: World, entry: Entry): void => {
  if (!entry.kind.startsWith('hook-')) world.version += 1;
  switch (entry.kind) {
    case 'person-joined':
      world.people.set(entry.person.key, entry.person);
      return;
    case 'posted':
      add(world, world.posts, entry.post);
      return;
    case 'commented':
      add(world, world.comments, entry.comment);
      return;
    case 'comment-edited':
      change(world.comments, entry.id, (old) => ({ ...old, text: entry.text, editedAt: entry.at }));
      return;
    case 'comment-removed':
      change(world.comments, entry.id, (old) => ({ ...old, removedAt: entry.at }));
      return;
    case 'comment-hidden':
      change(world.comments, entry.id, (old) => ({ ...old, hidden: entry.hidden }));
      return;
    case 'messaged':
      add(world, world.messages, entry.message);
      return;
    case 'message-edited':
      change(world.messages, entry.id, (old) => ({
        ...old,
        text: entry.text,
        editedAt: entry.at,
        edits: (old.edits ?? 0) + 1,
      }));
      return;
    case 'message-removed':
      change(world.messages, entry.id, (old) => ({ ...old, removedAt: entry.at }));
      return;
    case 'mailbox-made':
    case 'letter-posted':
      applyLetter(world, entry);
      return;
    case 'looked':
      world.lookedAt.set(entry.person, entry.at);
      return;
    case 'hook-queued':
      add(world, world.hooks, entry.hook);
      return;
    case 'hook-done':
      for (const id of entry.ids) world.hooks.delete(id);
      return;
  }
};
