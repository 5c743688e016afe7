// What stands on Youtube when the network is new.
import type { FirstPost } from '../stand-in.ts';

/** Of the city, with a few words of people among themselves. */
export const youtubeFirstPosts: readonly FirstPost[] = [
  {
    text: 'Video: cara merawat saluran air di depan rumah. Tonton sampai akhir, lalu ajak tetangga Anda.',
    picture: 'musim-hujan.svg',
    hoursAgo: 33,
    said: [{ author: 'bu-contoh', text: 'Terima kasih ilmunya, langsung dicoba', minutesLater: 55 }],
  },
  {
    text: 'Video: lapor jalan berlubang atau lampu mati lewat kolom komentar. Jangan tulis nomor HP atau NIK di sini, ya.',
    picture: 'lapor.svg',
    hoursAgo: 7,
  },
];
