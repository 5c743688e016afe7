// The categories that the list begins with; the city keeps them from then on, and must confirm what is usual for each.
// Topics and agencies: our own draft from general knowledge, with ids as training and the configuration's examples have them; words: our own.
import type { Category } from '#core/category-tree.ts';

type Beginning = Omit<Category, 'parentId' | 'level' | 'questions' | 'serviceCode' | 'state'> &
  Partial<Pick<Category, 'level' | 'questions'>>;

const top = (id: string, name: string, nameEn: string): Category => ({
  ...{ id, parentId: '', name, nameEn, agencyId: '', level: 'normal', words: '', questions: '', serviceCode: '' },
  state: 'offered',
});

/** Open311 knows each by its id, but for those of which nobody outside is to see who reported what. */
const below = (parentId: string, ...categories: readonly Beginning[]): Category[] =>
  categories.map((one) => ({
    ...{ level: 'normal', questions: '', state: 'offered', serviceCode: one.id, ...one, parentId },
  }));

const roads = below(
  'jalan',
  {
    ...{ id: 'jalan-rusak', name: 'Jalan rusak atau berlubang', nameEn: 'Damaged road or pothole', agencyId: 'dpupkp' },
    words:
      'jalan/jln/jl/dalan/gang/aspal rusak/berlubang/lubang/lobang/bolong/jeglong/amblas/ambles/bergelombang/hancur, aspal/diaspal, jeglongan, lubang/lobang, paving rusak/lepas/amblas',
    questions: 'Di depan atau dekat apa?\nSeberapa besar lubangnya?',
  },
  {
    ...{ id: 'trotoar', name: 'Trotoar rusak', nameEn: 'Damaged pavement', agencyId: 'dpupkp' },
    words:
      'trotoar/pedestrian, trotoar/pedestrian rusak/bolong/pecah/lepas/ambles/amblas, guiding/ubin block/blok/pemandu',
  },
  {
    ...{ id: 'drainase', name: 'Saluran, drainase, genangan', nameEn: 'Drains and standing water', agencyId: 'dpupkp' },
    words:
      'got/selokan/saluran/drainase/gorong/kalen, got/selokan/saluran/kalen mampet/tersumbat/buntu/meluap/luber, genangan, air/banyu menggenang/nggenang/ngembong',
  },
  {
    ...{ id: 'lampu-jalan', name: 'Lampu jalan mati', nameEn: 'Street light out', agencyId: 'dpupkp' },
    words:
      'pju, lampu/penerangan mati/padam/redup/rusak/kedip, lampu/penerangan jalan/jln/dalan/gang/taman/umum, jalan/jln/dalan/gang/taman/kampung gelap/gulita/peteng',
    questions: 'Nomor tiang, bila terlihat?',
  },
);

const traffic = below(
  'lalu-lintas',
  {
    ...{ id: 'parkir', name: 'Parkir liar, tarif, juru parkir', nameEn: 'Parking', agencyId: 'dishub' },
    words: 'parkir, parkir liar/sembarangan/mahal/ngawur/nggepuk, jukir, juru/tukang parkir, tarif parkir',
  },
  {
    ...{ id: 'rambu', name: 'Lampu lalu lintas, rambu, marka', nameEn: 'Traffic lights and signs', agencyId: 'dishub' },
    words:
      'bangjo, traffic light, lampu merah/bangjo mati/rusak, lampu lalu lintas, lampu merah, rambu, marka, zebra cross',
  },
  {
    ...{ id: 'kemacetan', name: 'Kemacetan', nameEn: 'Congestion', agencyId: 'dishub' },
    words: 'macet, kemacetan, lalin padat, kendaraan menumpuk',
  },
);

