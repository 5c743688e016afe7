// Whose a road is: the city's list of roads, and which of them the words of a place name. Pure; says nothing that the list does not say.

/** `community`: laid by a kampung itself. `unknown` until somebody looked it up. */
export const roadAuthorities = ['unknown', 'city', 'province', 'national', 'neighbour', 'community'] as const;
export type RoadAuthority = (typeof roadAuthorities)[number];

/** A road, or the part of it between two places; `source` says where it is written whose it is. */
export type Road = {
  id: string;
  name: string;
  fromPlace: string;
  toPlace: string;
  authority: RoadAuthority;
  source: string;
};

/** The body of the beginning's directory that answers for roads of others; a neighbour is known by the point alone. */
export const bodyForRoad = (authority: RoadAuthority): 'pemda-diy' | 'jalan-nasional' | undefined => {
  if (authority === 'province') return 'pemda-diy';
  return authority === 'national' ? 'jalan-nasional' : undefined;
};

const prefixes = ['jl', 'jln', 'jalan', 'dalan'];

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const bareName = (name: string): string[] => {
  const words = wordsOf(name);
  return prefixes.includes(words[0] ?? '') ? words.slice(1) : words;
};

/** Whether the words can name one at all: nobody looks into the list for nothing. */
export const mayNameRoad = (text: string): boolean => wordsOf(text).some((word) => prefixes.includes(word));

/** Those that the words name after *Jl.* or *jalan*; of names that begin alike the longest. Parts of one road all. */
export const roadsIn = <R extends Pick<Road, 'name'>>(text: string, roads: readonly R[]): R[] => {
  const words = wordsOf(text);
  const names = roads.map((road) => ({ road, name: bareName(road.name) }));
  const found = words.flatMap((word, at) => {
    if (!prefixes.includes(word)) return [];
    const said = words.slice(at + 1);
    const fitting = names.filter(({ name }) => name.length > 0 && name.every((one, index) => said[index] === one));
    const longest = Math.max(0, ...fitting.map(({ name }) => name.length));
    return fitting.filter(({ name }) => name.length === longest).map(({ road }) => road);
  });
  return [...new Set(found)];
};

/** The words of a place in which a road may be named. */
export const wordsOfRoad = ({ text = '', landmark = '' }: { text?: string; landmark?: string }): string =>
  [text, landmark].filter((one) => one !== '').join(', ');

/** Why a list of roads is none. */
export type RoadTrouble =
  | { id: string; field: 'name'; why: 'road-twice' }
  | { id: string; field: 'source'; why: 'road-source' };

/** The same part twice, and an authority of which nobody says where it is written. */
export const roadTroublesIn = (roads: readonly Road[]): RoadTrouble[] => {
  const taken = new Set<string>();
  return roads.flatMap(({ id, name, fromPlace, toPlace, authority, source }): RoadTrouble[] => {
    const key = [name, fromPlace, toPlace].map((one) => wordsOf(one).join(' ')).join('|');
    const isTwice = taken.has(key);
    taken.add(key);
    return [
      ...(isTwice ? [{ id, field: 'name', why: 'road-twice' } as const] : []),
      ...(authority !== 'unknown' && source.trim() === ''
        ? [{ id, field: 'source', why: 'road-source' } as const]
        : []),
    ];
  });
};
