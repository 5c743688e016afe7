// /api/v1/me/ways: by which ways an officer is reached beside the bell; each for themselves. And who cannot be reached, without any address.
import { Type, type Static } from 'typebox';
import { roles } from '#core/access.ts';
import { lampStates } from '#core/way/lamp.ts';
import { ways } from '#core/way/way.ts';

const closed = { additionalProperties: false } as const;
const way = Type.Enum(ways);
const minute = Type.Integer({ minimum: 0, maximum: 1439 });
const quiet = Type.Object({ fromMinute: minute, untilMinute: minute }, closed);

/** The whole choice at once; a way that is left out is not used, and without quiet hours every hour is one to ring. */
export const WayChoiceBody = Type.Object(
  { order: Type.Array(way, { maxItems: ways.length }), quiet: Type.Union([Type.Null(), quiet]) },
  closed,
);

/** Minutes after midnight in western Indonesian time. */
export type WayChoiceBody = Static<typeof WayChoiceBody>;

/** A code goes there. */
export const AddressBody = Type.Object(
  {
    address: Type.String({
      minLength: 3,
      maxLength: 254,
      pattern: '^[^\\s@<>,;:"()\\[\\]]{1,64}@[^\\s@<>,;:"()\\[\\]]+\\.[^\\s@<>,;:"()\\[\\]]{2,}$',
    }),
  },
  closed,
);

/** One address of one person. */
export type AddressBody = Static<typeof AddressBody>;

/** The code as it was read, with or without blanks. */
export const CodeBody = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) }, closed);

/** Of the letter that came last. */
export type CodeBody = Static<typeof CodeBody>;

/** The officer writes to the city from the account that is to be theirs. */
export const LinkBody = Type.Object({ way: Type.Enum(['telegram', 'whatsapp'] as const) }, closed);

/** On one of the platforms that let the city write to people. */
export type LinkBody = Static<typeof LinkBody>;

/** What is to be sent, to whom, and until when; `link` opens it where the platform knows such links. */
export const LinkAnswer = Type.Object({
  code: Type.String(),
  account: Type.String(),
  link: Type.Optional(Type.String()),
  endsAt: Type.String(),
});

/** Shown once: the table holds its digest. */
export type LinkAnswer = Static<typeof LinkAnswer>;

/** One that leads to an address. */
export const DropBody = Type.Object({ way: Type.Enum(['telegram', 'whatsapp', 'email'] as const) }, closed);

/** Nothing of it stays. */
export type DropBody = Static<typeof DropBody>;

/** `device` where it is a browser. */
export const TrialBody = Type.Object({ way, device: Type.Optional(Type.String({ maxLength: 64 })) }, closed);

/** One way at a time. */
export type TrialBody = Static<typeof TrialBody>;

const key = (length: number) =>
  Type.String({ minLength: length, maxLength: length + 4, pattern: '^[A-Za-z0-9_-]+={0,2}$' });

/** As `PushSubscription.toJSON()` gives it. */
export const DeviceBody = Type.Object(
  {
    endpoint: Type.String({ maxLength: 2000, pattern: '^https://[^\\s@]+$' }),
    keys: Type.Object({ p256dh: key(87), auth: key(22) }, closed),
  },
  closed,
);

/** Of the browser that asks. */
export type DeviceBody = Static<typeof DeviceBody>;

/** The id that the own list gave out. */
export const DeviceParams = Type.Object({ id: Type.String({ maxLength: 64 }) });

/** One browser. */
export type DeviceParams = Static<typeof DeviceParams>;

/** So that the page that added it can try it. */
export const DeviceAnswer = Type.Object({ id: Type.String() });

/** A browser that takes messages from now on. */
export type DeviceAnswer = Static<typeof DeviceAnswer>;

/** When it was proven, when something arrived there last, and since when nothing does. */
const fate = {
  arrivedAt: Type.Optional(Type.String()),
  failingSince: Type.Optional(Type.String()),
  failure: Type.Optional(Type.String()),
};

/** `offered`: what the city can send by; the rest is the officer's own. */
export const OwnWaysAnswer = Type.Object({
  offered: Type.Array(way),
  pushKey: Type.String(),
  order: Type.Array(way),
  quiet: Type.Optional(quiet),
  addresses: Type.Array(
    Type.Object({
      way: Type.Enum(['telegram', 'whatsapp', 'email'] as const),
      address: Type.Optional(Type.String()),
      verifiedAt: Type.Optional(Type.String()),
      asked: Type.Optional(Type.Object({ address: Type.Optional(Type.String()), endsAt: Type.String() })),
      ...fate,
    }),
  ),
  devices: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      addedAt: Type.String(),
      endedAt: Type.Optional(Type.String()),
      ...fate,
    }),
  ),
  trials: Type.Array(
    Type.Object({
      way,
      device: Type.Optional(Type.String()),
      status: Type.Enum(['waiting', 'sent', 'arrived', 'refused', 'unknown'] as const),
      reason: Type.Optional(Type.String()),
      at: Type.String(),
    }),
  ),
});

/** About nobody but the one who asks. */
export type OwnWaysAnswer = Static<typeof OwnWaysAnswer>;

/** By which ways each officer can be reached now, and which of them fail; no address, and nothing of their hours. */
export const ReachAnswer = Type.Object({
  officers: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      role: Type.Enum(roles),
      open: Type.Array(way),
      failing: Type.Array(way),
    }),
  ),
});

/** Those first whom nothing reaches. */
export type ReachAnswer = Static<typeof ReachAnswer>;

/** `out` of `of` officers are reached by nothing. Of each way: how many proved it, for how many it fails, and since when. */
export const LampsAnswer = Type.Object({
  out: Type.Number(),
  of: Type.Number(),
  lamps: Type.Array(
    Type.Object({
      way,
      state: Type.Enum(lampStates),
      connected: Type.Number(),
      failing: Type.Number(),
      arrivedAt: fate.arrivedAt,
      failingSince: fate.failingSince,
      trouble: Type.Optional(Type.String()),
    }),
  ),
});

/** Every way in its usual order. */
export type LampsAnswer = Static<typeof LampsAnswer>;
