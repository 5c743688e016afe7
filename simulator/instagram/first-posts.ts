// What stands on Instagram when the network is new.
import type { FirstPost } from '../stand-in.ts';

/** Of the city, with a few words of people among themselves. */
export const instagramFirstPosts: readonly FirstPost[] = [
  {
    text: 'Sugeng enjing, Lur! ☀️ Pagi ini kerja bakti serentak di 14 kemantren. Matur nuwun untuk semua warga yang ikut turun tangan. #JogjaLatihan',
    picture: 'kerja-bakti.svg',
    hoursAgo: 52,
    said: [
      { author: 'mbah-conto', text: 'Sae sanget, mugi-mugi guyub rukun terus 🙏', minutesLater: 31 },
      { author: 'mas-coba', text: 'gaskeun minggu depan lagi 🔥🔥', minutesLater: 48 },
    ],
  },
  {
    text: 'Jadwal Car Free Day pekan ini: Minggu pukul 06.00–09.00. Mari jalan kaki, bersepeda, dan bawa botol minum sendiri 🚲',
    picture: 'car-free-day.svg',
    hoursAgo: 27,
    said: [
      { author: 'warga-1', text: 'sampai jam 9 aja ya min? anak2 seneng banget 😊', minutesLater: 64 },
      { author: 'pak-misal', text: 'Terima kasih, jalurnya sudah ramah kursi roda 👍', minutesLater: 140 },
    ],
  },
  {
    text: 'Ada lampu jalan mati, jalan berlubang, atau saluran mampet di sekitar Anda? Tulis di kolom komentar atau kirim pesan ke akun ini. Sebutkan lokasinya, ya. Jangan tulis nomor HP di kolom komentar 🙏',
    picture: 'lapor.svg',
    hoursAgo: 3,
  },
];
