// A QR code as one drawn path: no picture to fetch, sharp on paper. Black on white whatever the theme.
import qrcode from 'qrcode-generator';
import type { ReactNode } from 'react';

const quiet = 4;

const drawn = (words: string): { size: number; path: string } => {
  // Medium correction: survives a fold or a stain.
  const code = qrcode(0, 'M');
  code.addData(words);
  code.make();
  const size = code.getModuleCount();
  const line = Array.from({ length: size }, (_, index) => index);
  const path = line.flatMap((row) =>
    line.filter((column) => code.isDark(row, column)).map((column) => `M${String(column)} ${String(row)}h1v1h-1z`),
  );
  return { size, path: path.join('') };
};

/** Made in the browser: the words, which may open a case or set up a code app, go to no service. */
export function QrCode({ words, label }: { words: string; label: string }): ReactNode {
  const { size, path } = drawn(words);
  const side = String(size + 2 * quiet);
  return (
    <svg
      className="qr"
      viewBox={`-${String(quiet)} -${String(quiet)} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
