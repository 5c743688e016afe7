// Yogyakarta's 14 kemantren and 45 kelurahan with their official codes, in whose order they stand here.
// Source: Kemendagri's area codes under 34.71, as listed by npm idn-area-data 3.1.2 (code MIT; data see NOTICE).

const names: readonly (readonly [kemantren: string, kelurahan: readonly string[]])[] = [
  ['Tegalrejo', ['Kricak', 'Karangwaru', 'Tegalrejo', 'Bener']],
  ['Jetis', ['Bumijo', 'Cokrodiningratan', 'Gowongan']],
  ['Gondokusuman', ['Demangan', 'Kotabaru', 'Klitren', 'Baciro', 'Terban']],
  ['Danurejan', ['Suryatmajan', 'Tegalpanggung', 'Bausasran']],
  ['Gedongtengen', ['Sosromenduran', 'Pringgokusuman']],
  ['Ngampilan', ['Ngampilan', 'Notoprajan']],
  ['Wirobrajan', ['Pakuncen', 'Wirobrajan', 'Patangpuluhan']],
  ['Mantrijeron', ['Gedongkiwo', 'Suryodiningratan', 'Mantrijeron']],
  ['Kraton', ['Patehan', 'Panembahan', 'Kadipaten']],
  ['Gondomanan', ['Ngupasan', 'Prawirodirjan']],
  ['Pakualaman', ['Purwokinanti', 'Gunungketur']],
  ['Mergangsan', ['Keparakan', 'Wirogunan', 'Brontokusuman']],
  ['Umbulharjo', ['Semaki', 'Muja Muju', 'Tahunan', 'Warungboto', 'Pandeyan', 'Sorosutan', 'Giwangan']],
  ['Kotagede', ['Rejowinangun', 'Prenggan', 'Purbayan']],
];

/** `code` is the ministry's: its first eight signs are the code of the kemantren. */
export type Kelurahan = { code: string; name: string; kemantren: string };

/** A kemantren with its kelurahan. */
export type Kemantren = { code: string; name: string; kelurahan: readonly Kelurahan[] };

/** In the order of their codes. */
export const kemantren: readonly Kemantren[] = names.map(([name, kelurahan], at) => {
  const code = `34.71.${String(at + 1).padStart(2, '0')}`;
  return {
    ...{ code, name },
    kelurahan: kelurahan.map((one, index) => ({ code: `${code}.${String(1001 + index)}`, name: one, kemantren: name })),
  };
});

/** All of the city, in the order of their codes. */
export const allKelurahan: readonly Kelurahan[] = kemantren.flatMap(({ kelurahan }) => kelurahan);

const byCode: ReadonlyMap<string, Kelurahan> = new Map(allKelurahan.map((one) => [one.code, one]));

/** By its code; undefined where none of the city has it. */
export const findKelurahan = (code: string | undefined): Kelurahan | undefined =>
  code === undefined ? undefined : byCode.get(code);

/** The codes of the kelurahan of an area: of one, or of a kemantren. Empty where the city has no such area. */
export const codesIn = (area: string): string[] => {
  const { kelurahan = [] } = kemantren.find(({ code }) => code === area) ?? {};
  return byCode.has(area) ? [area] : kelurahan.map(({ code }) => code);
};
