// Yogyakarta's 14 kemantren and 45 kelurahan, by which a reporter may name a place instead of writing an address.
// Source: Kemendagri's area codes under 34.71, as listed by npm idn-area-data 3.1.2 (code MIT; data see NOTICE). Not a lookup of addresses.

/** Kelurahan by kemantren, in the order of their codes. */
export const kelurahanByKemantren: readonly (readonly [kemantren: string, kelurahan: readonly string[]])[] = [
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

/** Whether `text` is one of the listed kelurahan. */
export const isKelurahan = (text: string): boolean => kelurahanByKemantren.some(([, names]) => names.includes(text));
