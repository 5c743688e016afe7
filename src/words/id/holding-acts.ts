// Words of those acts by which a case comes into somebody's hands at the desk, and of the reminder to whoever has it.

/** By the names of the acts; where they stand in the list of all, `acts.ts` says. */
export const holdingActs = {
  Claim: {
    button: 'Ambil',
    title: 'Ambil aduan',
    send: 'Ambil aduan',
    done: 'Anda memegang aduan ini.',
    lead: 'Aduan pindah ke daftar Anda.',
  },
  Assign: {
    button: 'Serahkan',
    title: 'Serahkan aduan kepada rekan',
    send: 'Serahkan',
    done: 'Aduan diserahkan.',
    lead: 'Aduan pindah ke daftarnya, dan ia diberi tahu.',
  },
  Release: {
    button: 'Lepaskan',
    title: 'Lepaskan aduan',
    send: 'Lepaskan',
    done: 'Aduan dilepaskan.',
    lead: 'Aduan kembali ke daftar semua yang bertugas atasnya.',
  },
  RemindHolder: {
    button: 'Ingatkan',
    title: 'Ingatkan yang mengerjakannya',
    send: 'Ingatkan',
    done: 'Yang mengerjakannya sudah diingatkan.',
    lead: 'Petugas yang memegangnya, atau dinasnya, diberi tahu. Satu aduan diingatkan paling banyak sekali sejam, dan tercatat di riwayat.',
  },
} as const;
