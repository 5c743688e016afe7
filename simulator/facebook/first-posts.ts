// What stands on Facebook when the network is new.
import type { FirstPost } from '../stand-in.ts';

/** Of the city, with a few words of people among themselves. */
export const facebookFirstPosts: readonly FirstPost[] = [
  {
    text: 'Musim hujan sudah tiba. Petugas membersihkan saluran air di sejumlah ruas jalan sepanjang pekan ini. Hati-hati saat melintas.',
    picture: 'musim-hujan.svg',
    hoursAgo: 45,
    said: [
      { author: 'bu-contoh', text: 'Alhamdulillah kampung kami sdh dibersihkan, matur nuwun 🙏🙏', minutesLater: 90 },
    ],
  },
  {
    text: 'Pasar rakyat buka sampai pukul 20.00 selama akhir pekan. Ayo belanja di pasar, ajak keluarga!',
    picture: 'pasar.svg',
    hoursAgo: 22,
    said: [{ author: 'warga-2', text: 'siap min lapak sy buka', minutesLater: 25 }],
  },
  {
    text: 'Punya laporan tentang fasilitas umum? Sampaikan lewat komentar di bawah atau lewat pesan pribadi. Petugas kami membaca setiap pesan.',
    picture: 'lapor.svg',
    hoursAgo: 5,
  },
];
