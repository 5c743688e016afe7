// JSS and our register side by side as they are seen: the counts, the row by the list in which it stands, and what is said of nothing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import {
  differenceLists,
  type Difference,
  type DifferenceList,
  type DifferencesAnswer,
} from './reconciliation.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/reconciliation/Reconciliation.tsx', 'Reconciliation'] as const;
const latest = { fileName: 'ekspor.csv', at: '2026-03-02T01:00:00.000Z', by: 'Sari Contoh' };
const asks = 'GET /api/v1/upik/jss/differences?';

type Looked = { list?: DifferenceList; marked?: boolean; q?: string };

const show = (
  changed: Partial<DifferencesAnswer> = {},
  { list = 'only-jss', marked = false, q = '' }: Looked = {},
  language = id,
) => {
  const counts = { 'only-jss': 0, 'only-here': 0, differing: 0 };
  const answer: DifferencesAnswer = { counts, waiting: 0, latest, rows: [], offers: [], ...changed };
  const searched = q === '' ? '' : `&q=${q}`;
  const at = `/upik?lihat=rekonsiliasi&daftar=${list}${marked ? '&tampil=kesamping' : ''}${q === '' ? '' : `&cari=${q}`}`;
  const question = `${asks}list=${list}&marked=${String(marked)}${searched}&after=0`;
  return language.show(...page, { at, as: { role: 'admin-medsos' }, answers: { [question]: answer } });
};

const row = (changed: Partial<Difference> = {}): Difference => ({ key: 'jss1', jssNumber: 'JSS-1', ...changed });
const mark = { reason: 'Bukan dari medsos', at: '2026-03-02T01:00:00.000Z', by: 'Sari Contoh' };

suite('the lists', () => {
  test('are counted beside each other, whichever is open, and the open one is marked', async () => {
    for (const list of differenceLists) {
      const shown = await show({ counts: { 'only-jss': 1234, 'only-here': 5, differing: 6 }, waiting: 7 }, { list });
      const chosen = shown.all('button.difference-list');
      assert.deepEqual(
        chosen.map(({ words }) => /^[\d.]+/.exec(words)?.[0]),
        ['1.234', '5', '6'],
      );
      assert.deepEqual(
        chosen.map(({ attributes }) => attributes['aria-pressed'] === 'true'),
        differenceLists.map((one) => one === list),
      );
      assert.match(shown.wordsOf('a.difference-list')[0] ?? '', /^7/);
    }
  });

  test('named in an address that there are not is the first one', async () => {
    const answer: DifferencesAnswer = {
      counts: { 'only-jss': 1, 'only-here': 0, differing: 0 },
      waiting: 0,
      latest,
      rows: [row()],
      offers: [],
    };
    const question = `${asks}list=only-jss&marked=false&after=0`;
    const shown = await id.show(...page, { at: '/upik?daftar=apa', answers: { [question]: answer } });
    assert.equal(shown.all('li.difference-row').length, 1);
  });

  test('say with other words that nothing stands, that nothing was set aside, and that nothing was found', async () => {
    const said = await Promise.all([show(), show({}, { marked: true }), show({}, { q: 'x' })]);
    assert.equal(new Set(said.map(({ words }) => words)).size, 3);
    for (const shown of said) assert.equal(shown.all('li.difference-row').length, 0);
  });

  test('before any export say how to begin, and compare nothing', async () => {
    const question = `${asks}list=only-jss&marked=false&after=0`;
    const answer = { counts: { 'only-jss': 0, 'only-here': 0, differing: 0 }, waiting: 3, rows: [], offers: [] };
    const shown = await id.show(...page, { at: '/upik?lihat=rekonsiliasi', answers: { [question]: answer } });
    assert.ok(shown.links.includes('/meja/upik?lihat=impor'));
    assert.equal(shown.all('button.difference-list').length, 0);
  });

  test('go on by a button where there is more', async () => {
    const [more, last] = [await show({ rows: [row()], next: 50 }), await show({ rows: [row()] })];
    assert.equal(more.buttons.length, last.buttons.length + 1);
  });
});

suite('a row', () => {
  const labelsOf = async (changed: Partial<Difference>, list: DifferenceList): Promise<readonly string[]> =>
    (await show({ rows: [row(changed)] }, { list })).buttons.filter((label) => label.includes('JSS-1'));

  test('can be linked where only JSS has it, set aside anywhere, and opened where there is a case of ours', async () => {
    assert.equal((await labelsOf({}, 'only-jss')).length, 2);
    for (const list of ['only-here', 'differing'] as const) {
      assert.equal((await labelsOf({ number: 'ADU-2026-000001-DZ' }, list)).length, 1, list);
      const shown = await show({ rows: [row({ number: 'ADU-2026-000001-DZ' })] }, { list });
      assert.ok(shown.links.includes('/meja/kasus/ADU-2026-000001-DZ'), list);
    }
  });

  test('that was set aside says why and by whom, and can only be brought back', async () => {
    const shown = await show({ rows: [row({ mark, number: 'ADU-2026-000001-DZ' })] }, { marked: true });
    assert.match(shown.words, /Sari Contoh.*08\.00.*: Bukan dari medsos/);
    assert.equal(shown.buttons.filter((label) => label.includes('JSS-1')).length, 1);
    assert.equal(shown.all('input.pick').length, 0);
    assert.ok(!shown.links.includes('/meja/kasus/ADU-2026-000001-DZ'));
  });

  test('tells what each side says of it, and nothing of a side that is silent', async () => {
    const jss = {
      date: '2026-03-02',
      jssStatus: 'Selesai',
      jssAgency: 'DLH',
      category: 'Sampah',
      matter: 'Sampah <b>',
    };
    const ours = { number: 'ADU-2026-000001-DZ', status: 'follow-up', agency: 'DPUPKP' } as const;
    const [said] = (await show({ rows: [row({ ...jss, ...ours })] }, { list: 'differing' })).wordsOf(
      'div.difference-words',
    );
    assert.match(said ?? '', /^JSS-1 Sampah <b> .*2 Mar · Selesai · DLH · Sampah .*ADU-2026-000001-DZ · .* · DPUPKP$/);
    assert.deepEqual((await show({ rows: [row()] })).wordsOf('div.difference-words'), ['JSS-1']);
  });

  test('names the case of ours that the export names', async () => {
    const shown = await show({ rows: [row({ offered: 'ADU-2026-000009-YT' })] });
    assert.match(shown.wordsOf('p.offered')[0] ?? '', /ADU-2026-000009-YT/);
  });
});

test('what the export offers is taken over in one press, and not spoken of where it offers nothing', async () => {
  const offers = [{ key: 'jss1', jssNumber: 'JSS-1', number: 'ADU-2026-000001-DZ' }];
  const [withOne, without] = [await show({ offers }), await show()];
  assert.match(withOne.words, /1 aduan yang menunggu nomor/);
  assert.doesNotMatch(without.words, /aduan yang menunggu nomor/);
  assert.ok(withOne.buttons.length > without.buttons.length);
});

test('the same is read in English', async () => {
  const [first, second] = [await show({ rows: [row({ mark })] }), await show({ rows: [row({ mark })] }, {}, en)];
  assert.equal(first.buttons.length, second.buttons.length);
  assert.notEqual(first.words, second.words);
  assert.match(second.words, /Bukan dari medsos/, 'what an officer wrote stays as it is');
});
