// Whatever is refused is said in a sentence that ends, with more of it below: short, in one language, and with nothing of anybody in it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findPersonalData } from '#core/personal-data.ts';
import { problems as problemsEn } from './en/problems.ts';
import { refusals as refusalsEn } from './en/refusals.ts';
import { problems as problemsId } from './id/problems.ts';
import { refusals as refusalsId } from './id/refusals.ts';
import type { ProblemWords } from './same.ts';

type Table = Readonly<Record<string, ProblemWords>>;

const indonesian: Table = { ...problemsId, ...refusalsId };
const english: Table = { ...problemsEn, ...refusalsEn };
const both = Object.entries({ id: indonesian, en: english });
const names = Object.keys(indonesian);

const sentences = (words: string): string[] => words.split(/(?<=[.!?])\s+/);

for (const [language, table] of both)
  suite(`what is refused, in ${language},`, () => {
    test('is a sentence that begins and ends, and fits beside what it refuses', () => {
      for (const [name, { title, detail }] of Object.entries(table)) {
        for (const words of [title, detail]) {
          assert.match(words, /^[A-Z]/, name);
          assert.match(words, /\.$/, name);
          assert.doesNotMatch(words, / {2}|\s$|\.\.|[{}<>]|undefined/, name);
        }
        assert.equal(sentences(title).length, 1, name);
        assert.ok(title.length <= 90, `${name}: ${String(title.length)}`);
        assert.ok(detail.length <= 220, `${name}: ${String(detail.length)}`);
      }
    });

    test('holds nothing that belongs to a person', () => {
      for (const [name, { title, detail }] of Object.entries(table))
        assert.equal(findPersonalData(`${title} ${detail}`), undefined, name);
    });

    test('does not say its title once more below it', () => {
      for (const [name, { title, detail }] of Object.entries(table)) assert.ok(!detail.includes(title), name);
    });
  });

suite('of both languages', () => {
  test('neither is left in the other', () => {
    const strayId =
      /(?<![\p{L}-])(?:yang|tidak|dan|untuk|sudah|belum|dengan|atau|ini|itu|dari|pada|harus|bukan|akan)(?![\p{L}-])/u;
    const strayEn = /(?<![\p{L}-])(?:the|is|are|not|and|with|from|was|been|that|this|there)(?![\p{L}-])/u;
    for (const name of names) {
      const [id, en] = [indonesian[name], english[name]];
      assert.doesNotMatch(`${en?.title ?? ''} ${en?.detail ?? ''}`, strayId, name);
      assert.doesNotMatch(`${id?.title ?? ''} ${id?.detail ?? ''}`, strayEn, name);
      assert.notEqual(en?.title, id?.title);
      assert.notEqual(en?.detail, id?.detail);
    }
  });

  test('numbers and laws are the same', () => {
    const figures = (words: string): string[] =>
      [...words.replaceAll(/(?<=\d),(?=\d)/g, '.').matchAll(/\d+(?:[./]\d+)*/g)].map(([one]) => one).toSorted();
    for (const name of names)
      assert.deepEqual(figures(english[name]?.detail ?? ''), figures(indonesian[name]?.detail ?? ''), name);
  });

  test('no two refusals of the core read alike', () => {
    for (const table of [refusalsId, refusalsEn]) {
      const titles = Object.values<ProblemWords>(table).map(({ title }) => title);
      assert.equal(new Set(titles).size, titles.length);
    }
  });
});
