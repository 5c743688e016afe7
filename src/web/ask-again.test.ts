// What is on screen is asked for again after a change, also where the first answer is still under way and may not know of it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';

/** A question on screen whose answers are given by hand, in the order in which it was asked; an error is a refusal. */
const givenQuestion = (client: QueryClient, queryKey: readonly unknown[]) => {
  const asked: ((answer: string | Promise<never>) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: () => new Promise<string>((resolve) => asked.push(resolve)),
  });
  const leave = observer.subscribe(() => undefined);
  return { asked, leave, shown: () => observer.getCurrentResult().data };
};

/** So many turns of the loop that whatever was answered is handed on. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const givenClient = (t: { after: (release: () => void) => void }): QueryClient => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  t.after(() => client.clear());
  return client;
};

suite('after a change', () => {
  test('what is shown is asked for again', async (t) => {
    const client = givenClient(t);
    const { asked, leave, shown } = givenQuestion(client, ['live', 'inbox']);
    asked[0]?.('before');
    await settled();
    const again = askAgain(client);
    await settled();
    assert.equal(asked.length, 2);
    asked[1]?.('after');
    await again;
    assert.equal(shown(), 'after');
    leave();
  });

  test('what was never answered is asked for once more when its answer came, which is shown meanwhile', async (t) => {
    const client = givenClient(t);
    const { asked, leave, shown } = givenQuestion(client, ['live', 'inbox']);
    const again = askAgain(client);
    await settled();
    assert.equal(asked.length, 1, 'the answer under way is not called back');
    asked[0]?.('before');
    await settled();
    assert.deepEqual([shown(), asked.length], ['before', 2]);
    asked[1]?.('after');
    await again;
    assert.deepEqual([shown(), asked.length], ['after', 2]);
    leave();
  });

  test('what was never answered waits for no other answer', async (t) => {
    const client = givenClient(t);
    const [quick, slow] = [givenQuestion(client, ['live', 'inbox']), givenQuestion(client, ['live', 'figures'])];
    const again = askAgain(client);
    quick.asked[0]?.('before');
    await settled();
    assert.deepEqual([quick.asked.length, slow.asked.length], [2, 1]);
    quick.asked[1]?.('after');
    await settled();
    assert.equal(quick.shown(), 'after');
    slow.asked[0]?.('before');
    await settled();
    slow.asked[1]?.('after');
    await again;
    assert.equal(slow.shown(), 'after');
    for (const { leave } of [quick, slow]) leave();
  });

  test('what was refused at first is not asked for once more', async (t) => {
    const client = givenClient(t);
    const { asked, leave, shown } = givenQuestion(client, ['live', 'case']);
    const again = askAgain(client);
    asked[0]?.(Promise.reject(new Error('no')));
    await again;
    await settled();
    assert.deepEqual([asked.length, shown()], [1, undefined]);
    leave();
  });

  test('a question that is asked after it is asked once', async (t) => {
    const client = givenClient(t);
    await askAgain(client);
    const { asked, leave } = givenQuestion(client, ['live', 'inbox']);
    asked[0]?.('after');
    await settled();
    assert.equal(asked.length, 1);
    leave();
  });

  test('what no case changes, and what nobody looks at, is left alone', async (t) => {
    const client = givenClient(t);
    const [still, left] = [givenQuestion(client, ['colleagues']), givenQuestion(client, ['live', 'case'])];
    still.asked[0]?.('one');
    left.asked[0]?.('one');
    await settled();
    left.leave();
    await askAgain(client);
    assert.deepEqual([still.asked.length, left.asked.length], [1, 1]);
    still.leave();
  });
});
