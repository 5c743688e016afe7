// Passwords are weighed in a thread: many at once each get their own answer, and the program may end while it rests.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { weighPassword } from './password-weigher.ts';

suite('weighing', () => {
  test('tells the common from the rare, and of what each is made', async () => {
    const common = await weighPassword('password', []);
    assert.ok(common.guesses < 1000);
    assert.deepEqual(
      common.sequence.map(({ pattern, token }) => [pattern, token]),
      [['dictionary', 'password']],
    );
    assert.ok((await weighPassword('kucing makan awan hijau tujuh', [])).guesses > 1e15);
  });

  test('counts words of whoever it belongs to as guessed first', async () => {
    const own = await weighPassword('wiyaskita', ['wiyaskita']);
    assert.equal(own.sequence[0]?.dictionaryName, 'userInputs');
    assert.ok(own.guesses < (await weighPassword('wiyaskita', [])).guesses);
  });

  test('answers each of many at once with its own', async () => {
    const plain = ['aaaaaaaa', 'abcdefgh', 'password', 'qwertyui', 'kucing makan awan'];
    const all = await Promise.all(plain.map((one) => weighPassword(one, [])));
    for (const [index, { sequence }] of all.entries())
      assert.equal(sequence.map(({ token }) => token).join(''), plain[index]);
  });

  test('takes as long for a long one as for its first part', async () => {
    const long = await weighPassword(`${'x'.repeat(47)}${'password'.repeat(12)}`, []);
    assert.equal(
      long.sequence.reduce((sum, { token }) => sum + token.length, 0),
      48,
    );
  });

  test('holds up no program that wants to end', () => {
    const script = `import { weighPassword } from ${JSON.stringify(new URL('./password-weigher.ts', import.meta.url).href)};
      console.log((await weighPassword('password', [])).guesses > 0);`;
    const { stdout, status, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      ...{ encoding: 'utf8', timeout: 15_000 },
    });
    assert.deepEqual([stdout.trim(), status, signal], ['true', 0, null]);
  });
});
