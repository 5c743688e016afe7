// Words of danger as people of Yogyakarta write them, Indonesian and Javanese, by the sign that each is of. Data alone: danger.ts reads it.
// Our own list.
import type { SignRow } from '../signs-in-words.ts';

/** What a report may be a sign of. They stand in the log for ever. */
export const dangerSigns = [
  'fire',
  'drowning',
  'crash',
  'trapped',
  'collapse',
  'electricity',
  'gas',
  'life',
  'violence',
  'plea',
] as const;
export type DangerSign = (typeof dangerSigns)[number];

/** A word may be a phrase, whose parts are joined by `_`. */
export const dangerRows: readonly SignRow<DangerSign>[] = [
  {
    sign: 'fire',
    words: 'kebakaran kobongan kobong kebakar terbakar',
    notAfter: 'pemadam damkar hidran alat alarm dinas lampu kulit server web terasa',
    notBefore: 'jenggot matahari cemburu',
  },
  { sign: 'fire', words: 'api geni', with: 'besar gede membesar menjalar merambat berkobar mulad ngalad asap' },
  {
    sign: 'drowning',
    words: 'tenggelam kelelep hanyut keli kintir',
    notAfter: 'matahari surya sandal sendal sepatu sampah suara kapal motor',
    notBefore: 'dalam_utang sampah',
  },
  {
    sign: 'drowning',
    words: 'tercebur kecebur kejegur kecemplung jatuh tiba ceblok',
    with: 'sungai kali sumur embung luweng',
  },
  {
    sign: 'crash',
    words:
      'kecelakaan lakalantas tabrakan tubrukan ketabrak tertabrak ditabrak kesruduk ketubruk tabrak_lari laka_lantas',
    notAfter: 'asuransi santunan jasa angka data',
  },
  {
    sign: 'trapped',
    words: 'terjebak kejebak terperangkap terjepit kejepit kegencet tergencet tertimbun',
    notBefore:
      'macet kemacetan antre antrean antrian antri pinjol utang hutang birokrasi lampu ppkm di_kemacetan di_macet',
  },
  {
    sign: 'trapped',
    words: 'tertimpa ketiban kejatuhan menimpa nimpa nibani ngebruki',
    with: 'pohon wit tiang cagak baliho reklame tembok atap talud dahan pang bangunan',
    notAfter: 'bisa',
  },
  { sign: 'collapse', words: 'longsor longsoran jugruk', notAfter: 'harga' },
  {
    sign: 'collapse',
    words: 'ambruk roboh rubuh runtuh',
    with: 'rumah omah gedung bangunan tembok atap jembatan kreteg talud tiang cagak',
  },
  {
    sign: 'electricity',
    words: 'kesetrum tersetrum nyetrum kesengat_listrik tersengat_listrik percikan_api korslet konslet',
  },
  {
    sign: 'electricity',
    words: 'putus pedot pedhot jatuh tiba melintang',
    with: 'kabel',
    notBefore: 'internet wifi',
  },
  {
    sign: 'gas',
    words: 'gas_bocor bocor_gas kebocoran_gas ledakan meledak mbledos mbledhos njeblug',
    notAfter: 'tagihan ban harga jumlah web server',
  },
  {
    sign: 'life',
    words:
      'pingsan semaput sekarat sesak_napas sesak_nafas henti_jantung tidak_sadarkan tak_sadarkan kejang bunuh_diri gantung_diri berlumuran_darah getih_akeh keracunan',
  },
  {
    sign: 'violence',
    words:
      'dibacok pembacokan bacokan dibegal klitih kelitih tawuran dirampok perampokan dikeroyok pengeroyokan ditusuk penusukan disandera disekap',
  },
  {
    sign: 'plea',
    words: 'darurat gawat_darurat',
    notAfter:
      'rs ppkm psbb tangga pintu lampu nomor nomer instalasi unit ruang layanan telepon jembatan posko rem jalur kontak call center tombol tanggap bangunan dana',
    notBefore: 'sampah parkir literasi moral kebersihan bencana 112 wc',
  },
  { sign: 'plea', words: 'butuh_pertolongan mohon_pertolongan tulung_tulung tolong_tolong tulungi selamatkan_kami' },
];

/** Before a sign these say that it is feared, practised, over, or somebody else's work: no danger now. */
export const notNow =
  'rawan sering asring kerep bisa isa iso biar agar supaya jangan ojo aja sampai nganti sebelum sakdurunge potensi berpotensi hampir meh takut wedi kuatir khawatir takutnya cegah mencegah pencegahan antisipasi mengantisipasi risiko resiko beresiko berisiko bekas pasca simulasi latihan pelatihan penyuluhan sosialisasi kalau kalo klo bila jika jikalau nek yen menawi apabila seandainya dikira tidak_ada ora_ana gak_ada';

/** Behind it: long over. */
export const longAgo = 'lalu kepungkur silam dulu';
