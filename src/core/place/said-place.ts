// What somebody's words say of a place: kelurahan by their names as people write them, and points as telephones and maps write them.
// A suggestion for officers: must not be taken for where it is.
import { plainPlace, type CasePlace } from './case-place.ts';
import { allKelurahan, type Kelurahan } from './kelurahan.ts';
import { pointTrouble, rounded, type Point, type PointTrouble } from './point.ts';

/** Other common ways to write a name, beside writing it in one. */
const otherForms: Readonly<Record<string, readonly string[]>> = {
  Tegalrejo: ['tegal rejo'],
  Tegalpanggung: ['tegal panggung'],
  Pringgokusuman: ['pringgo kusuman'],
  Gedongkiwo: ['gedong kiwo'],
  Suryodiningratan: ['suryo diningratan'],
  Cokrodiningratan: ['cokro diningratan'],
  Purwokinanti: ['purwakinanti', 'purwo kinanti'],
  Gunungketur: ['gunung ketur'],
  Prawirodirjan: ['prawiro dirjan'],
  Warungboto: ['warung boto'],
  Rejowinangun: ['rejo winangun'],
  Karangwaru: ['karang waru'],
  'Muja Muju': ['mujamuju'],
};

/** Everyday words too (true, yearly, a new town): only where the text says that a kelurahan is meant. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  Bener: ['bener'],
  Tahunan: ['tahunan'],
  Kotabaru: ['kota baru'],
};

const marks = ['kel', 'kelurahan'];
/** A street or a kemantren of that name lies elsewhere, too. */
const others = ['jl', 'jln', 'jalan', 'gg', 'gang', 'kemantren', 'kec', 'kecamatan'];

type Form = { words: readonly string[]; of: Kelurahan; marked: boolean };

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const forms: readonly Form[] = allKelurahan.flatMap((of) => {
  const needsMark = everyday[of.name] ?? [];
  return [plain(of.name), ...(otherForms[of.name] ?? []), ...needsMark].map((form) => ({
    ...{ words: form.split(' '), of, marked: needsMark.includes(form) },
  }));
});

const mostWords = 2_000;

/** Kelurahan that a text names, in its order, each once: written out, with or without *kel.* before it. */
export const kelurahanIn = (text: string): Kelurahan[] => {
  const words =
    plain(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, mostWords) ?? [];
  const found = words.flatMap((_word, at) => {
    const before = words[at - 1] ?? '';
    return forms
      .filter(({ words: wanted }) => wanted.every((word, index) => words[at + index] === word))
      .filter(({ marked }) => (marks.includes(before) ? true : !marked && !others.includes(before)))
      .map(({ of }) => of);
  });
  return [...new Set(found)];
};

/** `geo:` of telephones, `Titik:` of other programs, links of maps, or two numbers with a comma between. */
const pair =
  /(?<![\d.])(-?\d{1,3}\.\d{3,15})\s{0,3},\s{0,3}(-?\d{1,3}\.\d{3,15})(?![\d.])|geo:(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,3}(?:\.\d{1,15})?)/gi;

const mostPoints = 10;

/** Points of the city and its surroundings that a text holds, in its order, each once. */
export const pointsIn = (text: string): Point[] => {
  const all = [...text.matchAll(pair)].map(([, lat = '', lon = '', geoLat = lat, geoLon = lon]) =>
    rounded({ lat: Number(geoLat), lon: Number(geoLon) }),
  );
  const distinct = new Map(
    all.filter((point) => pointTrouble(point) === undefined).map((point) => [JSON.stringify(point), point]),
  );
  return [...distinct.values()].slice(0, mostPoints);
};

/** As the city’s form and other programs write it, in a line of its own. */
const told = /^(?:Lokasi(?: kejadian)?|Where the problem is): (.{1,300})$/imu;

/** The place that a line of a text is about: its words, and the kelurahan and the point where there is one and no other. */
export const toldPlaceIn = (text: string): CasePlace | undefined => {
  const said = told.exec(text)?.[1];
  if (said === undefined) return undefined;
  const [kelurahan, ...otherAreas] = kelurahanIn(said);
  const [point, ...otherPoints] = pointsIn(text);
  return plainPlace({
    text: said.replace(/(?:^|, )Kel\. [^,]+$/u, ''),
    ...(kelurahan === undefined || otherAreas.length > 0 ? {} : { kelurahan: kelurahan.code }),
    ...(point === undefined || otherPoints.length > 0 ? {} : { point }),
  });
};

/** What was typed or pasted as one point: with a comma in the numbers, too, as Indonesian telephones show them. */
export const readPoint = (typed: string): { ok: true; point: Point } | { ok: false; trouble: PointTrouble } => {
  const [known] = pointsIn(typed);
  if (known !== undefined) return { ok: true, point: known };
  const numbers = (typed.match(/[-−]?\d{1,4}(?:[.,]\d+)?/g) ?? []).map((one) =>
    Number(one.replace('−', '-').replace(',', '.')),
  );
  const [lat = NaN, lon = NaN, ...more] = numbers;
  const point = { lat, lon };
  const trouble = more.length > 0 ? 'not-a-number' : pointTrouble(point);
  return trouble === undefined ? { ok: true, point: rounded(point) } : { ok: false, trouble };
};
