// JSS's words for how far an entry is and whose it is, understood where that is sure: what we do not know is compared with nothing.

const denied = /\b(?:belum|tidak|bukan)\b/i;
const done = /\b(?:selesai|tuntas|ditutup|tutup|closed|done|resolved|completed?|terjawab|ditindaklanjuti)\b/i;
const underWay =
  /\b(?:proses|diproses|open|baru|menunggu|pending|verifikasi|diterima|diteruskan|didisposisikan|disposisi|new|progress|tindak lanjut|dikerjakan|antrean|antri)\b/i;

/** undefined: nobody told us what the word means. */
export const isDoneIn = (status: string): boolean | undefined => {
  if (done.test(status)) return !denied.test(status);
  return denied.test(status) || underWay.test(status) ? false : undefined;
};

/** `id` is ours; the names are those that a cell may hold. */
export type KnownAgency = { id: string; name: string; shortName: string };

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .replace(/\b(?:kota yogyakarta|yogyakarta|kota|dan)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The agency that a cell names by its full or its short name, alone or with the other one; undefined when none or several. */
export const agencyNamed = (agencies: readonly KnownAgency[], words: string): string | undefined => {
  const cell = ` ${plain(words)} `;
  const named = agencies.filter(({ name, shortName }) =>
    [name, shortName].map(plain).some((one) => one !== '' && cell.includes(` ${one} `)),
  );
  return named.length === 1 ? named[0]?.id : undefined;
};
