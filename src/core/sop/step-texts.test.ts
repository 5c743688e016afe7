// Words that a version has for its steps: which may stand on a sheet that everybody reads, and that nothing but the words changes.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { knownTerms } from '#test/given/given.ts';
import { shippedSops, sopOf } from './in-force.ts';
import { changesBetween, numberFaults, numbersOf, withNumbers, type SopNumbers } from './numbers.ts';
import type { Sop } from './shape.ts';
import { isStepText, textBounds, textParts, textsIn } from './step-texts.ts';

const medsos = sopOf(knownTerms, 'medsos@1');
const enacted = numbersOf(medsos);
const saying = (texts: NonNullable<SopNumbers['texts']>): SopNumbers => ({ ...enacted, texts });
const faultsOf = (numbers: SopNumbers, base: Sop = medsos): string[] =>
  numberFaults(base, numbers).map(({ at, why }) => `${at} ${why}`);

suite('a text of a step', () => {
  const rows: [why: string, text: string, may: boolean][] = [
    ['a sentence', 'Menerima aduan dari pelapor.', true],
    ['two signs', 'HP', true],
    ['one sign', 'H', false],
    ['nothing', '', false],
    ['two hundred signs', 'a'.repeat(200), true],
    ['one more', 'a'.repeat(201), false],
    ['two hundred signs that take two places each', '🌳'.repeat(200), true],
    ['one more of them', '🌳'.repeat(201), false],
    ['Javanese letters', 'ꦲꦢꦸꦮꦤ꧀ ꦮꦂꦒ', true],
    ['what a name may have', "Admin 'Pusat' & UPIK / JSS (24 jam)", true],
    ['markup', 'Menerima <b>aduan</b>', false],
    ['half of it', 'kurang dari < 2 jam', false],
    ['two lines', 'Menerima\nmenjawab', false],
    ['another kind of line', 'Menerima\u2028menjawab', false],
    ['a sign that turns the rest around', 'Menerima \u202Enaduda', false],
    ['a sign that nobody sees', 'Ad\u200Buan', false],
    ['blanks around it', ' Menerima ', false],
    ['blanks alone', '   ', false],
  ];
  for (const [why, text, may] of rows)
    test(`${why}: ${may ? 'may be' : 'may not'}`, () => {
      for (const part of textParts) {
        if (part === 'name' && [...text].length > textBounds.name[1]) continue;
        assert.equal(isStepText(part, text), may, part);
        assert.deepEqual(faultsOf(saying({ convey: { [part]: text } })), may ? [] : [`${part}-convey text`]);
      }
    });

  test('that is a name is as short as a name: it stands in drawings, and beside five others', () => {
    const names: [name: string, may: boolean][] = [
      ['H', false],
      ['HP', true],
      ['Sampaikan hasil', true],
      ['a'.repeat(30), true],
      ['a'.repeat(31), false],
      ['🌳'.repeat(30), true],
      ['🌳'.repeat(31), false],
      ['Menerima\nmenjawab', false],
      ['<b>', false],
    ];
    for (const [name, may] of names) {
      assert.equal(isStepText('name', name), may, name);
      assert.deepEqual(faultsOf(saying({ report: { name } })), may ? [] : ['name-report text'], name);
    }
    for (const part of textParts) assert.equal(isStepText(part, 'a'.repeat(31)), part !== 'name', part);
  });

  test('is told in the order of its steps, and of nothing where there is none', () => {
    assert.deepEqual(textsIn(), []);
    assert.deepEqual(textsIn({ convey: {} }), []);
    assert.deepEqual(
      textsIn({ report: { output: 'Aduan', activity: 'Melapor', name: 'Lapor' }, convey: { needs: 'Ponsel' } }),
      [
        { part: 'name', step: 'report', text: 'Lapor' },
        { part: 'activity', step: 'report', text: 'Melapor' },
        { part: 'output', step: 'report', text: 'Aduan' },
        { part: 'needs', step: 'convey', text: 'Ponsel' },
      ],
    );
  });

  test('may be the reporter’s step too, and none that the procedure does not have', () => {
    assert.deepEqual(faultsOf(saying({ report: { activity: 'Pelapor melapor.' } })), []);
    const report = sopOf({ sops: shippedSops }, 'sp4n-complaint@1');
    const asked = { ...numbersOf(report), texts: { register: { needs: 'Komputer' } } };
    assert.deepEqual(faultsOf(asked, report), ['needs-register text']);
  });
});

suite('a version with words of its own', () => {
  const chosen = saying({
    report: { activity: 'Pelapor melapor.' },
    convey: { name: 'Kabar akhir', needs: 'Ponsel', output: 'Jawaban' },
  });
  const version = withNumbers(medsos, 'medsos@2', chosen);

  test('has them at their steps, and everything else as it was', () => {
    assert.deepEqual(numbersOf(version), chosen);
    for (const [index, step] of medsos.steps.entries()) {
      const { texts, ...rest } = version.steps[index] ?? assert.fail(step.name);
      assert.deepEqual(rest, step);
      assert.deepEqual(texts, chosen.texts?.[step.name]);
    }
  });

  test('differs from the one before by each of them', () => {
    assert.deepEqual(changesBetween(enacted, chosen), [
      { at: 'activity-report', before: undefined, after: 'Pelapor melapor.' },
      { at: 'name-convey', before: undefined, after: 'Kabar akhir' },
      { at: 'needs-convey', before: undefined, after: 'Ponsel' },
      { at: 'output-convey', before: undefined, after: 'Jawaban' },
    ]);
    assert.equal(changesBetween(chosen, chosen).length, 0);
  });
});
