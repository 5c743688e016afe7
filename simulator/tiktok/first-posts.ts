// What stands on Tiktok when the network is new.
import type { FirstPost } from '../stand-in.ts';

/** Of the city, with a few words of people among themselves. */
export const tiktokFirstPosts: readonly FirstPost[] = [
  {
    text: 'Sehari bersama petugas kebersihan: dari Malioboro sampai gang kampung. Matur nuwun, Lur! 🧹',
    picture: 'kerja-bakti.svg',
    hoursAgo: 40,
    said: [{ author: 'mas-coba', text: 'keren min 🔥🔥🔥', minutesLater: 12 }],
  },
  {
    text: 'Lampu jalan mati? Tulis lokasinya di komentar. Jangan tulis nomor HP atau NIK di sini, ya 🙏',
    picture: 'lapor.svg',
    hoursAgo: 9,
  },
];
