// The bodies that the directory begins with; the city keeps them from then on.
// Only contacts that stand in public text are given; the others are empty for the city to fill. Sources: docs/decisions/0080.
import type { OutsideBody } from '#db/outside-bodies.ts';

const body = (id: string, name: string, serves: string, reached: Partial<OutsideBody> = {}): OutsideBody => ({
  ...{ id, name, serves, phone: '', email: '', web: '', hours: '', answer: '', resting: false },
  ...reached,
});

/** Written once, where they are not there yet. */
export const knownBodies: readonly OutsideBody[] = [
  body('pln', 'PLN', 'Listrik padam, tiang dan kabel PLN, meteran, tagihan listrik', {
    phone: '123',
    web: 'www.pln.co.id',
  }),
  body('kai', 'KAI', 'Kereta api, stasiun, perlintasan dan lahan kereta api', {
    phone: '021-121',
    email: 'cs@kai.id',
  }),
  body('pemda-diy', 'Pemerintah Daerah DIY', 'Jalan provinsi, sekolah menengah atas, urusan pemerintah provinsi'),
  body('bbws-serayu-opak', 'Balai Besar Wilayah Sungai Serayu Opak', 'Sungai, talud dan bangunan sungai', {
    web: 'sda.pu.go.id/balai/bbwsserayuopak',
  }),
  body('jalan-nasional', 'Balai Pelaksanaan Jalan Nasional', 'Jalan dan jembatan nasional'),
  body('sleman', 'Pemerintah Kabupaten Sleman', 'Jalan dan layanan di wilayah Sleman'),
  body('bantul', 'Pemerintah Kabupaten Bantul', 'Jalan dan layanan di wilayah Bantul'),
  body('sp4n-lapor', 'SP4N-LAPOR!', 'Kementerian, lembaga, dan instansi lain yang tidak ada di daftar ini', {
    web: 'lapor.go.id',
  }),
];
