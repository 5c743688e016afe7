// A file that comes in frames is taken whole or not at all, and whoever waits is told how far it is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { framed } from '#src/files/framed-file.ts';
import { consoleIn } from '#test/beds/screens.ts';

type Far = { rows: number; of: number };
type Taken = { file: Blob; rows: number };
type Taking = {
  takeFile: (stream: ReadableStream<Uint8Array>, type: string, onFar: (far: Far) => void) => Promise<Taken>;
  BrokeOff: new (rows: number) => Error & { rows: number };
};
const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const { BrokeOff, takeFile } = await id.load<Taking>('features/case-register/take-file.tsx');

async function* pages(): AsyncGenerator<string> {
  yield 'nomor\r\n';
  for (const page of ['satu\r\n', 'dua\r\n', 'tiga\r\n']) yield await Promise.resolve(page);
}

/** In pieces of a few bytes; `most` of them come. */
const stream = async (most = Infinity): Promise<ReadableStream<Uint8Array>> => {
  let rows = -1000;
  const all: Uint8Array[] = [];
  for await (const one of framed(pages(), () => ({ rows: Math.min(3000, (rows += 1000)), of: 3000 }))) all.push(one);
  const whole = Buffer.concat(all);
  const cut = Array.from({ length: Math.ceil(whole.length / 7) }, (_, nth) => whole.subarray(nth * 7, nth * 7 + 7));
  return new ReadableStream({
    start: (control) => {
      for (const piece of cut.slice(0, most)) control.enqueue(new Uint8Array(piece));
      control.close();
    },
  });
};

suite('a file under way', () => {
  test('is told of page by page, and whole it has all of its bytes', async () => {
    const told: number[] = [];
    const { file, rows } = await takeFile(await stream(), 'text/csv', ({ rows: far }) => told.push(far));
    assert.deepEqual([told, rows, file.type], [[0, 1000, 2000, 3000], 3000, 'text/csv']);
    assert.equal(await file.text(), 'nomor\r\nsatu\r\ndua\r\ntiga\r\n');
  });

  test('that ends before its end is none, wherever that is, and how far it was is known', async () => {
    for (const most of [0, 1, 5, 12, 20]) {
      const taking = takeFile(await stream(most), '', () => undefined);
      await assert.rejects(taking, (error) => error instanceof BrokeOff && error.rows < 3000, String(most));
    }
  });

  test('that the network breaks is none either', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (control) => {
        control.error(new TypeError('network'));
      },
    });
    await assert.rejects(
      takeFile(broken, '', () => undefined),
      BrokeOff,
    );
  });
});

suite('what is said of it', () => {
  const said = async (fate: object, language = id) =>
    (
      await language.show<object>('features/case-register/RegisterFiles.tsx', 'FileState', {
        props: { fate, onStop: () => undefined },
      })
    ).words;

  test('is nothing before it is asked for, then how far it is, with a way to stop it', async () => {
    assert.equal(await said({ state: 'resting' }), '');
    assert.match(await said({ state: 'writing' }), /Berkas disiapkan … Batalkan/);
    const writing = { state: 'writing', far: { rows: 12_000, of: 100_000 } };
    assert.match(await said(writing), /12\.000 dari 100\.000 aduan.*Batalkan/);
    assert.match(await said(writing, en), /12,000 of 100,000 cases.*Stop/);
    assert.match(await said({ state: 'writing', far: { rows: 3, of: 2 } }), /3 dari 3/, 'more came meanwhile');
  });

  test('is how it ended', async () => {
    assert.match(await said({ state: 'ended', said: 'Selesai.', isWrong: false }), /^Selesai\.$/);
  });
});
