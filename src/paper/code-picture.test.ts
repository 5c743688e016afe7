// A drawn code says to somebody else's reader what it was given.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import { codePicture } from './code-picture.ts';

const scale = 4;

/** The drawing as a camera would see it, straight on. */
const seen = (svg: string): { pixels: Uint8ClampedArray; side: number } => {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, left = '', top = ''] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let at = 0; at < scale * scale; at += 1) {
      const [column, row] = [Number(left) * scale + (at % scale), Number(top) * scale + Math.floor(at / scale)];
      pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  return { pixels, side };
};

/** jsQR is written as CommonJS: its function is the export of the export. */
const read = (svg: string): string | undefined => {
  const { pixels, side } = seen(svg);
  const decode = 'default' in jsqr ? jsqr.default : (jsqr as never);
  return decode(pixels, side, side)?.data;
};

test('leads where it was told to lead, however long the address', () => {
  for (const words of [
    'https://aduan.example/meja/kasus/ADU-2026-000123-K7',
    `https://aduan.example/lacak/ADU-2026-000123-K7?kode=012345`,
    `https://${'sangat-'.repeat(20)}panjang.example/meja/kasus/ADU-2026-999999-ZZ`,
  ])
    assert.equal(read(codePicture(words)), words);
});

test('keeps a quiet border of four squares on each side', () => {
  const svg = codePicture('x');
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const squares = [...svg.matchAll(/M(\d+) (\d+)h1/g)].flatMap(([, left, top]) => [Number(left), Number(top)]);
  assert.deepEqual([Math.min(...squares), Math.max(...squares)], [4, side - 5]);
});
