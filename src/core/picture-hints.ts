// What a picture of the work may give away: hints for whoever decides, never verdicts. Cameras' clocks go wrong, and the same street looks alike.
import type { Instant } from './time.ts';

/** In degrees (WGS 84). */
export type Point = { lat: number; lon: number };

/** `same`: the very pixels; else it looks nearly the same. `number`: of another case; absent where the reporter of this one sent it. */
export type Seen = { number?: string; same: boolean };

/** What is known of one picture of the work. */
export type KnownPicture = { takenAt?: Instant; point?: Point; seen: readonly Seen[] };

export type PictureHint =
  | ({ kind: 'seen' } & Seen)
  | { kind: 'taken-before'; takenAt: Instant }
  | { kind: 'far'; metres: number };

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

/** `since`: when the case was reported, or opened again: what was taken before shows nothing of the work. */
export const hintsOf = (
  { takenAt, point, seen }: KnownPicture,
  { since, place }: { since: Instant; place?: Point },
): PictureHint[] => {
  const metres = point === undefined || place === undefined ? 0 : metresBetween(point, place);
  return [
    ...seen.slice(0, mostSeen).map((one) => ({ kind: 'seen' as const, ...one })),
    ...(takenAt !== undefined && takenAt < since ? [{ kind: 'taken-before' as const, takenAt }] : []),
    ...(metres > farMetres ? [{ kind: 'far' as const, metres: Math.round(metres / 10) * 10 }] : []),
  ];
};
