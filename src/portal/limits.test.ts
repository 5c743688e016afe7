// A step's standard as citizens read it: by the wall as it always was, and said to be working time where a calendar of the desk counts.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sopOf } from '#core/sop/in-force.ts';
import { numbersOf, withNumbers } from '#core/sop/numbers.ts';
import type { Terms } from '#core/sop/terms.ts';
import { hourMs } from '#core/time.ts';
import { mainOf, readable } from '#test/given/citizen-view.ts';
import { at, knownTerms } from '#test/given/given.ts';
import { flow } from './flow.ts';
import { limitLines } from './limits.ts';
import { procedureRoad } from './road.ts';
import { sopPage } from './sop.page.ts';
import { sopSheet } from './sop.sheet.ts';

const enacted = sopOf(knownTerms, 'medsos@1');
const later = withNumbers(enacted, 'medsos@2', { ...numbersOf(enacted), calendars: { coordinate: 'city-5' } });
const terms: Terms = {
  ...knownTerms,
  sops: {
    known: { ...knownTerms.sops.known, 'medsos@2': later },
    enacted: [...knownTerms.sops.enacted, { key: 'medsos@2', from: at(10) }],
  },
};
const marks = { id: /\(jam kerja\)/g, en: /\(working time\)/g } as const;

suite('a time standard', () => {
  const lines = (change: object): string[] => limitLines({ limitMs: 2 * hourMs, ...change }, 'id', '–');

  test('is its hours, or none', () => {
    assert.deepEqual(lines({}), ['2 jam']);
    assert.deepEqual(lines({ limitMs: undefined }), ['–']);
    assert.deepEqual(lines({ limitMs: undefined, calendar: 'city-5' }), ['–']);
  });

  test('says that it is working time by a calendar of the desk', () => {
    assert.deepEqual(lines({ calendar: 'city-5' }), ['2 jam', '(jam kerja)']);
    assert.deepEqual(limitLines({ limitMs: hourMs, calendar: 'city-5' }, 'en', '–'), ['1 hour', '(working time)']);
  });
});

suite('words of a version’s own', () => {
  const said = { activity: 'Menyampaikan hasil & terima kasih', needs: 'Ponsel dinas' };
  const own = withNumbers(enacted, 'medsos@1', { ...numbersOf(enacted), texts: { convey: said } });
  const known = { ...knownTerms, sops: { ...knownTerms.sops, known: { ...knownTerms.sops.known, 'medsos@1': own } } };
  const rowsIn = (language: 'id' | 'en') =>
    [...mainOf(sopPage({ terms: known, now: at(0) }, language)).matchAll(/<tr>[^]*?<\/tr>/g)].map(([row]) => row);

  test('stand on the page in place of the enacted ones, at their step alone, and are said to be Indonesian', () => {
    const [id, en] = [rowsIn('id').slice(0, 7), rowsIn('en').slice(0, 7)];
    for (const rows of [id, en])
      assert.deepEqual(
        rows.map((row) => row.includes('Menyampaikan hasil &amp; terima kasih')),
        [false, false, false, false, false, false, true],
      );
    assert.equal(en.join('').match(/lang="id"/g)?.length, 2);
    assert.doesNotMatch(id.join(''), /lang="id"/);
    assert.match(readable(en[6] ?? ''), /Ponsel dinas .* Report/);
  });
  test('that are a name stand in each drawing and on the road, and are said to be Indonesian', () => {
    const texts = { 'follow-up': { name: 'Kerja di lapangan' } };
    const named = withNumbers(enacted, 'medsos@1', { ...numbersOf(enacted), texts });
    for (const language of ['id', 'en'] as const) {
      const [large = ''] = flow(named, language).text.match(/<svg[^]*?<\/svg>/) ?? [];
      assert.match(readable(large).replaceAll(' ', ''), /5\.Kerjadilapangan/);
      const { text } = procedureRoad(named, language);
      const titles = [...text.matchAll(/<h3[^]*?<\/h3>/g)].map(([title]) => title);
      assert.deepEqual(
        titles.map((title) => title.includes('Kerja di lapangan')),
        [false, false, false, false, true, false],
      );
      assert.equal(titles.filter((title) => title.includes('lang="id"')).length, language === 'en' ? 1 : 0);
    }
  });

  test('stand in the official sheet, and what is not said otherwise stays', () => {
    const part = sopSheet({ terms: known, now: at(0), language: 'id' }).parts.find(({ kind }) => kind === 'lanes');
    assert.ok(part?.kind === 'lanes');
    const cells = part.rows.map(({ cells: [, activity, needs, , output] }) => [activity, needs, output]);
    assert.deepEqual(cells.at(-1), [said.activity, said.needs, 'Laporan']);
    assert.deepEqual(
      cells.slice(0, -1).filter(([, needs]) => needs !== 'Komputer/HP'),
      [],
    );
  });
});

for (const language of ['id', 'en'] as const)
  suite(`working time in ${language}`, () => {
    const times = (text: string): number => readable(text).match(marks[language])?.length ?? 0;

    test('stands once in the table, the road and each drawing, at the step that runs by it, from its instant on', () => {
      const page = (hours: number) => mainOf(sopPage({ terms, now: at(hours) }, language));
      const tableOf = (text: string) => text.slice(text.indexOf('<tbody>'), text.indexOf('</tbody>'));
      assert.equal(times(tableOf(page(9.99))), 0);
      assert.equal(times(tableOf(page(10))), 1);
      assert.equal(times(procedureRoad(later, language).text), 1);
      assert.equal(times(procedureRoad(enacted, language).text), 0);
      const drawings = [...flow(later, language).text.matchAll(/<svg[^]*?<\/svg>/g)].map(([svg]) => svg);
      const letters = (svg: string): string => readable(svg).replaceAll(' ', '');
      const plain = language === 'id' ? /\(jamkerja\)/g : /\(workingtime\)/g;
      for (const svg of drawings) assert.equal(letters(svg).match(plain)?.length, 1);
    });

    test('stands in the official sheet beside the hours', () => {
      const part = sopSheet({ terms, now: at(10), language }).parts.find(({ kind }) => kind === 'lanes');
      assert.ok(part?.kind === 'lanes');
      const said = part.rows.map(({ cells }) => cells[3] ?? '');
      assert.deepEqual(
        said.map((cell) => times(cell)),
        [0, 0, 1, 0, 0, 0],
      );
    });
  });
