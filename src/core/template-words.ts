// The words in braces that a reply template may hold. Pure; what fills them is the form's business.

/** Filled from the case, and gaps that an officer fills by hand: the answer, the day, and where it went. */
export const templatePlaceholders = [
  ...(['nomor', 'nama', 'sapaan', 'kanal', 'tautan', 'tenggat', 'lacak', 'hasil'] as const),
  ...(['jawaban', 'jadwal', 'tujuan'] as const),
] as const;

const isKnown = (name: string): boolean => (templatePlaceholders as readonly string[]).includes(name);

/** Those that nothing fills, each once, as they are written. */
export const unknownPlaceholders = (body: string): string[] => [
  ...new Set(
    [...body.matchAll(/\{([^{}\n]{1,40})\}/g)].flatMap(([whole, name = '']) => (isKnown(name) ? [] : [whole])),
  ),
];
