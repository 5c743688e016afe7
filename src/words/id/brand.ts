// Words of the screen on which the operator says how the city shows itself.
import type { BrandToken, Theme } from '#core/brand/brand-colours.ts';

export const brand = {
  title: 'Tampilan kota',
  lead: 'Nama, lambang, dan satu warna. Dipakai di konsol, di halaman warga, dalam surel kepada petugas, dan di kop kertas.',
  fields: {
    name: 'Nama kota',
    office: 'Nama kantor',
    shortName: 'Nama singkat',
    hue: 'Warna',
    logo: 'Lambang',
  },
  nameHint: (declared: string): string =>
    declared === '' ? 'Misalnya Pemerintah Kota Contoh.' : `Di berkas pengaturan: ${declared}.`,
  officeHint: (declared: string): string =>
    declared === '' ? 'Kantor yang menjawab warga.' : `Kosong: seperti di berkas pengaturan, ${declared}.`,
  shortHint: 'Paling banyak 24 tanda. Menggantikan kata Tanggap di kepala halaman, di tab, dan di bawah ikon.',
  hueHint: 'Satu warna saja, seperti #1b7f3b. Semua warna lain dihitung darinya, untuk terang dan gelap.',
  hueWrong: 'Tulislah enam angka seperti #1b7f3b, atau kosongkan.',
  pickHue: 'Pilih warna',
  noHue: 'Tanpa warna sendiri',
  logoHint: 'PNG, JPEG, WebP, atau SVG. Digambar ulang di sini menjadi PNG persegi 192 piksel; aslinya tidak dikirim.',
  chooseLogo: 'Pilih gambar',
  sendingLogo: 'Mengirim…',
  waitsForLogo: 'Menunggu gambar terkirim…',
  smallLogo: (width: number, least: number): string =>
    `Gambar ini hanya muat sebesar ${String(width)} piksel. Untuk ikon di layar utama peramban meminta ${String(least)}, jadi di sana bisa tampil ikon Tanggap.`,
  dropLogo: 'Tanpa lambang',
  logoAlt: 'Lambang kota',
  notDrawn: 'Gambar itu tidak dapat dibaca peramban ini. Cobalah PNG.',
  tooRich: 'Gambar itu terlalu rumit: hasilnya melebihi 48 KB. Pakailah yang lebih sederhana.',
  preview: 'Pratinjau',
  themes: { light: 'Terang', dark: 'Gelap' } satisfies Record<Theme, string>,
  sample: { button: 'Kirim laporan', link: 'Lacak laporan', chosen: 'Terpilih', head: 'Laporkan masalah di kota Anda' },
  moved: (theme: string, chosen: string, used: string): string =>
    `${theme}: ${chosen} tidak cukup terbaca, jadi dipakai ${used}.`,
  asChosen: (theme: string): string => `${theme}: dipakai persis seperti dipilih.`,
  looksLate:
    'Warna ini dekat dengan merah tanda terlambat. Tanda itu selalu disertai kata, tetapi warna lain lebih mudah dibedakan.',
  contrast: 'Kontras',
  contrastLead: 'WCAG AA: 4,5 untuk kata, 3 untuk garis. Warna digeser sampai semuanya lulus.',
  pair: (token: string, on: string): string => `${token} di atas ${on}`,
  tokens: {
    brand: 'warna kota',
    'brand-hover': 'tombol tersorot',
    'brand-label': 'label tombol',
    'brand-soft': 'latar lembut',
    'brand-soft-text': 'kata di latar lembut',
    link: 'tautan',
    focus: 'bingkai fokus',
    'chart-1': 'bagan',
    deep: 'kepala halaman warga',
    'deep-text': 'kata di kepala halaman',
    'deep-muted': 'kata redup di kepala halaman',
  } satisfies Record<BrandToken, string>,
  grounds: { canvas: 'latar', surface: 'kartu', sunken: 'latar cekung' },
  save: 'Simpan tampilan',
  savedNow: 'Tampilan disimpan, dan berlaku mulai halaman berikutnya yang dibuka.',
  reload: 'Muat ulang halaman ini',
  history: 'Riwayat',
} as const;
