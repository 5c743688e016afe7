// What stands in the network when it is new. Plainly made up, and no complaint among it: those come from the visitor.
import type { Channel } from './accounts.ts';

type SeedPost = { text: string; picture: string; hoursAgo: number };

/** By channel, in the order in which they were posted; `hoursAgo` counts back from the first start. */
export const seedPosts: Partial<Record<Channel, readonly SeedPost[]>> = {
  instagram: [
    {
      text: 'Sugeng enjing, Lur! ☀️ Pagi ini kerja bakti serentak di 14 kemantren. Matur nuwun untuk semua warga yang ikut turun tangan. #JogjaLatihan',
      picture: 'kerja-bakti.svg',
      hoursAgo: 52,
    },
    {
      text: 'Jadwal Car Free Day pekan ini: Minggu pukul 06.00–09.00. Mari jalan kaki, bersepeda, dan bawa botol minum sendiri 🚲',
      picture: 'car-free-day.svg',
      hoursAgo: 27,
    },
    {
      text: 'Ada lampu jalan mati, jalan berlubang, atau saluran mampet di sekitar Anda? Tulis di kolom komentar atau kirim pesan ke akun ini. Sebutkan lokasinya, ya. Jangan tulis nomor HP di kolom komentar 🙏',
      picture: 'lapor.svg',
      hoursAgo: 3,
    },
  ],
  facebook: [
    {
      text: 'Musim hujan sudah tiba. Petugas membersihkan saluran air di sejumlah ruas jalan sepanjang pekan ini. Hati-hati saat melintas.',
      picture: 'musim-hujan.svg',
      hoursAgo: 45,
    },
    {
      text: 'Pasar rakyat buka sampai pukul 20.00 selama akhir pekan. Ayo belanja di pasar, ajak keluarga!',
      picture: 'pasar.svg',
      hoursAgo: 22,
    },
    {
      text: 'Punya laporan tentang fasilitas umum? Sampaikan lewat komentar di bawah atau lewat pesan pribadi. Petugas kami membaca setiap pesan.',
      picture: 'lapor.svg',
      hoursAgo: 5,
    },
  ],
  x: [
    {
      text: 'Sugeng enjing, Lur! Jalan Contoh ditutup Minggu pukul 06.00–09.00 untuk Car Free Day 🚲',
      picture: 'car-free-day.svg',
      hoursAgo: 26,
    },
    {
      text: 'Ada lampu jalan mati atau saluran mampet? Sebut akun ini dan tulis lokasinya. Data diri cukup lewat pesan langsung, ya 🙏',
      picture: 'lapor.svg',
      hoursAgo: 4,
    },
  ],
  threads: [
    {
      text: 'Kerja bakti pekan ini ramai sekali. Matur nuwun, Lur! Kampung siapa yang paling bersih?',
      picture: 'kerja-bakti.svg',
      hoursAgo: 30,
    },
    {
      text: 'Punya keluhan tentang fasilitas umum? Balas kiriman ini. Jangan tulis nomor HP atau NIK di sini, ya.',
      picture: 'lapor.svg',
      hoursAgo: 6,
    },
  ],
  youtube: [
    {
      text: 'Video: cara merawat saluran air di depan rumah. Tonton sampai akhir, lalu ajak tetangga Anda.',
      picture: 'musim-hujan.svg',
      hoursAgo: 33,
    },
    {
      text: 'Video: lapor jalan berlubang atau lampu mati lewat kolom komentar. Jangan tulis nomor HP atau NIK di sini, ya.',
      picture: 'lapor.svg',
      hoursAgo: 7,
    },
  ],
  tiktok: [
    {
      text: 'Sehari bersama petugas kebersihan: dari Malioboro sampai gang kampung. Matur nuwun, Lur! 🧹',
      picture: 'kerja-bakti.svg',
      hoursAgo: 40,
    },
    {
      text: 'Lampu jalan mati? Tulis lokasinya di komentar. Jangan tulis nomor HP atau NIK di sini, ya 🙏',
      picture: 'lapor.svg',
      hoursAgo: 9,
    },
  ],
  bluesky: [
    {
      text: 'Lampu jalan mati di dekat rumah? Sebut akun ini dan tulis lokasinya. Data diri cukup lewat pesan, ya 🙏',
      picture: 'lapor.svg',
      hoursAgo: 8,
    },
  ],
  mastodon: [
    {
      text: 'Ada jalan berlubang atau saluran mampet? Sebut akun ini dan tulis lokasinya. Data diri cukup lewat pesan langsung, ya 🙏',
      picture: 'lapor.svg',
      hoursAgo: 7,
    },
  ],
};

type SeedComment = { channel: Channel; post: number; author: string; text: string; minutesLater: number };

/** `post` counts from 0 within its channel; `minutesLater` counts from the post. */
export const seedComments: readonly SeedComment[] = [
  {
    channel: 'instagram',
    post: 0,
    author: 'mbah-conto',
    text: 'Sae sanget, mugi-mugi guyub rukun terus 🙏',
    minutesLater: 31,
  },
  { channel: 'instagram', post: 0, author: 'mas-coba', text: 'gaskeun minggu depan lagi 🔥🔥', minutesLater: 48 },
  {
    channel: 'instagram',
    post: 1,
    author: 'warga-1',
    text: 'sampai jam 9 aja ya min? anak2 seneng banget 😊',
    minutesLater: 64,
  },
  {
    channel: 'instagram',
    post: 1,
    author: 'pak-misal',
    text: 'Terima kasih, jalurnya sudah ramah kursi roda 👍',
    minutesLater: 140,
  },
  {
    channel: 'facebook',
    post: 0,
    author: 'bu-contoh',
    text: 'Alhamdulillah kampung kami sdh dibersihkan, matur nuwun 🙏🙏',
    minutesLater: 90,
  },
  { channel: 'facebook', post: 1, author: 'warga-2', text: 'siap min lapak sy buka', minutesLater: 25 },
  { channel: 'tiktok', post: 0, author: 'mas-coba', text: 'keren min 🔥🔥🔥', minutesLater: 12 },
  { channel: 'youtube', post: 0, author: 'bu-contoh', text: 'Terima kasih ilmunya, langsung dicoba', minutesLater: 55 },
];
