// Words of the screen of accounts whose messages become no case for a while.
import type { BlockReason } from '#core/blocked-writer.ts';

/** Why, until when, how much was set aside, and lifting it. */
export const blockedAccounts = {
  title: 'Akun diblokir',
  lead: 'Kiriman dari akun ini tidak menjadi aduan selama diblokir. Semuanya tersimpan di Pesan tersisih dan dihitung.',
  none: 'Tidak ada akun yang diblokir',
  noneHint: 'Akun dapat diblokir dari aduan yang ditutup sebagai spam atau makian.',
  reasons: { spam: 'Spam', abuse: 'Makian' } satisfies Record<BlockReason, string>,
  until: (moment: string): string => `sampai ${moment}`,
  by: (who: string, moment: string): string => `Diblokir ${who}, ${moment}`,
  kept: (n: number): string => `${String(n)} kiriman disisihkan`,
  stands: 'Diblokir',
  over: 'Selesai',
  lifted: (who: string): string => `Dicabut ${who}`,
  appeal: 'Keberatan',
  appealHint: 'Apa yang dikatakan pemilik akun, dan kapan.',
  save: 'Simpan keberatan',
  saved: 'Keberatan tersimpan.',
  lift: 'Cabut blokir',
  liftDone: 'Blokir dicabut.',
  othersLift: 'Admin Pusat yang dapat mencabutnya.',
} as const;
