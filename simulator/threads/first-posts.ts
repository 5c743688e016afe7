// What stands on Threads when the network is new.
import type { FirstPost } from '../stand-in.ts';

/** Of the city, with a few words of people among themselves. */
export const threadsFirstPosts: readonly FirstPost[] = [
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
];
