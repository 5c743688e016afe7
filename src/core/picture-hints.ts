// What a picture of the work may give away: hints for whoever decides, never verdicts. Cameras' clocks go wrong, and the same street looks alike.
import type { Point } from './place/point.ts';
import type { Instant } from './time.ts';

/** `same`: the very pixels; else it looks nearly the same. `number`: of another case; absent where the reporter of this one sent it. */
export type Seen = { number?: string; same: boolean };

/** What is known of one picture of the work. */
export type KnownPicture = { takenAt?: Instant; point?: Point; seen: readonly Seen[] };

/** One reason to look again at a picture. */
export type PictureHint =
  | ({ kind: 'seen' } & Seen)
  | { kind: 'taken-before'; takenAt: Instant }
  /** `edge`: of the kelurahan, where nobody said it more closely. */
  | { kind: 'far'; metres: number; from?: 'edge' };

/** Where the matter is, as closely as it was said; `edge`: in metres to the kelurahan, 0 inside. */
export type KnownPlace = { point: Point } | { edge: (point: Point) => number } | undefined;

const earthMetres = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies, in metres. */
export const metresBetween = (one: Point, other: Point): number => {
  const [lat, otherLat] = [radians(one.lat), radians(other.lat)];
  const half =
    Math.sin((otherLat - lat) / 2) ** 2 +
    Math.cos(lat) * Math.cos(otherLat) * Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(half)));
};

/** A telephone between houses is off by tens of metres, and a reporter marks a street rather than a hole. */
const farMetres = 300;
const mostSeen = 3;

const farFrom = (point: Point | undefined, place: KnownPlace): PictureHint[] => {
  if (point === undefined || place === undefined) return [];
  const metres = 'point' in place ? metresBetween(point, place.point) : place.edge(point);
  if (metres <= farMetres) return [];
  return [{ kind: 'far', metres: Math.round(metres / 10) * 10, ...('edge' in place ? { from: 'edge' as const } : {}) }];
};

/** `since`: when the case was reported, or opened again: what was taken before shows nothing of the work. */
export const hintsOf = (
  { takenAt, point, seen }: KnownPicture,
  { since, place }: { since: Instant; place?: KnownPlace },
): PictureHint[] => [
  ...seen.slice(0, mostSeen).map((one) => ({ kind: 'seen' as const, ...one })),
  ...(takenAt !== undefined && takenAt < since ? [{ kind: 'taken-before' as const, takenAt }] : []),
  ...farFrom(point, place),
];
