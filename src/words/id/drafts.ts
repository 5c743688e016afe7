// Words of an answer that waits to be approved: its versions, and what was said of them.
const quoted = (all: readonly string[], count: number): string =>
  `${all.map((one) => `“${one}”`).join(', ')}${count > all.length ? ', …' : ''}`;

export const drafts = {
  title: 'Konsep jawaban',
  seen: 'Konsep ini terlihat oleh Admin Medsos dan Admin Pusat.',
  waits: 'Menunggu persetujuan',
  since: (moment: string): string => `sejak ${moment}`,
  returned: 'Dikembalikan',
  approved: 'Disetujui dan dikirim',
  open: (versions: number, comments: number): string =>
    `${String(versions)} versi, ${String(comments)} komentar: lihat dan bandingkan`,
  version: (n: number, of: number): string => `Versi ${String(n)} dari ${String(of)}`,
  compareWith: 'Bandingkan versi terakhir dengan',
  same: 'Kedua versi sama, kata demi kata.',
  added: (count: number, named: readonly string[]): string =>
    `Ditambahkan ${String(count)} bagian: ${quoted(named, count)}`,
  removed: (count: number, named: readonly string[]): string =>
    `Dihapus ${String(count)} bagian: ${quoted(named, count)}`,
  /** Read out around a marked piece. */
  marks: {
    added: { from: ' [ditambahkan: ', to: '] ' },
    removed: { from: ' [dihapus: ', to: '] ' },
  },
  comments: 'Komentar',
  noComments: 'Belum ada komentar.',
  comment: 'Tulis komentar',
  commentHint: 'Tersimpan sebagai catatan internal aduan ini. Pelapor tidak melihatnya.',
  commentMissing: 'Tulis komentarnya dahulu',
  addComment: 'Tambahkan komentar',
} as const;
