// Kept views above the folders: their names, keys and counts, which of them is shown, and what they say of what is gone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { ListViewsAnswer } from './list-view.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

type View = ListViewsAnswer['shown'][number];
const view = (changed: Partial<View> = {}): View => ({
  ...{ of: 'own', name: 'Lampu di Jetis', asked: { folder: 'triage', area: '34.71.02' }, gone: [] },
  ...changed,
});
const nothing = { version: 0, views: [] };

const show = (shown: View[], { at = '/masuk', language = id, role = 'admin-medsos' as Role } = {}) =>
  language.show('features/inbox/SavedViews.tsx', 'SavedViews', {
    props: { called: 0, onDone: () => undefined },
    as: { role },
    at,
    answers: { 'GET /api/v1/list-views': { shown, own: nothing } },
  });
const rows = async (...given: Parameters<typeof show>) => (await show(...given)).all('button.folder');
const pressed = async (shown: View[], at: string) => (await rows(shown, { at }))[0]?.attributes['aria-pressed'];

suite('a view', () => {
  test('is named as its keeper named it, a ready one in the language of the console', async () => {
    const all = [
      view({ name: '<b>Lampu</b>' }),
      view({ of: 'ready', name: 'unheld' }),
      view({ of: 'team', name: 'Rapat' }),
    ];
    const words = async (language: typeof id) => (await rows(all, { language })).slice(0, 3).map((one) => one.words);
    assert.deepEqual(await words(id), ['<b>Lampu</b>', 'Belum dipegang', 'Rapat · tim']);
    assert.deepEqual(await words(en), ['<b>Lampu</b>', 'Held by nobody', 'Rapat · team']);
  });

  test('says how many cases it has, none where there are none or nobody counted, and no number beyond the last', async () => {
    const counts: readonly [number | undefined, RegExp][] = [
      [undefined, /Jetis$/],
      [0, /Jetis$/],
      [1, /Jetis 1$/],
      [99, /Jetis 99$/],
      [100, /Jetis 99\+$/],
    ];
    for (const [count, expected] of counts)
      assert.match((await rows([view(count === undefined ? {} : { count })]))[0]?.words ?? '', expected);
  });

  test('is opened by a key up to the ninth', async () => {
    const keys = (await rows(Array.from({ length: 10 }, () => view()))).map(
      (one) => one.attributes['aria-keyshortcuts'],
    );
    assert.deepEqual(keys.slice(0, 2), ['Alt+1', 'Alt+2']);
    assert.deepEqual(keys.slice(8, 10), ['Alt+9', undefined]);
  });

  test('is the one that is shown where the address says just that', async () => {
    const expected: readonly [at: string, is: string][] = [
      ['/masuk?map=triage&wilayah=34.71.02', 'true'],
      ['/masuk?wilayah=34.71.02&map=triage', 'true'],
      ['/kasus/ADU-1?map=triage&wilayah=34.71.02', 'true'],
      ['/masuk?map=triage', 'false'],
      ['/masuk?wilayah=34.71.02', 'false'],
      ['/masuk?map=triage&wilayah=34.71.02&kanal=email', 'false'],
      ['/masuk?map=triage&wilayah=34.71.02&cari=lampu', 'false'],
    ];
    for (const [at, is] of expected) assert.equal(await pressed([view()], at), is, at);
    // The folder that everybody begins with, whether it is named or not.
    for (const at of ['/masuk', '/masuk?map=mine'])
      for (const asked of [{}, { folder: 'mine' as const }]) assert.equal(await pressed([view({ asked })], at), 'true');
    assert.equal(
      await pressed([view({ asked: { folder: 'all', urgency: 'hour' } })], '/masuk?map=all&waktu=jam'),
      'true',
    );
  });

  test('names what of it is there no more, and a part that this console does not know by its own name', async () => {
    const gone = ['category', 'holder', 'baru-sekali'];
    const [own, english] = [await rows([view({ gone })]), await rows([view({ gone })], { language: en })];
    assert.match(own[0]?.words ?? '', /sudah tidak ada: kategori, petugas, baru-sekali$/);
    assert.match(english[0]?.words ?? '', /no longer there: category, officer, baru-sekali$/);
  });
});

suite('the press that arranges them', () => {
  test('is everybody’s for their own, and the team lead’s for the team’s', async () => {
    const presses = async (role: Role) => (await rows([], { role })).map(({ words }) => words);
    for (const role of ['admin-medsos', 'admin-agency', 'division-head', 'examiner'] as const)
      assert.deepEqual(await presses(role), ['Atur tampilan saya'], role);
    assert.deepEqual(await presses('team-lead'), ['Atur tampilan saya', 'Atur tampilan tim']);
  });
});

test('what cannot be read says so', async () => {
  const shown = await id.show('features/inbox/SavedViews.tsx', 'SavedViews', {
    props: { called: 0, onDone: () => undefined },
    answers: { 'GET /api/v1/list-views': Response.json({ title: 'Sibuk.' }, { status: 503 }) },
  });
  assert.match(shown.words, /Sibuk\./);
});
