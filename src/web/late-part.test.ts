// A part that comes late, or not at all: what stands in its place stays, and it may be asked for again.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { latePart } from './late-part.ts';

suite('a part that comes late', () => {
  test('is there for everybody once it came', async () => {
    const part = latePart(() => Promise.resolve('menu'));
    assert.equal(part.now(), undefined);
    await part.bring();
    assert.equal(part.now(), 'menu');
  });

  test('is not there where it cannot be had, troubles nobody, and comes when it is asked for again', async () => {
    const answers = [Promise.reject(new Error('no way there')), Promise.resolve('menu')];
    const part = latePart(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
    await part.bring();
    assert.equal(part.now(), undefined);
    await part.bring();
    assert.equal(part.now(), 'menu');
  });

  test('stays when it is asked for once more and cannot be had', async () => {
    const answers = [Promise.resolve('menu')];
    const part = latePart(() => answers.shift() ?? Promise.reject(new Error('no way there')));
    await part.bring();
    await part.bring();
    assert.equal(part.now(), 'menu');
  });
});
