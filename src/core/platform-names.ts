// What the platforms are called: proper names, the same in every language. Ways without one (letter, telephone, counter) are named by each text.
export const platformNames = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  x: 'X',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  open311: 'Open311',
  'sp4n-lapor': 'SP4N-LAPOR!',
} as const satisfies Record<string, string>;
