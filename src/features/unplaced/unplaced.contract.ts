// /api/v1/unplaced: words that became no case by themselves, for the officers who speak with reporters.
import { Type, type Static } from 'typebox';
import type { UnplacedReason, UnplacedState } from '#core/unplaced.ts';

/** The id of what waits, as the address has it. */
export const UnplacedParams = Type.Object({ id: Type.String({ maxLength: 64 }) });

/** Whether it still waits the route finds out. */
export type UnplacedParams = Static<typeof UnplacedParams>;

/** Without `show` those that wait. */
export const UnplacedQuery = Type.Object({
  /** `none`: only how many wait. */
  show: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('settled'), Type.Literal('none')])),
  /** This one alone, whatever became of it. */
  id: Type.Optional(Type.String({ maxLength: 64 })),
});

/** With `id` that one alone is looked for. */
export type UnplacedQuery = Static<typeof UnplacedQuery>;

const File = Type.Object({
  kind: Type.String(),
  name: Type.Optional(Type.String()),
  byteLength: Type.Optional(Type.Number()),
  /** Where it lies, if everybody may look. */
  link: Type.Optional(Type.String()),
});

/** What could be read of it; addresses only where they are safe to follow. */
export const UnplacedRow = Type.Object({
  id: Type.String(),
  channel: Type.String(),
  receivedAt: Type.String(),
  reason: Type.Unsafe<UnplacedReason>({ type: 'string' }),
  state: Type.Unsafe<UnplacedState>({ type: 'string' }),
  /** Where the platform tells. */
  writer: Type.Optional(Type.String()),
  text: Type.String(),
  files: Type.Array(File),
  permalink: Type.Optional(Type.String()),
  /** The case that it became. */
  number: Type.Optional(Type.String()),
  settledBy: Type.Optional(Type.String()),
  settledAt: Type.Optional(Type.String()),
});

/** `settledBy` is an officer's name. */
export type UnplacedRow = Static<typeof UnplacedRow>;

/** `open`: how many wait in all; `rows` holds the newest of those that were asked for. */
export const UnplacedAnswer = Type.Object({ open: Type.Number(), rows: Type.Array(UnplacedRow) });

/** The menu needs `open` alone, and asks with `none`. */
export type UnplacedAnswer = Static<typeof UnplacedAnswer>;

/** The case that it became or went to. */
export const UnplacedPlaced = Type.Object({ number: Type.String() });

/** The console goes there at once. */
export type UnplacedPlaced = Static<typeof UnplacedPlaced>;
