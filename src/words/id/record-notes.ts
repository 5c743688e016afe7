// Notes that the program writes into a case's record by itself: Indonesian, whoever acted, since all officers read them.

/** What became of a case outside the desk. */
export const recordNotes = {
  unlisted: 'Tidak ditampilkan di Open311.',
  listed: (category: string) => `Ditampilkan di Open311 sebagai ${category}.`,
  listedWith: (summary: string) => `Ditampilkan di Open311: ${summary}`,
  prepared: (target: string, text: string) => `Disiapkan untuk ${target}: ${text}`,
  forwarded: (target: string, text: string) => `Diteruskan kepada ${target}: ${text}`,
};
