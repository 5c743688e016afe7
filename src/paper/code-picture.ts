// A QR code as a drawing, for paper: black on white with the quiet border that readers need.
import qrcode from 'qrcode-generator';

const quiet = 4;

/** Medium correction: it survives a fold, a stain, a copy of a copy. */
export const codePicture = (words: string): string => {
  const code = qrcode(0, 'M');
  code.addData(words, 'Byte');
  code.make();
  const line = Array.from({ length: code.getModuleCount() }, (_, at) => at);
  const squares = line.flatMap((row) =>
    line
      .filter((column) => code.isDark(row, column))
      .map((column) => `M${String(column + quiet)} ${String(row + quiet)}h1v1h-1z`),
  );
  const side = String(line.length + 2 * quiet);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#fff"/><path d="${squares.join('')}" fill="#000"/></svg>`;
};
