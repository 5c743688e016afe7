// What the shared contract test asks of every channel's scene: the channel, its stand-in over real HTTP, and citizens who speak there.
// Must not know a platform.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '#core/time.ts';
import type { Account, Channel, Inbound, Outgoing, SendOutcome } from '#ports/channel.ts';
import type { FaultKind } from '#simulator/faults.ts';

export type MessageIn = Extract<Inbound, { kind: 'message' }>;

/** `parentId`: of the comment that is answered; `nameless`: the platform withholds who wrote. */
export type Words = { text: string; parentId?: string; nameless?: boolean };

export type Scene = {
  channel: Channel;
  /** The stand-in's clock. */
  clock: { at: Instant };
  /** Everything that came in until now, as the channel reads it; a channel that is polled asks for it here. */
  inbounds: () => Promise<readonly Inbound[]> | readonly Inbound[];
  /** A citizen writes where all can read; absent where there is no such place. */
  inPublic?: (words: Words) => Promise<unknown>;
  inPrivate?: (words: Words) => Promise<unknown>;
  /** The citizen changes or takes back what they wrote. */
  rewrites?: (message: MessageIn, text: string) => Promise<unknown>;
  unsays?: (message: MessageIn) => Promise<unknown>;
  /** From now on the stand-in answers so; `times`: how often. */
  trouble: (kind: FaultKind, times?: number) => void;
  /** How many pictures of the city the stand-in holds; absent where the channel takes none. */
  photos?: () => number;
  /** How many calls that write the stand-in has seen. */
  writes: () => number;
};

/** Waits until `found` gives something; asks again and again, since what is waited for may have to be asked for. */
export const eventually = async <Thing>(
  found: () => Promise<Thing | undefined> | Thing | undefined,
  withinMs = 5000,
): Promise<Thing> => {
  const until = Date.now() + withinMs;
  for (;;) {
    const thing = await found();
    if (thing !== undefined) return thing;
    assert.ok(Date.now() < until, 'it did not happen in time');
    await sleep(10);
  }
};

const messagesIn = async (scene: Scene): Promise<MessageIn[]> =>
  (await scene.inbounds()).filter((one) => one.kind === 'message');

/** What comes in because of `act`. */
const arriving = async (scene: Scene, act: () => Promise<unknown>): Promise<MessageIn> => {
  const before = (await messagesIn(scene)).length;
  await act();
  return eventually(async () => (await messagesIn(scene)).at(before));
};

export const inPublic = (scene: Scene, words: Partial<Words> = {}): Promise<MessageIn> => {
  const { inPublic: speak } = scene;
  assert.ok(speak);
  return arriving(scene, () => speak({ text: 'lampu mati 🙏', ...words }));
};

export const inPrivate = (scene: Scene, words: Partial<Words> = {}): Promise<MessageIn> => {
  const { inPrivate: speak } = scene;
  assert.ok(speak);
  return arriving(scene, () => speak({ text: 'halo Pemkot', ...words }));
};

/** The first place where a citizen can write. */
export const somewhere = (scene: Scene): Promise<MessageIn> =>
  scene.inPrivate === undefined ? inPublic(scene) : inPrivate(scene);

/** Addressed as the program addresses an answer to this message. */
export const replyTo = (inbound: MessageIn, text: string): Outgoing => ({
  text,
  target:
    inbound.thread.visibility === 'private'
      ? {
          kind: 'private-message',
          personId: inbound.author?.id ?? inbound.thread.threadKey,
          lastFromPersonAt: inbound.sentAt,
          ...inbound.letter,
        }
      : {
          kind: 'comment-reply',
          commentId: inbound.externalId,
          ...(inbound.postId === undefined ? {} : { postId: inbound.postId }),
          ...(inbound.parentId === undefined ? {} : { parentId: inbound.parentId }),
        },
});

export const acceptedId = (result: SendOutcome): string => {
  assert.equal(result.outcome, 'accepted', JSON.stringify(result));
  return result.externalId;
};

export const reasonOf = (result: SendOutcome): string | undefined => ('reason' in result ? result.reason : undefined);

/** Sent and taken; found again where the platform shows what was sent. */
export const arrives = async ({ channel, clock }: Scene, message: Outgoing): Promise<string> => {
  const since = clock.at;
  if (channel.findSent !== undefined) assert.deepEqual(await channel.findSent(message, since), []);
  const id = acceptedId((await channel.send(message, since)).result);
  if (channel.findSent !== undefined) assert.deepEqual(await channel.findSent(message, since), [id]);
  return id;
};

/** The secrets that must never be told. */
export const secretsOf = ({ appSecret, verifyToken, accessToken, more }: Account): string[] =>
  [appSecret, verifyToken, accessToken, ...Object.values(more ?? {})].filter((secret) => secret.length > 5);
