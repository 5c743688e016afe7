// One run of a question serves all who ask at the same time, and nobody is given an answer from before they asked.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { placeOfUrl } from './replica.ts';
import { freshly } from './freshly.ts';
import { endOfWritten, laterOf, parsePosition, writePosition } from './wal-position.ts';

/** A question that is answered by hand; each run has a number. */
const given = () => {
  const runs: { answer: () => void; fail: (why: Error) => void }[] = [];
  const ask = freshly(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = runs.length + 1;
        runs.push({
          answer: () => {
            resolve(number);
          },
          fail: reject,
        });
      }),
  );
  const settled = (): Promise<void> => new Promise((next) => setImmediate(next));
  return { ask, runs, settled };
};

suite('a question', () => {
  test('is asked once for everybody who comes before it is answered, and that is the next run', async () => {
    const { ask, runs, settled } = given();
    const first = ask();
    const [second, third] = [ask(), ask()];
    assert.equal(runs.length, 1);
    runs[0]?.answer();
    assert.equal(await first, 1);
    await settled();
    assert.equal(runs.length, 2);
    runs[1]?.answer();
    assert.deepEqual(await Promise.all([second, third]), [2, 2]);
  });

  test('is asked anew by whoever comes after the answer', async () => {
    const { ask, runs } = given();
    const first = ask();
    runs[0]?.answer();
    await first;
    const second = ask();
    assert.equal(runs.length, 2);
    runs[1]?.answer();
    assert.equal(await second, 2);
  });

  test('who comes while the second run goes on is given a third', async () => {
    const { ask, runs, settled } = given();
    const [first, second] = [ask(), ask()];
    runs[0]?.answer();
    await first;
    await settled();
    const third = ask();
    assert.equal(runs.length, 2);
    runs[1]?.answer();
    assert.equal(await second, 2);
    await settled();
    runs[2]?.answer();
    assert.equal(await third, 3);
  });

  test('that fails fails for those who asked it alone; whoever waited for the next is answered', async () => {
    const { ask, runs, settled } = given();
    const [first, second] = [ask(), ask()];
    runs[0]?.fail(new Error('away'));
    await assert.rejects(first, /away/);
    await settled();
    runs[1]?.answer();
    assert.equal(await second, 2);
    const third = ask();
    runs[2]?.answer();
    assert.equal(await third, 3);
  });

  test('never runs twice at once, however many ask', async () => {
    let [running, most] = [0, 0];
    const ask = freshly(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((next) => setImmediate(next));
      running -= 1;
    });
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        for (let turn = 0; turn < index % 5; turn += 1) await new Promise((next) => setImmediate(next));
        await ask();
      }),
    );
    assert.equal(most, 1);
  });
});

suite('a place in the log', () => {
  const page = 8192n;

  test('just behind the head of a page that was begun is told as the page’s beginning', () => {
    assert.equal(endOfWritten(3n * page + 24n), 3n * page);
    for (const place of [0n, 23n, 25n, page, page + 23n, page + 25n, 2n * page - 1n])
      assert.equal(endOfWritten(place), place);
  });

  test('is carried as text and comes back as it was', () => {
    for (const place of [0n, 1n, 0xdeadbeefn, 2n ** 64n - 1n]) assert.equal(parsePosition(writePosition(place)), place);
  });

  test('is none where somebody carried something else', () => {
    for (const text of [undefined, '', 'x', '0x1f', '-1', ' 1', '1 ', '1.5', 'F', '1'.repeat(17), '1\n'])
      assert.equal(parsePosition(text), undefined, JSON.stringify(text));
  });

  test('of several the latest is needed; where one is unknown, none is reached', () => {
    assert.equal(laterOf(3n, 5n, 4n), 5n);
    assert.equal(laterOf(), 0n);
    assert.equal(laterOf(0n, 0n), 0n);
    for (const all of [[undefined], [undefined, 5n], [5n, undefined], [undefined, undefined]])
      assert.equal(laterOf(...all), undefined);
  });
});

test('a server is named by where it is, without what is secret in its address', () => {
  for (const [url, place] of [
    ['postgres://desk:rahasia@10.0.0.2:5433/desk', '10.0.0.2:5433'],
    ['postgresql://desk:a,b@replika.contoh.example/desk', 'replika.contoh.example'],
    ['postgresql://desk:rahasia@/desk?host=/run/replica', '/run/replica'],
    ['postgres://[fd00::1]:5432/desk', '[fd00::1]:5432'],
    ['bukan alamat rahasia', '?'],
  ] as const) {
    assert.equal(placeOfUrl(url), place);
    assert.doesNotMatch(placeOfUrl(url), /rahasia/);
  }
});
