// What stands on Mastodon when the network is new.
import type { FirstPost } from '../stand-in.ts';

/** Of the city, with a few words of people among themselves. */
export const mastodonFirstPosts: readonly FirstPost[] = [
  {
    text: 'Ada jalan berlubang atau saluran mampet? Sebut akun ini dan tulis lokasinya. Data diri cukup lewat pesan langsung, ya 🙏',
    picture: 'lapor.svg',
    hoursAgo: 7,
  },
];
