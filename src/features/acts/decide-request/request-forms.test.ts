// The forms of a formal request for information: what they begin with, what they ask for before anything is sent, in both languages.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { exemptionGrounds, requestOutcomes } from '#core/complaint/request.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import { requestSentences } from '#words/id/spoken.ts';
import type { ActFacts } from '#web/acts/act-form.ts';
import type { Checked, Outlet } from '#web/acts/act-values.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
type Form = {
  start: (facts: ActFacts) => Record<string, unknown> & { text: string };
  body: (values: object, outlet: Outlet) => Checked;
};
const { actScreens } = await id.load<{ actScreens: Record<'DecideRequest' | 'ExtendRequest', Form> }>(
  'features/acts/act-screens.tsx',
);
const { DecideRequest: decideRequest, ExtendRequest: extendRequest } = actScreens;
Object.assign(globalThis, { location: { origin: 'https://tanggap.test' } });

const show = (act: string, language = id) =>
  language.show('features/acts/ActDialog.tsx', 'ActDialog', {
    props: { act, facts: givenFacts({}), onClose: () => undefined },
  });
const shut: Outlet = { text: false, limits: {} };
const decided = (fields: object) =>
  decideRequest.body({ ...decideRequest.start(givenFacts({})), withNote: false, ...fields }, shut);

suite('the notice', () => {
  test('offers every outcome in either language, and chooses none', async () => {
    for (const [language, words] of [
      [id, ['Diberikan', 'Diberikan sebagian', 'Tidak dikuasai', 'Ditolak']],
      [en, ['Given', 'Given in part', 'Not held', 'Refused']],
    ] as const) {
      const shown = await show('DecideRequest', language);
      for (const word of words) assert.ok(shown.words.includes(word), word);
    }
    assert.equal(requestOutcomes.length, 4);
  });

  test('is not sent without an outcome, nor refused without a ground, nor with a gap', () => {
    const problems = (fields: object) => {
      const found = decided(fields);
      return found.ok ? [] : Object.keys(found.problems).toSorted();
    };
    assert.deepEqual(problems({ text: 'Ini.' }), ['outcome']);
    assert.deepEqual(problems({ outcome: 'refused', text: 'Keberatan: kepada atasan PPID.' }), ['ground']);
    assert.deepEqual(problems({ outcome: 'given', text: requestSentences.outcomes.given }), ['text']);
    assert.deepEqual(problems({ outcome: 'given', text: ' ' }), ['text']);
  });

  test('is sent with what was chosen, and with no ground where none is needed', () => {
    const told = decided({ outcome: 'refused', ground: 'defence', text: 'Keberatan: atasan PPID.', privately: true });
    assert.deepEqual(told, {
      ok: true,
      body: { outcome: 'refused', ground: 'defence', text: 'Keberatan: atasan PPID.', privately: true },
    });
    assert.deepEqual(decided({ outcome: 'given', text: ' Ini. ' }), {
      ok: true,
      body: { outcome: 'given', text: 'Ini.' },
    });
  });

  test('begins with the way of objection wherever not all of it is given', () => {
    for (const outcome of requestOutcomes)
      assert.equal(/keberatan.*30 hari kerja/i.test(requestSentences.outcomes[outcome]), outcome !== 'given', outcome);
  });
});

test('each ground stands by its letter in the form, in either language', async () => {
  const { requests: indonesian } = await import('#words/id/request.ts');
  const { requests: english } = await import('#words/en/request.ts');
  for (const [at, ground] of exemptionGrounds.entries()) {
    const letter = `${'abcdefghij'.charAt(at)}. `;
    assert.ok(indonesian.grounds[ground].startsWith(letter) && english.grounds[ground].startsWith(letter), ground);
  }
});

test('more time begins with its reason as a gap, which is to be filled', () => {
  const values = extendRequest.start(givenFacts({ dueAt: '2026-03-16T03:00:00.000Z' }));
  assert.equal(extendRequest.start(givenFacts({})).text, '', 'nothing is promised of a deadline that nobody knows');
  assert.match(values.text, /7 hari kerja lagi.*karena \{alasan\}/);
  const open = extendRequest.body({ ...values, withNote: false }, shut);
  assert.ok(!open.ok && open.problems['text']?.kind === 'placeholder');
  const filled = extendRequest.body(
    { ...values, withNote: false, text: values.text.replace('{alasan}', 'arsip') },
    shut,
  );
  assert.ok(filled.ok);
});

test('a case is taken with what is asked for and what for, in either language', async () => {
  assert.match((await show('TakeAsRequest')).words, /Informasi yang diminta.*Tujuan penggunaan/s);
  assert.match((await show('TakeAsRequest', en)).words, /What is asked for.*What for/s);
});
