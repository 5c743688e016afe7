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

const title = String.raw`(?:Bapak/Ibu|Bapak|Pak|Ibu|Bu|Kakak|Kak|Mas|Mbak|Saudara/i|Saudara|Saudari|Sdr\.?|Sdri\.?)`;
const titled = new RegExp(String.raw`(?<![\p{L}\p{N}/])(${title})\s+\{sapaan\}`, 'giu');

/** For somebody of whom no name is said: the title that stands before the name calls them already, so that nobody reads "Kak Kak". */
export const calledByTitle = (body: string): string => body.replaceAll(titled, '$1');
