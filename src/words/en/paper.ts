// Words around what is printed: on each page, and at the end.

/** Handed on as sentences in which numbers are filled in while it is printed. */
export const paper = {
  page: (n: string, of: string): string => `Page ${n} of ${of}`,
  unshown: (count: string): string =>
    `${count} letters or signs are not in the typeface of this sheet; their numbers in Unicode stand in their place.`,
};
