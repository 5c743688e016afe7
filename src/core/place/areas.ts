// In which kelurahan a point lies, and which else it may belong to: streets are borders, and neither outlines nor telephones are exact.
// Must not know any complaint. Loads outlines: whoever shows a page loads it when a point is there.
import cityFile from './city-outlines.json' with { type: 'json' };
import { findKelurahan, type Kelurahan } from './kelurahan.ts';
import neighbourFile from './neighbour-outlines.json' with { type: 'json' };
import type { Point } from './point.ts';

/** Whoever is as near as this may be the one. */
export const reachMetres = 60;

/** `metres` to its border; 0 inside. */
export type Candidate = Kelurahan & { metres: number };

/** A village around the city. */
export type Neighbour = { regency: string; village: string };

/** `candidates`: the sure one first, then by distance. `outside`: not in the city, and where, if that is known. */
export type Area = { candidates: readonly Candidate[]; outside?: Partial<Neighbour> };

/** In metres, east and south of 110 east and 7 south. */
type Corner = readonly [x: number, y: number];
type Edge = readonly [Corner, Corner];
type Outline = { names: readonly string[]; edges: readonly Edge[] };

const metresPerDegree = 111_195;
/** A degree of longitude is shorter; as good as the same everywhere in the city. */
const eastward = Math.cos((7.8 * Math.PI) / 180);
const flat = (east: number, south: number): Corner => [east * metresPerDegree * eastward, south * metresPerDegree];

const cornerIn = (words: string): Corner => {
  const [east = 0, south = 0] = words.split(',').map((millionths) => Number(millionths) / 1_000_000);
  return flat(east, south);
};

const edgesIn = (words: string): Edge[] => {
  const corners = words.split(' ').map(cornerIn);
  return corners.map((corner, at) => [corners.at(at - 1) ?? corner, corner]);
};

const outlinesIn = (file: { outlines: Readonly<Record<string, string>> }): Outline[] =>
  Object.entries(file.outlines).map(([names, corners]) => ({ names: names.split(' '), edges: edgesIn(corners) }));

const city = outlinesIn(cityFile);
const neighbours = outlinesIn(neighbourFile);

/** Whether a line from the place to the east crosses the outline an odd number of times. */
const isInside = ({ edges }: Outline, [x, y]: Corner): boolean =>
  edges.filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax).length %
    2 ===
  1;

const metresToEdge = ([x, y]: Corner, [[ax, ay], [bx, by]]: Edge): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};

const metresTo = (outline: Outline, place: Corner): number =>
  isInside(outline, place) ? 0 : Math.min(...outline.edges.map((edge) => metresToEdge(place, edge)));

type Near<T> = T & { metres: number };

const nearestFirst = <T>(all: readonly Near<T>[]): Near<T>[] => all.toSorted((a, b) => a.metres - b.metres);

/** How far a place lies from a kelurahan, by its code: 0 inside, undefined where there is none of that code. */
export const metresToKelurahan = (code: string, { lat, lon }: Point): number | undefined => {
  const outline = city.find(({ names }) => names[0] === code);
  return outline === undefined ? undefined : metresTo(outline, flat(lon - 110, -lat - 7));
};

/** Of a point that `pointTrouble` found nothing wrong with. */
export const areaOf = ({ lat, lon }: Point): Area => {
  const place = flat(lon - 110, -lat - 7);
  const candidates = nearestFirst(
    city.flatMap((outline): Candidate[] => {
      const kelurahan = findKelurahan(outline.names[0]);
      const metres = metresTo(outline, place);
      return kelurahan === undefined || metres > reachMetres ? [] : [{ ...kelurahan, metres }];
    }),
  );
  const inCity = candidates[0]?.metres ?? Infinity;
  if (inCity === 0) return { candidates };
  const [village] = nearestFirst(neighbours.map((outline) => ({ outline, metres: metresTo(outline, place) })));
  // Outlines leave slivers between them: what lies in one belongs to whoever is nearer.
  if (village !== undefined && village.metres < Math.min(inCity, reachMetres)) {
    const [regency, name] = village.outline.names;
    return {
      candidates,
      outside: { ...(regency === undefined || name === undefined ? {} : { regency, village: name }) },
    };
  }
  return candidates.length === 0 ? { candidates, outside: {} } : { candidates };
};
