// What a unit of work remembers of the rows that its messages will ask about, so that each question is asked once for all of them.
// Only what was foreseen is remembered; whoever asks for anything else asks the database.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { MessageIdentity } from '#ports/messages.ts';
import type { IdsThere } from '#ports/reporters.ts';
import type { Unit } from './unit.ts';

/** Answers by key; `learn` keeps true what is remembered, and adds nothing. */
export type Memory<Answer> = {
  has: (key: string) => boolean;
  get: (key: string) => Answer | undefined;
  set: (key: string, answer: Answer | undefined) => void;
  learn: (key: string, answer: Answer | undefined) => void;
  forget: (isIt: (answer: Answer | undefined, key: string) => boolean) => void;
  clear: () => void;
};

const memory = <Answer>(): Memory<Answer> => {
  const known = new Map<string, Answer | undefined>();
  return {
    has: (key) => known.has(key),
    get: (key) => known.get(key),
    set: (key, answer) => void known.set(key, answer),
    learn: (key, answer) => {
      if (known.has(key)) known.set(key, answer);
    },
    forget: (isIt) => {
      for (const [key, answer] of known) if (isIt(answer, key)) known.delete(key);
    },
    clear: () => {
      known.clear();
    },
  };
};

/** One id of a person as it is kept. */
export type KeptHandle = { reporterId: string; passing: boolean; name: string | null; handle: string | null };

/** A person who is one reporter alone, and what they have open. */
export type KnownPerson = {
  identityId?: string;
  identityComplete: boolean;
  hasOpen: boolean;
  hasUnanswered: boolean;
};

/** What one unit of work knows without asking again, loaded for a batch at once. */
export type Foreseen = {
  messages: Memory<MessageIdentity>;
  /** Where something was told of a message before it. */
  early: Memory<true>;
  handles: Memory<KeptHandle>;
  /** The key under which a conversation began; undefined where that is its own. */
  aliases: Memory<string>;
  /** Ids that somebody gave up at some time. */
  givenUp: Memory<true>;
  /** By reporter. */
  people: Memory<KnownPerson>;
  /** The latest open case on a conversation. */
  open: Memory<string>;
};

/** A unit of work, what it remembers, and where new ids come from. */
export type InUnit = { unit: Unit; foreseen: Foreseen; newId: () => string };

/** Every question goes to the database until something is learned. */
export const nothingForeseen = (): Foreseen => ({
  messages: memory(),
  early: memory(),
  handles: memory(),
  aliases: memory(),
  givenUp: memory(),
  people: memory(),
  open: memory(),
});

/** For when the writes of a unit are undone. */
export const forgetAll = (foreseen: Foreseen): void => {
  for (const one of Object.values(foreseen)) one.clear();
};

/** An id of a platform within its account, as one text. */
export const keyOf = ({ channel, accountId }: IdsThere, id: string): string => JSON.stringify([channel, accountId, id]);

/** A conversation as one text; what is public and what is private are two. */
export const threadKey = ({ channel, accountId, visibility, key }: ThreadRef): string =>
  JSON.stringify([channel, accountId, visibility, key]);
