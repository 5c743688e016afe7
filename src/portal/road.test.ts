// The six steps drawn: where a case is, what is behind it and ahead, said in words beside every sign.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '#core/complaint/command.ts';
import { sopOf } from '#core/sop/in-force.ts';
import { numbersOf, withNumbers } from '#core/sop/numbers.ts';
import { acts, at, knownTerms, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { readable } from '#test/given/citizen-view.ts';
import { stepMarks, type Standing } from './journey.ts';
import { momentWords } from './moments.ts';
import { caseRoad, procedureRoad } from './road.ts';
import { stepText } from './words.ts';

const drawn = (
  commands: readonly Command[],
  hours: number,
  language: 'id' | 'en' = 'id',
  isReport = false,
): string[] => {
  const { state } = played(commands);
  if (state.status === 'none') assert.fail('no case');
  const { text } = caseRoad(stepMarks(state, sopOf(knownTerms, state.file.sop), at(hours)), language, isReport);
  return [...text.matchAll(/<li[^]*?<\/li>/g)].map(([item]) => item);
};
const words = (...road: Parameters<typeof drawn>): string[] => drawn(...road).map(readable);

suite('a case’s road', () => {
  test('says of each step its name, how it stands and when', () => {
    assert.deepEqual(
      words(upTo.disposed, 6),
      [
        `Laporan masuk selesai ${momentWords(at(0), 'id')}`,
        `Identitas ditanyakan selesai ${momentWords(at(1), 'id')}`,
        `Jawaban disiapkan selesai ${momentWords(at(3), 'id')}`,
        `Dicatat di UPIK selesai ${momentWords(at(4), 'id')}`,
        `Ditindaklanjuti dinas sedang berjalan paling lambat ${momentWords(at(28), 'id')}`,
        '6 Hasil disampaikan belum',
      ].map((line, index) => (index === 4 ? `5 ${line}` : line)),
    );
  });

  test('in English says the same in English', () => {
    assert.deepEqual(words(upTo.triage, 0, 'en').slice(0, 3), [
      `Report received done ${momentWords(at(0), 'en')}`,
      `2 Identity asked under way by ${momentWords(at(2), 'en')}`,
      '3 Answer prepared not yet',
    ]);
  });

  test('marks the one step where the case is, for screen readers too; a closed case is nowhere', () => {
    for (const [name, commands] of Object.entries(upTo)) {
      const here = drawn(commands, commands.length - 1).filter((item) => item.includes('aria-current="step"'));
      assert.equal(here.length, name === 'closed' ? 0 : 1, name);
    }
    const [, second = ''] = drawn(upTo.awaiting, 1);
    assert.match(second, /class="station paused" aria-current="step"|class="station done"/);
  });

  test('promises no moment that has passed, and none while the reporter owes an answer', () => {
    const [, overdue] = words(upTo.triage, 3);
    assert.equal(overdue, 'Identitas ditanyakan lewat batas waktu');
    const [, , paused] = words(upTo.awaiting, 30);
    assert.equal(paused, 'Jawaban disiapkan menunggu Anda');
  });

  test('has a sign for each standing that no other one has, and hides it from screen readers', () => {
    const signs = new Map<Standing, string>();
    const direct = [...upTo.coordination, acts.answerDirectly(3)];
    for (const [commands, hours] of [
      [upTo.disposed, 5],
      [upTo.awaiting, 1],
      [[acts.open(0), acts.ask(3)], 3],
      [direct, 4],
      [upTo.triage, 9],
    ] as const)
      for (const item of drawn(commands, hours)) {
        const [, standing = ''] = /class="station (\w+)"/.exec(item) ?? [];
        const [, sign = ''] = /<span class="sign" aria-hidden="true">([^]*?)<\/span>/.exec(item) ?? [];
        signs.set(standing as Standing, sign.replaceAll(/\d/g, '#'));
      }
    assert.deepEqual([...signs.keys()].toSorted(), ['ahead', 'done', 'late', 'now', 'overdue', 'paused', 'skipped']);
    assert.equal(signs.get('late'), signs.get('overdue'));
    assert.equal(signs.get('now'), signs.get('ahead'));
    assert.equal(new Set(signs.values()).size, 5);
  });

  test('of steps that were not needed says so without a moment', () => {
    const [, , , registered, followed] = words([...upTo.coordination, acts.answerDirectly(3)], 3);
    assert.deepEqual(
      [registered, followed],
      ['– Dicatat di UPIK tidak diperlukan', '– Ditindaklanjuti dinas tidak diperlukan'],
    );
  });

  test('keeps what was done late as late for good', () => {
    const late = [acts.open(0), acts.ask(3), acts.provide(4), acts.approve(5)];
    assert.equal(words(late, 5)[1], `Identitas ditanyakan selesai, terlambat ${momentWords(at(3), 'id')}`);
  });

  test('of a report that was passed on has its own steps and their own names', () => {
    const names = words(sp4nUpTo.coordination, 1, 'id', true).map((line) => line.replace(/^\d /, ''));
    assert.equal(names.length, sopOf(knownTerms, 'sp4n-complaint@1').steps.length);
    assert.match(names[1] ?? '', /^Laporan diverifikasi sedang berjalan/);
    assert.ok(names.every((name) => !/UPIK|Identitas/.test(name)));
  });

  test('of a case opened again counts its later steps once more, from the number where it is', () => {
    const message = { messageId: 'message-9', digest: 'digest-9' };
    const again = [...upTo.closed, acts.reopen(9, { by: people.reporter, message, reason: '' })];
    assert.deepEqual(
      words(again, 9).map((line) => line.split(' ')[0]),
      ['Laporan', 'Identitas', 'Jawaban', 'Dicatat', '5', '6'],
    );
  });
});

test('a step that the case’s version calls otherwise is called so, also of a report; others as ever', () => {
  const { state } = played(upTo.disposed);
  if (state.status === 'none') assert.fail('no case');
  const enacted = sopOf(knownTerms, state.file.sop);
  const texts = { coordinate: { name: 'Jawaban bersama' } };
  const named = withNumbers(enacted, enacted.key, { ...numbersOf(enacted), texts });
  for (const isReport of [false, true]) {
    const titlesIn = (language: 'id' | 'en'): string[] =>
      [...caseRoad(stepMarks(state, named, at(6)), language, isReport).text.matchAll(/<h3[^]*?<\/h3>/g)].map(
        ([title]) => title.replace(/\s+>/, '>'),
      );
    assert.deepEqual(titlesIn('id').slice(1, 4).map(readable), [
      'Identitas ditanyakan',
      'Jawaban bersama',
      'Dicatat di UPIK',
    ]);
    assert.deepEqual(
      titlesIn('en').map((title) => title.includes('lang="id"')),
      [false, false, true, false, false, false],
    );
  }
});

suite('the procedure’s road', () => {
  test('promises exactly the time standards of its table', () => {
    for (const key of ['medsos@1', 'sp4n-complaint@1'] as const)
      for (const language of ['id', 'en'] as const) {
        const { text } = procedureRoad(sopOf(knownTerms, key), language);
        const stations = [...text.matchAll(/<li class="station">[^]*?<\/li>/g)].map(([item]) => readable(item));
        const { steps } = sopOf(knownTerms, key);
        assert.equal(stations.length, steps.length);
        steps.forEach(({ name, row, limitMs }, index) => {
          const said = stations[index] ?? '';
          assert.ok(said.startsWith(`${String(row)} ${stepText[language][name].title}`), said);
          const [one, many] = key === 'medsos@1' ? ['hour', 'hours'] : ['working day', 'working days'];
          const count = (limitMs ?? 0) / (key === 'medsos@1' ? 3_600_000 : 86_400_000);
          const unit = language === 'en' ? (count === 1 ? one : many) : key === 'medsos@1' ? 'jam' : 'hari kerja';
          const time = `${String(count)} ${unit}`;
          if (limitMs !== undefined) assert.ok(said.endsWith(time), said);
          else assert.doesNotMatch(said, /\d+ (?:jam|hours?)$/);
        });
      }
  });
});
