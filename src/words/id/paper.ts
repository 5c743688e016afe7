// Words around what is printed: on each page, and at the end.

/** Handed on as sentences in which numbers are filled in while it is printed. */
export const paper = {
  page: (n: string, of: string): string => `Halaman ${n} dari ${of}`,
  unshown: (count: string): string =>
    `${count} huruf atau tanda tidak ada dalam huruf cetak lembar ini; yang tertulis ialah nomor Unicode-nya.`,
};
