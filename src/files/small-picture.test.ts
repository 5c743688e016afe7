// A photo made small for paper: grey, in its proportions, from black to white; and nothing of what is no photo.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { gif, jpeg, png } from '#test/given/sample-files.ts';
import { smallPhoto } from '#test/given/small-photo.ts';
import { smallPicture } from './small-picture.ts';

const named = (bytes: Buffer, name: string): Buffer => {
  const at = bytes.indexOf(name, 0, 'latin1');
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
};
/** Its grey values, row by row. */
const greys = (bytes: Buffer): number[][] => {
  const wide = named(bytes, 'IHDR').readUInt32BE(0);
  const rows = inflateSync(named(bytes, 'IDAT'));
  return Array.from({ length: rows.length / (wide + 1) }, (_row, y) => {
    assert.equal(rows[y * (wide + 1)], 0, 'no filter');
    return [...rows.subarray(y * (wide + 1) + 1, (y + 1) * (wide + 1))];
  });
};
const made = async (means: readonly (readonly number[])[]): Promise<Buffer> =>
  (await smallPicture(smallPhoto(means))) ?? assert.fail('no picture');

test('the darkest block is black, the brightest white, the others lie between', async () => {
  assert.deepEqual(
    greys(
      await made([
        [-100, 0, 100],
        [100, -100, 50],
      ]),
    ),
    [
      [0, 128, 255],
      [255, 0, 191],
    ],
  );
});

test('a wall is one grey, and not a division by nought', async () => {
  assert.deepEqual(greys(await made([[7, 7]])), [[128, 128]]);
});

test('a large photo becomes one of at most 320 pixels a side, in its proportions', async () => {
  const rows = Array.from({ length: 100 }, (_row, y) => Array.from({ length: 641 }, (_cell, x) => (x + y) % 90));
  const small = greys(await made(rows));
  assert.deepEqual([small.length, small[0]?.length], [34, 214]);
  const exact = greys(await made(rows.slice(0, 2).map((row) => row.slice(0, 320))));
  assert.deepEqual([exact.length, exact[0]?.length], [2, 320]);
});

test('what is no photo, or breaks off, is none', async () => {
  const photo = smallPhoto([[1, 2, 3]]);
  for (const bytes of [png(), gif(), jpeg(), Buffer.alloc(0), photo.subarray(0, 40), Buffer.from('%PDF-1.7')])
    assert.equal(await smallPicture(bytes), undefined);
});
