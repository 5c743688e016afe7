// A point on the map, in degrees of WGS84, and what may be wrong with one that somebody typed, sent or copied.

/** North and east count up: the city lies at about -7.8 and 110.4. */
export type Point = { lat: number; lon: number };

/** Each has words of its own for whoever wrote the point. */
export const pointTroubles = ['not-a-number', 'off-the-earth', 'swapped', 'sign-lost', 'far-away'] as const;
export type PointTrouble = (typeof pointTroubles)[number];

/** The province and what lies around it: a matter of the city’s desk may lie with a neighbour, not on another island. */
const isAround = (lat: number, lon: number): boolean => lat >= -8.4 && lat <= -7.3 && lon >= 109.9 && lon <= 111;

/** Why a point cannot be the place of a complaint; undefined where it can. */
export const pointTrouble = ({ lat, lon }: Point): PointTrouble | undefined => {
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return 'not-a-number';
  if (isAround(lat, lon)) return undefined;
  if (isAround(lon, lat) || isAround(-lon, lat)) return 'swapped';
  if (isAround(-lat, lon)) return 'sign-lost';
  return Math.abs(lat) > 90 || Math.abs(lon) > 180 ? 'off-the-earth' : 'far-away';
};

const millionths = 1_000_000;

/** Within about ten centimetres: more is no more exact, and tells whose device it was. */
export const rounded = ({ lat, lon }: Point): Point => ({
  lat: Math.round(lat * millionths) / millionths,
  lon: Math.round(lon * millionths) / millionths,
});

/** As people and maps write it: latitude, then longitude. */
export const pointWords = ({ lat, lon }: Point): string => `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
