// A picture is drawn small on white ground, and stays as it came where that gains nothing.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { madeSmall } from './photo-small.js';

/** What was drawn, in order; the canvas gives a file of so many bytes. */
const canvasIn = (t: TestContext, bytes: number): unknown[][] => {
  const drawn: unknown[][] = [];
  const drawing = {
    fillStyle: '#000000',
    fillRect: (...place: number[]) => void drawn.push(['ground', drawing.fillStyle, ...place]),
    drawImage: (_picture: unknown, ...place: number[]) => void drawn.push(['picture', ...place]),
  };
  const canvas = {
    ...{ width: 0, height: 0 },
    getContext: () => drawing,
    toBlob: (done: (blob: Blob) => void) => done(new Blob([new Uint8Array(bytes)])),
  };
  const fields = {
    document: { createElement: () => canvas },
    createImageBitmap: () => Promise.resolve({ width: 3200, height: 1600 }),
  };
  for (const [field, value] of Object.entries(fields)) {
    Object.defineProperty(globalThis, field, { value, configurable: true });
    t.after(() => Reflect.deleteProperty(globalThis, field));
  }
  return drawn;
};

const sent = new File([new Uint8Array(1000)], 'a.png', { type: 'image/png' });
const make = (_file: File, small: Blob): File => new File([small], 'a.jpg', { type: 'image/jpeg' });

test('what a transparent picture leaves open is white, not black', async (t) => {
  const drawn = canvasIn(t, 400);
  assert.equal((await madeSmall(sent, 500, make)).name, 'a.jpg');
  assert.deepEqual(drawn, [
    ['ground', '#ffffff', 0, 0, 1600, 800],
    ['picture', 0, 0, 1600, 800],
  ]);
});

test('it stays as it came where it is small enough, would only grow, or cannot be read here', async (t) => {
  assert.equal(await madeSmall(sent, 1000, make), sent);
  assert.equal(await madeSmall(sent, 500, make), sent, 'nothing here can draw');
  canvasIn(t, 2000);
  assert.equal(await madeSmall(sent, 500, make), sent);
});
