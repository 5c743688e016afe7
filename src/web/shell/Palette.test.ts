// The palette as it opens: the acts of the open case before anything else, then where this officer may go, each with its key.
import assert from 'node:assert/strict';
import { afterEach, suite, test } from 'node:test';
import type { Sitting } from '#test/beds/given-screen.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { OpenCase } from '../case-acts.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Offer = { offerCase: (one: OpenCase) => () => void };

const run = (): void => undefined;
const place = (href: string, label: string, roles: readonly Sitting['role'][], keys?: string) => ({
  ...{ href, label, roles, sign: () => null },
  ...(keys === undefined ? {} : { keys }),
});
const places = [
  place('/masuk', 'Kotak masuk', ['admin-medsos'], 'g m'),
  place('/operator', 'Operator', ['operator']),
  { ...place('/sp4n', 'SP4N', ['admin-medsos']), useOffered: () => false },
];

const screen = (path: string, roles: readonly Sitting['role'][], keptBy?: readonly Sitting['role'][]) => ({
  ...{ path, roles, asks: 'GET /x', page: () => null },
  ...(keptBy === undefined ? {} : { keptBy }),
});
const screens = [
  screen('/waktu/sop', ['operator', 'team-lead'], ['team-lead']),
  screen('/akun', ['operator'], ['operator']),
  screen('/operator', ['operator'], ['operator']),
  screen('/petugas/jalan', ['operator']),
];

let takeBack = run;
afterEach(() => takeBack());

const open = async (language = id, acts?: OpenCase['acts'], role: Sitting['role'] = 'admin-medsos') => {
  if (acts !== undefined) {
    const { offerCase } = await language.load<Offer>('web/case-acts.ts');
    takeBack = offerCase({ number: 'ADU-2026-000001-DZ', acts, press: run });
  }
  return language.show('web/shell/Palette.tsx', 'Palette', {
    ...{ as: { role }, props: { places, screens, onHelp: run, onClose: run } },
  });
};
const optionsOf = (shown: Awaited<ReturnType<typeof open>>): string[] =>
  shown.all('button').flatMap(({ attributes, words }) => (attributes['role'] === 'option' ? [words] : []));
/** Read with each of their options; drawn for the eye beside it. */
const groupsOf = (shown: Awaited<ReturnType<typeof open>>): unknown[] =>
  shown.all('div').flatMap(({ attributes }) => (attributes['role'] === 'group' ? [attributes['aria-label']] : []));

suite('the palette', () => {
  test('begins with the acts of the open case, in the order in which the page offers them', async () => {
    const shown = await open(id, [
      { act: 'AskIdentity', keys: 'E' },
      { act: 'MergeInto' },
      { act: 'AddNote', keys: 'N' },
    ]);
    const [first, second, third, ...others] = optionsOf(shown);
    assert.deepEqual([first, third], ['Tanya identitas E', 'Tulis catatan N']);
    assert.doesNotMatch(second ?? '', / [A-Z]$/);
    assert.equal(others[0], 'Kotak masuk G M');
    assert.deepEqual(groupsOf(shown), ['Aduan ADU-2026-000001-DZ', 'Ke halaman']);
  });

  test('leads where this officer may go in this city, and to nobody else’s places', async () => {
    assert.deepEqual(optionsOf(await open()), ['Kotak masuk G M', 'Akun saya', 'Pintasan keyboard ?']);
  });

  test('leads to the settings that are theirs, but not twice to one that stands in the menu', async () => {
    const shown = await open(id, undefined, 'operator');
    assert.deepEqual(optionsOf(shown).slice(-2), ['SOP', 'Akun kanal']);
    assert.deepEqual(groupsOf(shown), ['Ke halaman', 'Pengaturan']);
    assert.deepEqual(optionsOf(await open(id, undefined, 'team-lead')).at(-1), 'SOP');
  });

  test('is a field with a list whose first row Enter presses, and asks nothing before a word is typed', async () => {
    const shown = await open();
    const [field] = shown.all('input');
    const [list] = shown.all('div').filter(({ attributes }) => attributes['role'] === 'listbox');
    const options = shown.all('button').filter(({ attributes }) => attributes['role'] === 'option');
    assert.equal(field?.attributes['aria-controls'], list?.attributes['id']);
    assert.equal(field?.attributes['aria-activedescendant'], options[0]?.attributes['id']);
    assert.deepEqual(
      options.map(({ attributes }) => attributes['aria-selected']),
      ['true', 'false', 'false'],
    );
    assert.deepEqual(shown.asked, []);
    assert.match(shown.words, /3 pilihan$/);
  });

  test('speaks English where that was chosen', async () => {
    const shown = await open(en, [{ act: 'AddNote', keys: 'N' }]);
    assert.match(shown.words, /^Find and do .* 4 choices$/);
    assert.deepEqual(groupsOf(shown), ['Complaint ADU-2026-000001-DZ', 'Go to']);
    assert.doesNotMatch(shown.words, /catatan|pilihan/i);
  });
});
