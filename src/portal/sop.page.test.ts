// The procedure as it is drawn and written down: the same steps, actors and time standards in the drawing, the table and both languages.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { at, knownTerms } from '#test/given/given.ts';
import { sopOf } from '#core/sop/in-force.ts';
import { numbersOf, withNumbers, type SopNumbers } from '#core/sop/numbers.ts';
import { mainOf, readable } from '#test/given/citizen-view.ts';
import { flow } from './flow.ts';
import { hoursWords } from './moments.ts';
import { sopPage } from './sop.page.ts';
import { actorText, sopText, stepText } from './words.ts';

const sop = sopOf(knownTerms, 'medsos@1');
const { steps, escalation } = sop;
const shown = { terms: knownTerms, now: at(0) };
const languages = ['id', 'en'] as const;

for (const language of languages)
  suite(`in ${language}`, () => {
    const page = mainOf(sopPage(shown, language));
    const words = sopText[language];

    test('the table has one row for each step, with who does it, by when, and what comes of it', () => {
      const table = page.slice(page.indexOf('<tbody>'), page.indexOf('</tbody>'));
      const rows = [...table.matchAll(/<tr>[^]*?<\/tr>/g)].map(([row]) =>
        [...row.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(([, cell = '']) => readable(cell)),
      );
      assert.deepEqual(
        rows.map(([row, activity, actor, needs, limit, output]) => [
          row,
          activity,
          actor?.slice(2),
          needs,
          limit,
          output,
        ]),
        steps.map(({ row, name, actor, limitMs, output }) => [
          String(row),
          words.activities[name],
          actorText[language][actor],
          words.needs,
          limitMs === undefined ? words.noLimit : hoursWords(limitMs, language),
          words.output[output],
        ]),
      );
    });

    test('each cell says on a telephone what its column is', () => {
      const labels = [...page.matchAll(/<td[^>]* data-label="([^"]*)"/g)].map(([, label]) => label);
      const columns = Object.values(words.columns);
      assert.deepEqual(new Set(labels.slice(0, columns.length)), new Set(columns));
    });

    test('the drawing is one picture with a name, and holds what the table holds', () => {
      const { text } = flow(sop, language);
      assert.equal(text.match(/role="img"/g)?.length, 1);
      assert.ok(text.includes(`aria-label="${words.flowText}"`));
      const [large = '', small = ''] = [...text.matchAll(/<svg[^]*?<\/svg>/g)].map(([svg]) => svg);
      const letters = (svg: string): string => readable(svg).replaceAll(' ', '');
      for (const { row, name, limitMs } of steps) {
        const named = `${String(row)}. ${stepText[language][name].short}`.replaceAll(' ', '');
        assert.ok(letters(large).includes(named), named);
        if (limitMs !== undefined)
          for (const svg of [large, small]) assert.ok(readable(svg).includes(hoursWords(limitMs, language)));
      }
      for (const svg of [large, small]) {
        assert.equal(svg.match(/class="node"/g)?.length, steps.length);
        assert.equal(svg.match(/class="lane"/g)?.length, new Set(steps.map(({ actor }) => actor)).size);
        for (const aside of [words.notComplaint, words.answered, words.result])
          assert.ok(letters(svg).includes(aside.replaceAll(' ', '')), aside);
        assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
      }
    });

    test('the warning tells the ladder as the procedure in force has it', () => {
      const later = hoursWords(escalation.at(-1)?.afterDueMs ?? 0, language);
      const actors = actorText[language];
      assert.ok(readable(page).includes(words.late(actors['team-lead'], later, actors['division-head'])));
    });

    test('what the enacted sheet lists is there in full', () => {
      for (const line of [...words.basis, ...words.related, ...words.staff, ...words.equipment, words.record])
        assert.ok(readable(page).includes(line.replaceAll(/\s+/g, ' ')), line);
      assert.equal(page.match(/<ol>/g)?.length, 1, 'laws are numbered as they are on the sheet');
    });
  });

test('the warning says who hears at the latest, once a step climbs otherwise or the lead hears later', () => {
  const numbers = numbersOf(sop);
  const told = (changed: Partial<SopNumbers>, language: 'id' | 'en' = 'id'): string => {
    const known = { ...knownTerms.sops.known, 'medsos@1': withNumbers(sop, 'medsos@1', { ...numbers, ...changed }) };
    const terms = { ...knownTerms, sops: { ...knownTerms.sops, known } };
    return readable(mainOf(sopPage({ terms, now: at(0) }, language)));
  };
  const head = (afterMinutes: number) => ({ to: 'division-head', afterMinutes }) as const;
  const lead = (afterMinutes: number) => ({ to: 'team-lead', afterMinutes }) as const;
  assert.match(told({}), /Ketua Tim langsung diberi tahu\. 12 jam kemudian Kepala Bidang juga/);
  const one = { ladders: { convey: { escalation: [head(20 * 60)] } } };
  assert.match(told(one), /Ketua Tim dan Kepala Bidang diberi tahu, paling lambat 20 jam kemudian/);
  assert.match(told({ escalation: [lead(60), head(120)] }), /dan Kepala Bidang diberi tahu, paling lambat 2 jam/);
  assert.match(told({ escalation: [head(120)] }), /terlewat, Kepala Bidang diberi tahu, paling lambat 2 jam/);
  assert.match(told(one, 'en'), /the team lead and the head of division, 20 hours later at the latest/);
});

test('the drawing has as many arrows from step to step as there are steps to reach', () => {
  const { text } = flow(sop, 'id');
  const [large = ''] = [...text.matchAll(/<svg[^]*?<\/svg>/g)].map(([svg]) => svg);
  const plain = large.match(/class="edge"/g)?.length ?? 0;
  assert.equal(plain, steps.length - 1 + 1, 'and one home');
  assert.equal(large.match(/class="edge maybe"/g)?.length, 2);
});

test('both languages promise the same hours', () => {
  const hoursIn = (language: 'id' | 'en'): string[] =>
    [...readable(flow(sop, language).text).matchAll(/(\d+) (?:jam|hours?)/g)].map(([, hours = '']) => hours);
  assert.deepEqual(hoursIn('id'), hoursIn('en'));
  assert.equal(hoursIn('id').length, 2 * steps.filter(({ limitMs }) => limitMs !== undefined).length);
});
