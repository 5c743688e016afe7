// Words with which cases are put under an issue, from the list and from a case.

/** `done` counts those that are in now. */
export const issueLink = {
  button: 'Masukkan ke isu',
  title: (n: number): string => (n === 1 ? 'Masukkan aduan ini ke isu' : `Masukkan ${String(n)} aduan ke isu`),
  choose: 'Tekan isunya',
  orNew: 'Atau buka isu baru',
  openNew: 'Buka dan masukkan',
  done: (n: number): string => `${String(n)} aduan masuk isu.`,
  noneOpen: 'Belum ada isu yang berjalan.',
  name: 'Nama isu',
  nameHint: 'Sebut masalah dan tempatnya, tanpa nama orang. Contoh: Pohon tumbang di Jalan Kusumanegara.',
  cases: (n: number): string => `${String(n)} aduan`,
  remove: 'Keluarkan',
  removed: 'Aduan dikeluarkan dari isu.',
  inIssue: 'Isu',
};
