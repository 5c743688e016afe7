// Rows that are acted on together: each its own act in turn, one refusal stops none, and what came of each is said with the way back.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

type Came = { done: readonly string[]; refused: readonly { number: string; words: string }[] };
type Each = <One extends { number: string }>(all: readonly One[], act: (one: One) => Promise<unknown>) => Promise<Came>;
const { eachInTurn } = await id.load<{ eachInTurn: Each }>('web/acts/each-in-turn.ts');
const { choose } = await id.load<{ choose: (cases: readonly object[]) => void }>('web/chosen-cases.ts');
const { Failure } = await id.load<{
  Failure: new (status: number, code: string, words: { title: string; detail: string }) => Error;
}>('web/api.ts');

suite('each in turn', () => {
  const all = ['A', 'B', 'C'].map((number) => ({ number }));

  test('begins with none before the one before it has ended', async () => {
    const heard: string[] = [];
    await eachInTurn(all, async ({ number }) => {
      heard.push(`${number} begins`);
      await Promise.resolve();
      heard.push(`${number} ends`);
    });
    assert.deepEqual(heard, ['A begins', 'A ends', 'B begins', 'B ends', 'C begins', 'C ends']);
  });

  test('one that is refused stops none, and is told with its words', async () => {
    const came = await eachInTurn(all, ({ number }) =>
      number === 'B'
        ? Promise.reject(new Failure(422, 'wrong-step', { title: 'Aduan ini sudah jauh.', detail: 'Lihat dulu.' }))
        : Promise.resolve(),
    );
    assert.deepEqual(came, {
      done: ['A', 'C'],
      refused: [{ number: 'B', words: 'Aduan ini sudah jauh. Lihat dulu.' }],
    });
  });

  test('of one that others changed it says to look first, and nothing of a form that is not there', async () => {
    const moved = new Failure(409, 'case-moved', { title: 'Berubah.', detail: 'Tulisan Anda tetap ada di formulir.' });
    const { refused } = await eachInTurn([{ number: 'A' }], () => Promise.reject(moved));
    assert.match(refused[0]?.words ?? '', /Baca dahulu, lalu tekan lagi/);
    assert.doesNotMatch(refused[0]?.words ?? '', /formulir/);
  });

  test('of nothing comes nothing', async () => {
    assert.deepEqual(await eachInTurn([], () => Promise.reject(new Error('asked'))), { done: [], refused: [] });
  });
});

suite('what came of it', () => {
  test('is said where it is heard: the place is there before, and says nothing', async () => {
    const shown = async (result: object | undefined) => {
      const drawn = await id.show('features/inbox/BulkBar.tsx', 'Outcome', {
        props: { result, onUndo: () => undefined, onClose: () => undefined },
      });
      const [region] = drawn.all('div.bulk-outcome');
      assert.deepEqual([region?.attributes['role'], region?.attributes['tabindex']], ['status', '-1']);
      return region?.words ?? '';
    };
    assert.equal(await shown(undefined), '');
    assert.match(await shown({ done: ['A'], refused: [], words: '1 aduan dialihkan.', undo: undefined }), /^1 aduan/);
  });

  const draw = (result: object, role: Role = 'admin-pusat', language = id) =>
    language.show('features/inbox/BulkResult.tsx', 'BulkResult', {
      as: { role },
      props: { result, onUndo: () => undefined, onClose: () => undefined },
    });
  const came = { done: ['A', 'C'], refused: [], words: '2 aduan ditutup sebagai spam.', undo: 'Buka kembali semuanya' };

  test('can be undone by whoever pressed: everybody of the desk takes their own judgement back', async () => {
    for (const role of ['admin-medsos', 'admin-pusat', 'team-lead'] as const)
      assert.deepEqual((await draw(came, role)).buttons, ['Buka kembali semuanya', 'Tutup']);
  });

  test('what was undone is not undone again', async () => {
    assert.deepEqual((await draw({ ...came, undo: undefined })).buttons, ['Tutup']);
  });

  test('names each that was refused, with the way to it, and is read out', async () => {
    const refused = [{ number: 'ADU-9', words: 'Aduan ini berubah.' }];
    const shown = await draw({ ...came, refused });
    assert.deepEqual(shown.links, ['/meja/kasus/ADU-9']);
    assert.match(shown.words, /ADU-9 ?: Aduan ini berubah\./);
    assert.equal(shown.all('div.banner-late')[0]?.attributes['role'], 'alert');
    assert.equal((await draw(came)).all('div.banner-ok')[0]?.attributes['role'], undefined);
  });
});

const kindsOf = ['Salam', 'Pujian', 'Aspirasi', 'Spam', 'Makian'];

