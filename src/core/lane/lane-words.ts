// Words by which people of Yogyakarta report violence against women and children, or misconduct of those who serve, Indonesian and Javanese.
// Data alone: suggest-lane.ts reads it. Our own list.
import type { SignRow } from '../signs-in-words.ts';
import type { Lane } from './lane.ts';

const family =
  'istri isteri bojo bojone bojoku suami suaminya suamiku bapak bapake bapaknya ayah ayahnya ibu ibune ibunya anak anake anaknya anakku bocah cah perempuan wedok wadon gadis balita bayi siswi murid santri adik adikku adiknya keponakan ponakan pacar pacarnya mantan';
const serving =
  'petugas pegawai oknum asn pns lurah camat mantri dinas kelurahan kecamatan kemantren kantor sekolah guru kepala pejabat dukuh puskesmas satpol dishub loket bendahara';

/** A word may be a phrase, whose parts are joined by `_`. */
export const laneRows: readonly SignRow<Lane>[] = [
  {
    sign: 'women-and-children',
    words:
      'kdrt pencabulan dicabuli mencabuli cabul diperkosa pemerkosaan perkosaan memperkosa dirudapaksa dilecehkan melecehkan pelecehan disodomi sodomi inses pedofil kekerasan_seksual kekerasan_anak digerayangi dirogol',
  },
  {
    sign: 'women-and-children',
    words:
      'dipukuli dipukul digebuki digebugi dianiaya menganiaya memukuli disiksa disiksani menyiksa ditampar ditendang dihajar disundut disekap ditelantarkan dikampleng dikaplok diantemi diantem ditempeleng diancam kekerasan',
    with: family,
    notAfter: 'kentongan beduk bedug bola kasti gong',
  },
  {
    sign: 'misconduct',
    words:
      'pungli dipungli mungli pungutan_liar korupsi dikorupsi mengkorupsi korup gratifikasi suap disuap menyuap nyuap sogok disogok nyogok sogokan uang_pelicin penyalahgunaan_wewenang menyalahgunakan_wewenang dipalak',
    notAfter: 'anti kpk tolak saber satgas bebas cegah berantas zona pendidikan kasus_nasional',
    notBefore: 'preman',
  },
  {
    sign: 'misconduct',
    words:
      'minta_uang minta_duit meminta_uang dimintai_uang dimintai_duit dimintain_duit njaluk_duit njaluk_dhuwit dijaluki_duit dijaluki_dhuwit narik_uang narik_duit uang_rokok duit_rokok bayar_seikhlasnya amplop setoran',
    with: serving,
    notAfter: 'tidak gak ga ora tanpa',
  },
];

/** Somebody speaks of preventing it, or of an event about it: nothing that happened to anybody. */
export const spokenAbout =
  'sosialisasi penyuluhan seminar webinar pelatihan lomba kampanye pencegahan mencegah cegah antisipasi stop lawan materi poster spanduk film layanan hotline posko anti hari_anti';
