// A file in frames: the same bytes come out however they were cut on their way, how far it is stands between them, and only a whole one says so.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { framed, framesIn, type Frame } from './framed-file.ts';

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  for (const one of all) yield await Promise.resolve(one);
}

const gather = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
};

const sent = async (pieces: readonly (string | Uint8Array)[]): Promise<Uint8Array> => {
  let rows = 0;
  return Buffer.concat(await gather(framed(each(pieces), () => ({ rows: (rows += 10), of: 100 }))));
};
/** Cut into pieces of this length. */
const cut = (whole: Uint8Array, length: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(whole.length / length) }, (_, nth) =>
    whole.subarray(nth * length, (nth + 1) * length),
  );
const bytesOf = (frames: readonly Frame[]): Buffer =>
  Buffer.concat(frames.flatMap((one) => (one.kind === 'bytes' ? [one.bytes] : [])));

suite('a file in frames', () => {
  test('says after each piece how far it is, and at last that it is whole', async () => {
    const frames = await gather(framesIn(each([await sent(['nomor\r\n', 'ADU-1\r\n'])])));
    assert.deepEqual(
      frames.map((one) =>
        one.kind === 'bytes' ? one.kind : `${one.kind} ${String(one.far.rows)}/${String(one.far.of)}`,
      ),
      ['bytes', 'far 10/100', 'bytes', 'far 20/100', 'whole 30/100'],
    );
    assert.equal(bytesOf(frames).toString(), 'nomor\r\nADU-1\r\n');
  });

  test('is the same however it was cut on its way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 17 }),
        async (pieces, length) => {
          const frames = await gather(framesIn(each(cut(await sent(pieces), length))));
          assert.ok(bytesOf(frames).equals(Buffer.concat(pieces)));
          assert.equal(frames.at(-1)?.kind, 'whole');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('that broke off never says that it is whole', async () => {
    const whole = await sent(['satu', 'dua']);
    for (let length = 0; length < whole.length; length += 1) {
      const frames = await gather(framesIn(each([whole.subarray(0, length)])));
      assert.ok(
        frames.every(({ kind }) => kind !== 'whole'),
        String(length),
      );
    }
  });

  test('that is none is said to be none', async () => {
    await assert.rejects(gather(framesIn(each([new Uint8Array([9, 0, 0, 0, 0])]))), /not a frame/);
  });
});