suite('buttons', () => {
  const bar = (answer = givenAnswer(), language = id) =>
    language.show('features/case/ActBar.tsx', 'ActBar', { props: { answer, onAct: () => undefined } });
  const possible = ['AskIdentity', 'JudgeNotComplaint'] as const;

  test('for each kind stand on a case from which nothing was promised yet, each with its keys', async () => {
    for (const status of ['triage', 'awaiting-identity'] as const) {
      const shown = await bar(givenAnswer({ status, possible: [...possible] }));
      assert.deepEqual(shown.wordsOf('button.kind'), kindsOf);
      assert.deepEqual(
        shown.all('button.kind').map(({ attributes }) => attributes['aria-keyshortcuts']),
        ['B H', 'B P', 'B A', 'B S', 'B M'],
      );
    }
    assert.equal((await bar(givenAnswer({ possible: ['AskIdentity'] }))).all('button.kind').length, 0);
    assert.equal(
      (await bar(givenAnswer({ status: 'coordination', possible: [...possible] }))).all('button.kind').length,
      0,
    );
  });

  test('are called something else in English', async () => {
    const names = (await bar(givenAnswer({ possible: [...possible] }), en)).wordsOf('button.kind');
    assert.deepEqual(names, ['Greeting', 'Praise', 'Suggestion', 'Spam', 'Abuse']);
  });

  test('stand over the list only while rows are chosen', async () => {
    const draw = () => id.show('features/inbox/BulkBar.tsx', 'BulkBar', { props: { choosable: [] } });
    choose([]);
    assert.equal((await draw()).all('button.kind').length, 0);
  });
});

suite('what is offered for the chosen', () => {
  const one = (number: string, may: readonly string[]) => ({ number, version: 1, channel: 'instagram', may });
  const inside = ['Claim', 'Assign', 'Categorise', 'LinkToIssue'];
  const offered = async (chosen: readonly object[], language = id) =>
    (
      await language.show('features/inbox/BulkBar.tsx', 'Offers', {
        props: { chosen, busy: false, onAsk: () => undefined, onLink: () => undefined },
      })
    ).buttons;

  test('is what the server said can be done with at least one of them, with of how many', async () => {
    assert.deepEqual(
      await offered([one('A', [...inside, 'JudgeNotComplaint']), one('B', inside), one('C', ['Assign'])]),
      ['Ambil alih (2 dari 3)', 'Alihkan', 'Kategori (2 dari 3)', 'Masukkan ke isu (2 dari 3)', ...kindsOf],
    );
    const same = [one('B', inside), one('D', inside)];
    assert.deepEqual(await offered(same), ['Ambil alih', 'Alihkan', 'Kategori', 'Masukkan ke isu']);
    assert.deepEqual(await offered([one('C', ['Assign'])]), ['Alihkan']);
  });

  test('is said in English, too', async () => {
    const buttons = await offered([one('A', inside), one('C', ['Assign'])], en);
    assert.deepEqual(buttons.slice(0, 3), ['Take over (1 of 2)', 'Hand on', 'Category (1 of 2)']);
  });
});

suite('over the chosen stands', () => {
  const list = ['A', 'B', 'C', 'D'].map((number) => ({ number, version: 1, channel: 'instagram', may: ['Claim'] }));
  const head = (numbers: string, language = id) =>
    language.show('features/inbox/BulkBar.tsx', 'ChosenHead', {
      props: { chosen: list.filter(({ number }) => numbers.includes(number)), choosable: list, busy: false },
    });

  test('how many they are, where it is heard', async () => {
    const [count] = (await head('AC')).all('strong');
    assert.deepEqual([count?.attributes['role'], count?.words], ['status', '2 dipilih']);
  });

  test('a press for those between, for whoever has a finger and no Shift key; none where nothing is between', async () => {
    assert.deepEqual((await head('AD')).buttons, ['Pilih juga 2 di sela-selanya', 'Pilih semua yang tampil', 'Batal']);
    assert.deepEqual((await head('AB')).buttons.length, 2);
    assert.deepEqual((await head('AC', en)).buttons[0], 'Choose the 1 between, too');
  });
});

suite('the question before', () => {
  const draw = (act: string, chosen: readonly object[], answers = {}) =>
    id.show('features/inbox/BulkBar.tsx', 'Asking', {
      as: { role: 'team-lead' },
      props: { asked: { act }, chosen, onPress: () => undefined, onClose: () => undefined },
      answers,
    });
  const one = { number: 'A', version: 1, channel: 'instagram', may: ['Claim', 'Assign', 'Categorise'] };

  test('says where the list to choose from did not come, and asks again with one press', async () => {
    for (const [act, path] of [
      ['Assign', 'GET /api/v1/colleagues'],
      ['Categorise', 'GET /api/v1/categories'],
    ] as const) {
      const failed = await draw(act, [one], { [path]: new Response('', { status: 503 }) });
      assert.equal(failed.all('div.banner-late').length, 1, act);
      assert.ok(failed.buttons.includes('Coba lagi'), act);
    }
    const there = await draw('Categorise', [one], { 'GET /api/v1/categories': { categories: [] } });
    assert.equal(there.all('div.banner-late').length, 0);
  });

  test('says of how many it is, and what whoever presses should know; it is sent by its own name', async () => {
    const draw = (language = id) =>
      language.show('features/inbox/ManyDialog.tsx', 'ManyDialog', {
        props: {
          ...{ title: 'Ambil alih: 2 aduan?', notes: ['Hanya 2 dari 3 yang dipilih bisa.'], send: 'Ambil alih' },
          ...{ onSend: () => undefined, onClose: () => undefined },
        },
      });
    const shown = await draw();
    assert.deepEqual(shown.wordsOf('h2'), ['Ambil alih: 2 aduan?']);
    assert.match(shown.words, /Hanya 2 dari 3/);
    assert.deepEqual(shown.buttons.slice(-2), ['Ambil alih', 'Batal']);
  });
});
