// What stands on X when the network is new.
import type { FirstPost } from '../stand-in.ts';

/** Of the city, with a few words of people among themselves. */
export const xFirstPosts: readonly FirstPost[] = [
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
];
