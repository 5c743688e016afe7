// The official sheet: the same steps, times and actors as the rules count by, of the version in force, and nobody's name.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sopOf } from '#core/sop/in-force.ts';
import { numbersOf, withNumbers } from '#core/sop/numbers.ts';
import type { Terms } from '#core/sop/terms.ts';
import { paperPress } from '#src/paper/paper.ts';
import { at, knownTerms } from '#test/given/given.ts';
import { hoursWords } from './moments.ts';
import { sopSheet } from './sop.sheet.ts';

const enacted = sopOf(knownTerms, 'medsos@1');
const { register: _left, ...others } = numbersOf(enacted).limits;
const later = withNumbers(enacted, 'medsos@2', { ...numbersOf(enacted), limits: { ...others, convey: 90 } });
const terms: Terms = {
  ...knownTerms,
  sops: {
    known: { ...knownTerms.sops.known, 'medsos@2': later },
    enacted: [...knownTerms.sops.enacted, { key: 'medsos@2', from: at(10) }],
  },
};

const lanesIn = (hours: number, language: 'id' | 'en' = 'id') => {
  const part = sopSheet({ terms, now: at(hours), language }).parts.find(({ kind }) => kind === 'lanes');
  assert.ok(part?.kind === 'lanes');
  return part;
};

suite('the official sheet', () => {
  test('has a row for each step, in the lane of whoever does it, with the time that is counted', () => {
    const { lanes, rows } = lanesIn(0);
    assert.equal(lanes.length, 4);
    assert.deepEqual(
      rows.map(({ lane, shape }) => `${String(lane)} ${shape}`),
      ['0 start', '1 decision', '2 decision', '1 process', '3 process', '2 end'],
    );
    enacted.steps.forEach(({ limitMs }, index) => {
      const said = rows[index]?.cells[3];
      assert.equal(said, limitMs === undefined ? '–' : hoursWords(limitMs, 'id'));
    });
  });

  test('follows the version in force, from its instant on and not before', () => {
    const times = (hours: number) => lanesIn(hours).rows.map(({ cells: [no, , , time] }) => `${no} ${time}`);
    assert.equal(times(9.99).length, 6);
    assert.deepEqual(times(10), ['1 –', '2 2 jam', '3 24 jam', '4 24 jam', '5 1 jam 30 menit']);
    const words = (hours: number) => JSON.stringify(sopSheet({ terms, now: at(hours), language: 'id' }));
    assert.match(words(0), /Tanggal efektif: 18 September 2023/);
    assert.match(words(10), /versi 2 dari SOP 18 September 2023/);
  });

  test('names nobody: lines for a hand stand where somebody signs', () => {
    for (const language of ['id', 'en'] as const) {
      const words = JSON.stringify(sopSheet({ terms, now: at(0), language }));
      assert.match(words, /NIP: \.{10}/);
      assert.doesNotMatch(words, /Trihastono|NIP: \d/);
    }
  });

  test('is printed with its symbols in both languages, tagged', async () => {
    for (const language of ['id', 'en'] as const) {
      const printed = await paperPress().print(sopSheet({ terms, now: at(0), language }));
      assert.ok(printed.ok);
      assert.match(printed.bytes.toString('latin1'), /\/StructTreeRoot/);
    }
  });
});
