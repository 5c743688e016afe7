// What a payload carries, counted from the platforms' own descriptions: where its single messages and events stand, and what is said in them.
// Must not know an adapter.

export type Path = readonly (string | number)[];

const stepInto = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;

export const valueIn = (payload: unknown, path: Path): unknown => path.reduce(stepInto, payload);

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each item of the list at this path; `*` stands for every place of a list. */
const itemsAt = (payload: unknown, steps: readonly string[]): Path[] => {
  let paths: Path[] = [[]];
  for (const step of steps)
    paths = paths.flatMap((path): Path[] => {
      const value = valueIn(payload, path);
      if (step !== '*') return isBag(value) && value[step] !== undefined ? [[...path, step]] : [];
      return Array.isArray(value) ? value.map((_, index) => [...path, index]) : [];
    });
  return paths;
};

type Shape = {
  /** Where messages and events stand; dots part the steps. The first that is there counts: the payload itself where none is. */
  leaves: readonly string[];
  /** Where in one of them a person's words stand. */
  said: readonly string[];
};

const metaLeaves = ['entry.*.changes.*', 'entry.*.messaging.*', 'entry.*.standby.*'];
const metaSaid = ['message.text', 'message_edit.text', 'postback.title'];

export const shapes: Readonly<Record<string, Shape>> = {
  facebook: { leaves: metaLeaves, said: [...metaSaid, 'value.message', 'value.review_text'] },
  instagram: { leaves: metaLeaves, said: [...metaSaid, 'value.text', 'mention.found.text', 'mention.found.caption'] },
  whatsapp: {
    leaves: ['messages', 'message_echoes', 'statuses', 'calls'].map((list) => `entry.*.changes.*.value.${list}.*`),
    said: ['text.body', 'image.caption', 'video.caption', 'document.caption', 'button.text', 'location.address'],
  },
  threads: {
    leaves: ['entry.*.changes.*', 'values.*', 'replies.data.*', 'mentions.data.*'],
    said: ['text', 'value.text'],
  },
  x: {
    leaves: [
      ...['tweet_create_events.*', 'tweet_delete_events.*', 'direct_message_events.*'],
      ...['data.payload.direct_message_events.*', 'mentions.data.*', 'dm_events.data.*', 'quotes.data.*'],
    ],
    said: ['text', 'full_text', 'message_create.message_data.text', 'data.payload.text', 'data.payload.message'],
  },
  tiktok: { leaves: ['data.comments.*'], said: ['text'] },
  youtube: { leaves: ['comments.*', 'gone.*'], said: ['snippet.textOriginal'] },
  bluesky: { leaves: ['notifications.*', 'gone.*', 'logs.*'], said: ['record.text', 'message.text'] },
  mastodon: {
    leaves: ['notifications.*', 'edited.*', 'gone.*'],
    said: ['status.content', 'status.spoiler_text', 'content'],
  },
  telegram: {
    leaves: [],
    said: ['message', 'edited_message', 'business_message', 'guest_message'].flatMap((kind) => [
      `${kind}.text`,
      `${kind}.caption`,
      `${kind}.poll.question`,
    ]),
  },
  open311: { leaves: [], said: ['text'] },
  'sp4n-lapor': { leaves: [], said: ['report.title', 'report.text', 'report.feedback.text'] },
};

export const leavesOf = (channel: string, payload: unknown): Path[] => {
  const items = (shapes[channel]?.leaves ?? []).flatMap((steps) => itemsAt(payload, steps.split('.')));
  // A change of WhatsApp that holds none of its lists is one part itself.
  const bare = channel === 'whatsapp' ? itemsAt(payload, ['entry', '*', 'changes', '*']) : [];
  const isBare = (change: Path): boolean => !items.some((item) => change.every((step, at) => item[at] === step));
  const found = [...items, ...bare.filter(isBare)];
  return found.length === 0 ? [[]] : found;
};

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key.endsWith('id') ? [] : stringsIn(one)));
};

export const wordsOf = (text: string): string[] =>
  text
    // What a link shows of its address is cut to pieces.
    .replaceAll(/<a\b.*?<\/a>|<[^<>]*>|&\w+;/gs, ' ')
    .replaceAll(/https?:\/\/\S*/g, ' ')
    .match(/[\p{L}\p{N}]{4,}/gu)
    ?.map((word) => word.toLowerCase()) ?? [];

const longPosts: readonly string[] = ['extended_tweet', 'note_tweet', 'note_post'];

/** A long post of X stands whole beside itself: what stands in its own place is cut off. The longest text there is the whole one. */
const longIn = (leaf: unknown): string[] => {
  const holders = [leaf, valueIn(leaf, ['data', 'payload'])];
  const texts = holders.flatMap((post) => longPosts.flatMap((name) => stringsIn(valueIn(post, [name]))));
  return wordsOf(texts.toSorted((one, other) => other.length - one.length)[0] ?? '');
};

/** Every word that a person says in this part, wherever a change has put it. */
export const saidIn = (channel: string, leaf: unknown): string[] => {
  const long = channel === 'x' ? longIn(leaf) : [];
  if (long.length > 0) return long;
  return (shapes[channel]?.said ?? []).flatMap((steps) => stringsIn(valueIn(leaf, steps.split('.'))).flatMap(wordsOf));
};

/** The payload with this part of it and none of the others. */
export const alone = (value: unknown, [step, ...rest]: Path, others: readonly Path[]): unknown => {
  if (step === undefined) return value;
  const below = others.filter(([first]) => first === step).map((path) => path.slice(1));
  if (Array.isArray(value)) return [alone(value[Number(step)], rest, below)];
  if (!isBag(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key === step || !others.some(([first]) => first === key))
      .map(([key, one]) => [key, key === step ? alone(one, rest, below) : one]),
  );
};
