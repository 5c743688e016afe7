// The official sheet: the same steps, times and actors as the rules count by, of the version in force, and nobody's name.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commonFamily, familyOf, shippedSops, sopOf } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import { numbersOf, withNumbers } from '#core/sop/numbers.ts';
import type { Terms } from '#core/sop/terms.ts';
import { paperPress } from '#src/paper/paper.ts';
import { at, knownTerms } from '#test/given/given.ts';
import { familyWords } from './limits.ts';
import { hoursWords } from './moments.ts';
import { sopSheet, sopSheetOf } from './sop.sheet.ts';
import { sopText } from './words.ts';

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

  test('of any version says at its head where it is not what new cases begin under', () => {
    const head = (key: SopKey, hours: number, language: 'id' | 'en' = 'id'): string => {
      const sheet = sopSheetOf({ terms, now: at(hours), language }, key) ?? assert.fail(key);
      const [boxes] = sheet.parts;
      assert.ok(boxes?.kind === 'boxes');
      const [first = ''] = boxes.pairs[0]?.[1]?.lines ?? [];
      assert.equal(sheet.foot.startsWith(first), /LAMA|BELUM|FORMER|NOT YET/.test(first), 'on every page');
      return first;
    };
    assert.match(head('medsos@1', 0), /^Nomor SOP/);
    assert.match(head('medsos@2', 0), /^BELUM BERLAKU: untuk aduan yang masuk sejak .*2026/);
    assert.match(head('medsos@2', 10), /^Nomor SOP/);
    assert.match(head('medsos@1', 10), /^VERSI LAMA: tidak lagi untuk aduan baru sejak .*2026/);
    assert.match(head('medsos@1', 10, 'en'), /^FORMER VERSION/);
    assert.equal(sopSheetOf({ terms, now: at(0), language: 'id' }, 'medsos@9'), undefined);
  });

  test('of every procedure has its name, its own lanes and where its times are from, in both languages', () => {
    for (const key of Object.keys(shippedSops.known) as SopKey[])
      for (const language of ['id', 'en'] as const) {
        const sheet = sopSheetOf({ terms, now: at(0), language }, key) ?? assert.fail(key);
        const words = JSON.stringify(sheet);
        const family = familyOf(key);
        assert.equal(
          words.includes(`1. ${sopText[language].heading}`),
          family !== commonFamily,
          'related to the enacted one',
        );
        if (family !== commonFamily) assert.ok(words.includes(familyWords(family, language)?.source ?? key), key);
        assert.equal(words.includes('18 September 2023"'), family === commonFamily, `${key}: no date of another SOP`);
        const [, , lanes] = sheet.parts;
        assert.equal(lanes?.kind === 'lanes' && lanes.rows.length, sopOf(knownTerms, key).steps.length);
      }
    const sp4n = JSON.stringify(sopSheetOf({ terms, now: at(0), language: 'id' }, 'sp4n-complaint@1'));
    assert.match(sp4n, /3 hari kerja.*13 hari kerja.*1 hari kerja/);
    assert.doesNotMatch(sp4n, /72 jam|menyampaikan aduan melalui akun resmi|bukan aduan: ditutup/);
    const phone = JSON.stringify(sopSheetOf({ terms, now: at(0), language: 'id' }, 'phone@1'));
    assert.match(phone, /menyampaikan aduan melalui telepon.*2 jam/);
  });
});
