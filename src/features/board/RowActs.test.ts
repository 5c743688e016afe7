// What came of a press on the board: said where it is seen and heard, with what was refused by name, and the way back of what has one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

type Words = Record<'Claim' | 'Assign' | 'RemindHolder' | 'undone', (n: number) => string>;
type Result = {
  done: readonly string[];
  refused: readonly { number: string; words: string }[];
  words: string;
  back: readonly object[];
};

const wordsIn = async (language: typeof id): Promise<Words> =>
  (await language.load<{ late: { board: { done: Words } } }>('words/late.ts')).late.board.done;
const draw = (result: Result | undefined, language = id) =>
  language.show('features/board/RowActs.tsx', 'PressOutcome', {
    as: { role: 'team-lead' },
    props: { result, onUndo: () => undefined, onClose: () => undefined },
  });
type Shown = Awaited<ReturnType<typeof draw>>;
const said = (shown: Shown): string => {
  const [region, ...more] = shown.all('div.press-outcome');
  assert.equal(more.length, 0);
  assert.equal(region?.attributes['role'], 'status');
  return region?.words ?? '';
};
const came = (changed: Partial<Result>): Result => ({ done: [], refused: [], words: '', back: [], ...changed });

suite('what came of a press', () => {
  test('has its place before anything is pressed, and says nothing there', async () => {
    assert.equal(said(await draw(undefined)), '');
  });

  test('of a reminder says who was reminded, of one case or of several, in either language; it cannot be taken back', async () => {
    const [words, english] = [await wordsIn(id), await wordsIn(en)];
    const one = await draw(came({ done: ['A'], words: words.RemindHolder(1) }));
    assert.match(said(one), /^Yang mengerjakan 1 aduan sudah diingatkan\./);
    assert.deepEqual(one.buttons, ['Tutup']);
    const many = Array.from({ length: 1200 }, (_, at) => String(at));
    assert.match(said(await draw(came({ done: many, words: words.RemindHolder(1200) }))), /1\.200 aduan/);
    const told = said(await draw(came({ done: ['A'], words: english.RemindHolder(1) }), en));
    assert.doesNotMatch(told, /aduan|diingatkan/);
  });

  test('that has a way back offers it for what was done', async () => {
    const words = await wordsIn(id);
    const shown = await draw(came({ done: ['A'], words: words.Claim(1), back: [{ number: 'A' }] }));
    assert.match(said(shown), /^1 aduan Anda ambil alih\./);
    assert.equal(shown.buttons.length, 2);
  });

  test('that was refused as a whole says of no case that it was done, names each, and is urgent', async () => {
    const refused = ['ADU-1', 'ADU-2'].map((number) => ({
      number,
      words: 'Sudah diingatkan kurang dari satu jam lalu.',
    }));
    const shown = await draw(came({ refused, words: (await wordsIn(id)).RemindHolder(0) }));
    assert.doesNotMatch(said(shown), /0 aduan|sudah diingatkan\./);
    assert.deepEqual(shown.links, ['/meja/kasus/ADU-1', '/meja/kasus/ADU-2']);
    assert.equal(shown.all('div.banner-late')[0]?.attributes['role'], 'alert');
  });

  test('that was refused in part says how many were done beside those that were not', async () => {
    const refused = [{ number: 'ADU-2', words: 'Sudah diingatkan kurang dari satu jam lalu.' }];
    const shown = await draw(came({ done: ['ADU-1'], refused, words: (await wordsIn(id)).RemindHolder(1) }));
    assert.match(said(shown), /^Yang mengerjakan 1 aduan sudah diingatkan\. ADU-2/);
    assert.deepEqual(shown.links, ['/meja/kasus/ADU-2']);
  });
});

test('colleagues who could not be read are asked again with one press, where it is asked to whom', async () => {
  const shown = await id.show('features/board/RowActs.tsx', 'AssignDialog', {
    as: { role: 'team-lead' },
    props: { cases: [{ number: 'A' }], onClose: () => undefined, onPick: () => undefined },
    answers: { 'GET /api/v1/colleagues': new Response('', { status: 503 }) },
  });
  assert.equal(shown.all('div.banner-late').length, 1);
  assert.ok(shown.buttons.includes('Coba lagi'));
});
