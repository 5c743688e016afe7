// What each network is called here, whose likeness it is, and in which manner it shows things.
// Our own names: nobody should take the likeness for the network itself.

const known = {
  instagram: { name: 'Foto', likeness: 'tiruan Instagram', byHandle: true, pictureFirst: true },
  facebook: { name: 'Kabar', likeness: 'tiruan Facebook', edits: true },
  whatsapp: { name: 'Obrolan', likeness: 'tiruan WhatsApp' },
  telegram: { name: 'Bot', likeness: 'tiruan Telegram' },
  email: { name: 'Surel', likeness: 'tiruan surel' },
  x: { name: 'Kicau', likeness: 'tiruan X', byHandle: true, edits: true },
  threads: { name: 'Utas', likeness: 'tiruan Threads', byHandle: true, isPublicOnly: true },
  bluesky: { name: 'Langit', likeness: 'tiruan Bluesky', byHandle: true },
  youtube: {
    ...{ name: 'Tayang', likeness: 'tiruan YouTube', byHandle: true, edits: true },
    ...{ isPublicOnly: true, wordsOnly: true },
  },
  tiktok: { name: 'Goyang', likeness: 'tiruan TikTok', byHandle: true, isPublicOnly: true, wordsOnly: true },
  mastodon: { name: 'Gading', likeness: 'tiruan Mastodon', byHandle: true, edits: true },
};

export const networkOf = (channel) => known[channel] ?? { name: channel, likeness: `tiruan ${channel}` };

/** Places with posts and talk below them: the word in the address, the network, and the drawing. */
export const feeds = [
  { place: 'foto', channel: 'instagram', drawing: 'photo' },
  { place: 'kabar', channel: 'facebook', drawing: 'news' },
  { place: 'kicau', channel: 'x', drawing: 'chirp' },
  { place: 'utas', channel: 'threads', drawing: 'thread' },
  { place: 'tayang', channel: 'youtube', drawing: 'play' },
  { place: 'goyang', channel: 'tiktok', drawing: 'note' },
];