const surroundings = below(
  'lingkungan',
  {
    ...{ id: 'sampah', name: 'Sampah menumpuk atau terlambat diangkut', nameEn: 'Refuse', agencyId: 'dlh' },
    words:
      'sampah/uwuh/larahan, sampah/uwuh/larahan menumpuk/numpuk/diangkut/dijupuk/berserakan/liar, depo sampah, bak/tong sampah, tps',
  },
  {
    ...{ id: 'pohon', name: 'Pohon tumbang atau perlu dipangkas', nameEn: 'Fallen or overgrown tree', agencyId: 'dlh' },
    words:
      'pohon/wit, pohon/wit tumbang/roboh/ambruk/rubuh/miring/dipangkas/rimbun/keropos, dahan/ranting/pang patah/tugel',
  },
  {
    ...{ id: 'pencemaran', name: 'Pencemaran, bau, limbah', nameEn: 'Pollution', agencyId: 'dlh' },
    words:
      'limbah, pencemaran, tercemar, bau/ambu busuk/menyengat/mambu/badek/bacin, polusi, asap pabrik/pembakaran/sate',
  },
);

const order = below(
  'ketertiban',
  {
    ...{
      id: 'ketertiban-umum',
      name: 'PKL, reklame, kebisingan',
      nameEn: 'Street trade, hoardings, noise',
      agencyId: 'satpolpp',
    },
    words:
      'pkl, kaki lima, reklame/baliho/spanduk, bising, kebisingan, berisik, sound horeg, suara/musik keras/kencang/banter, miras',
  },
  {
    ...{
      id: 'terlantar',
      name: 'Gelandangan, pengemis, orang terlantar',
      nameEn: 'People in need of shelter',
      agencyId: 'dinsosnakertrans',
    },
    words: 'gelandangan, pengemis, gepeng, odgj, terlantar, pengamen, orang gila, anak jalanan',
  },
);

const people = below(
  'warga',
  {
    ...{ id: 'bantuan-sosial', name: 'Bantuan sosial', nameEn: 'Social assistance', agencyId: 'dinsosnakertrans' },
    words: 'bansos, bantuan sosial/pangan/tunai/beras, dtks, dtsen, pkh, blt, kks',
  },
  {
    ...{ id: 'kependudukan', name: 'KTP, KK, akta', nameEn: 'Identity papers', agencyId: 'dindukcapil' },
    words: 'ktp/ektp, kk, kartu keluarga, akta/akte, kia, dukcapil/disdukcapil/dindukcapil, pindah domisili, ikd',
  },
  {
    ...{ id: 'kesehatan', name: 'Puskesmas, rumah sakit, BPJS', nameEn: 'Health services', agencyId: 'dinkes' },
    words: 'puskesmas, rumah sakit, rsud, bpjs, posyandu, imunisasi, vaksin/vaksinasi, fogging, dbd, demam berdarah',
  },
  {
    ...{ id: 'pendidikan', name: 'Sekolah, SPMB, biaya sekolah', nameEn: 'Schools', agencyId: 'disdikpora' },
    words: 'sekolah/sekolahan, spmb/ppdb, spp, guru, siswa/murid, seragam sekolah',
  },
  {
    ...{
      id: 'kelurahan',
      name: 'Pelayanan kelurahan dan kemantren',
      nameEn: 'Ward and district offices',
      agencyId: '',
    },
    words: 'kantor/petugas/pelayanan/pegawai kelurahan/kalurahan/kemantren/kecamatan, lurah',
  },
  {
    ...{ id: 'perizinan', name: 'Izin usaha dan bangunan', nameEn: 'Permits', agencyId: 'dpmptsp' },
    words: 'izin/ijin usaha/bangunan/mendirikan, imb, pbg, oss, nib, perizinan/perijinan',
  },
  {
    ...{ id: 'pajak', name: 'Pajak bumi dan bangunan', nameEn: 'Property tax', agencyId: 'bpkad' },
    words: 'pbb, pajak bumi/bangunan/daerah, sppt',
  },
  {
    ...{ id: 'pasar', name: 'Pasar dan pedagang pasar', nameEn: 'Markets', agencyId: 'disdag' },
    words: 'pasar, pedagang pasar, kios/los pasar, tera timbangan',
  },
  {
    ...{ id: 'hewan', name: 'Hewan liar, rabies, ternak', nameEn: 'Animals', agencyId: 'dispertanpangan' },
    words:
      'kucing/anjing liar/terlantar/galak, rabies, ternak, sapi/kambing/ayam mati/sakit, monyet/kera, digigit anjing/kucing',
  },
);

