// The wall display: GET /api/v1/wall/:token, what it shows to whoever has a link; /api/v1/wall-links, the links, for whoever answers for the times.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';

const count = Type.Integer();

export const WallParams = Type.Object({ token: Type.String({ maxLength: 128 }) });
export type WallParams = Static<typeof WallParams>;

/** Counts and the names of agencies: no case, no person, no word of anybody. Sensitive lanes are in none of it. */
export const WallAnswer = Type.Object({
  at: Type.String(),
  late: count,
  hour: count,
  open: count,
  /** Promises of steps that were decided since midnight in Yogyakarta. */
  today: Type.Object({ n: count, onTime: count }),
  stuck: Type.Array(
    Type.Object({ status: Type.Unsafe<Exclude<Status, 'closed'>>({ type: 'string' }), open: count, late: count }),
  ),
  /** Those with work, the most late first; at most twelve. */
  agencies: Type.Array(
    Type.Object({ name: Type.String(), held: count, late: count, nextAt: Type.Optional(Type.String()) }),
  ),
});
/** All of one moment. */
export type WallAnswer = Static<typeof WallAnswer>;

/** Where the screen hangs: blanks say nothing of it. */
export const WallLinkBody = Type.Object(
  { place: Type.String({ pattern: '\\S', maxLength: 80 }) },
  { additionalProperties: false },
);
/** In the words of whoever makes the link. */
export type WallLinkBody = Static<typeof WallLinkBody>;

/** The address, told once: of its token only the digest is kept. */
export const WallLinkMade = Type.Object({ url: Type.String() });
/** For the screen, and nobody else. */
export type WallLinkMade = Static<typeof WallLinkMade>;

export const WallLinkParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
export type WallLinkParams = Static<typeof WallLinkParams>;

export const WallLinksAnswer = Type.Object({
  links: Type.Array(
    Type.Object({ id: Type.String(), place: Type.String(), madeAt: Type.String(), madeBy: Type.String() }),
  ),
});
/** Those that serve, the newest first. */
export type WallLinksAnswer = Static<typeof WallLinksAnswer>;
