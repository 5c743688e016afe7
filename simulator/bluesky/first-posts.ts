// What stands on Bluesky when the network is new.
import type { FirstPost } from '../stand-in.ts';

/** Of the city, with a few words of people among themselves. */
export const blueskyFirstPosts: readonly FirstPost[] = [
  {
    text: 'Lampu jalan mati di dekat rumah? Sebut akun ini dan tulis lokasinya. Data diri cukup lewat pesan, ya 🙏',
    picture: 'lapor.svg',
    hoursAgo: 8,
  },
];