const utilities = below(
  'jaringan',
  {
    ...{ id: 'air-minum', name: 'Air PDAM', nameEn: 'Piped water', agencyId: 'pdam' },
    words: 'pdam, tirtamarta, air/banyu mati/keruh/bau/butek/mampet, air/banyu mengalir/mili, pipa bocor/pecah',
  },
  {
    ...{ id: 'listrik', name: 'Listrik padam', nameEn: 'Power cut', agencyId: '' },
    words: 'pln, listrik, listrik padam/mati, mati listrik, oglangan, tiang/kabel listrik',
  },
  {
    ...{
      id: 'digital',
      name: 'Wifi publik, CCTV, aplikasi JSS',
      nameEn: 'Public wifi, cameras, the JSS app',
      agencyId: 'diskominfosan',
    },
    words: 'wifi, cctv, jss, aplikasi jss/error, jogja smart service, kabel internet/wifi/fiber semrawut',
  },
);

/** One kind of danger each: what a report's form calls it stands among its words, which are looked at for signs of danger. */
const emergencies = below(
  'darurat',
  {
    ...{ id: 'kebakaran', name: 'Kebakaran', nameEn: 'Fire', agencyId: 'damkar', level: 'high' },
    words: 'kebakaran/kobongan, terbakar/kobong, damkar',
  },
  {
    ...{ id: 'tawon-ular', name: 'Sarang tawon, ular', nameEn: 'Wasps and snakes', agencyId: 'damkar', level: 'high' },
    words: 'sarang tawon, tawon, ular/ulo masuk/rumah/omah',
  },
  {
    ...{ id: 'banjir', name: 'Banjir', nameEn: 'Flood', agencyId: 'bpbd', level: 'high' },
    words: 'banjir, air/banyu masuk/mlebu rumah/omah',
  },
  {
    ...{ id: 'longsor', name: 'Longsor, talud ambrol', nameEn: 'Landslide', agencyId: 'bpbd', level: 'high' },
    words: 'longsor, talud/tanggul ambrol/jebol/longsor/retak, angin kencang, atap terbang/ambruk',
  },
);

const places = below(
  'kawasan',
  {
    ...{ id: 'malioboro', name: 'Kawasan Malioboro', nameEn: 'Malioboro', agencyId: 'disbud' },
    words: 'malioboro, titik nol, teras malioboro',
  },
  {
    ...{ id: 'taman-pintar', name: 'Taman Pintar', nameEn: 'Taman Pintar', agencyId: 'dispar' },
    words: 'taman pintar',
  },
);

/** Violence is seen by few: no partner's form asks for it. */
const protection: Category[] = below('warga', {
  ...{ id: 'kekerasan', name: 'Kekerasan terhadap anak atau perempuan', nameEn: 'Violence against children or women' },
  ...{ agencyId: 'dp3ap2kb', level: 'high' },
  words:
    'kdrt, kekerasan/pelecehan anak/perempuan/istri/seksual/rumah, dianiaya/penganiayaan, bullying/dibully/perundungan',
}).map((one) => ({ ...one, serviceCode: '' }));

/** Written once, where they are not there yet. */
export const knownCategories: readonly Category[] = [
  top('jalan', 'Jalan, saluran, dan penerangan', 'Roads, drains and lighting'),
  top('lalu-lintas', 'Lalu lintas dan parkir', 'Traffic and parking'),
  top('lingkungan', 'Kebersihan dan lingkungan', 'Cleanliness and environment'),
  top('ketertiban', 'Ketertiban', 'Public order'),
  top('warga', 'Layanan warga', 'Services to residents'),
  top('jaringan', 'Air, listrik, dan internet', 'Water, power and internet'),
  top('darurat', 'Darurat dan bencana', 'Emergencies and disasters'),
  top('kawasan', 'Kawasan dan wisata', 'Districts and tourism'),
  ...[roads, traffic, surroundings, order, people, protection, utilities, emergencies, places].flat(),
];
