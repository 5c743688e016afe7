// The card of what was referred: its text, by which ways it went, what was heard, when to ask again; and the form that notes news of it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels, shownNumber } from '#test/given/case-answer.ts';
import { NoteElsewhere } from '#features/acts/note-elsewhere/note-elsewhere.contract.ts';
import type { ActFacts } from '#web/acts/act-form.ts';
import type { CheckedAct, Outlet } from '#web/acts/act-values.ts';
import type { HandOverAnswer } from './hand-over.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

/** What a test needs of the form; the rest is the browser's. */
type Form = {
  start: (facts: ActFacts) => object;
  body: (values: object, outlet: Outlet) => CheckedAct<'NoteElsewhere'>;
};
const { noteElsewhere } = await id.load<{ noteElsewhere: Form }>(
  'features/acts/note-elsewhere/note-elsewhere.form.tsx',
);

const asked: HandOverAnswer = {
  ...{ bodyName: 'PLN', contacts: ['123'], text: 'Tiang miring.', ways: [], due: false, mayHandOver: true },
};

const show = (changed: Partial<HandOverAnswer> = {}, language = id) =>
  language.show<{ number: string }>('features/hand-over/HandOverCard.tsx', 'HandOverCard', {
    answers: { [`GET /api/v1/cases/${shownNumber}/hand-over`]: { ...asked, ...changed } },
    props: { number: shownNumber },
  });

suite('the card', () => {
  test('begins with the text and the ways, a letter only where there is an address', async () => {
    const shown = await show();
    assert.deepEqual(shown.wordsOf('li'), ['PLN']);
    assert.deepEqual(shown.wordsOf('textarea'), ['Tiang miring.']);
    const plain = ['Salin dan catat', 'Catat: lewat SP4N-LAPOR!', 'Catat: lewat Open311'];
    assert.deepEqual(shown.buttons, plain);
    const [first = '', ...rest] = plain;
    assert.deepEqual((await show({ address: 'cs@pln.example' })).buttons, [
      ...[first, 'Kirim surel ke cs@pln.example', ...rest],
    ]);
  });

  test('says how it went and what was heard, in either language', async () => {
    const known: Partial<HandOverAnswer> = {
      ...{ ways: ['email', 'copied'], letter: 'failed', outcome: 'received', reference: 'PLN-778' },
      askAt: '2026-03-10T01:00:00.000Z',
    };
    assert.deepEqual((await show(known)).wordsOf('li'), [
      ...['PLN', 'Sudah diserahkan lewat surel, teks yang disalin', 'Surel tidak terkirim', 'Sudah diterima'],
      ...['Nomor di sana: PLN-778', 'Tanyakan kabarnya Sel, 10 Mar 08.00 WIB'],
    ]);
    assert.match((await show({ ...known, ways: [] }, en)).words, /Its number there: PLN-778/);
  });

  test('calls on the day, and names no day that has passed as one to come', async () => {
    const shown = await show({ due: true, askAt: '2026-03-01T01:00:00.000Z' });
    assert.match(shown.words, /Waktunya menanyakan kabar kepada PLN\./);
    assert.doesNotMatch(shown.words, /Tanyakan kabarnya/);
    assert.doesNotMatch((await show()).words, /Waktunya/);
  });

  test('gives whoever may not hand over nothing to press', async () => {
    const shown = await show({ mayHandOver: false });
    assert.deepEqual([shown.buttons, shown.wordsOf('textarea')], [[], []]);
  });
});

suite('the form that notes news', () => {
  const outlet = { text: true, limits: {} };
  const facts = givenFacts({});
  const sent = (changed: object) => noteElsewhere.body({ ...noteElsewhere.start(facts), ...changed }, outlet);
  const text = 'Laporan Anda sudah diterima PLN.';

  test('sends what its contract knows, and the morning of the day', () => {
    const news = { outcome: 'received', reference: ' PLN-778 ', text, askOn: '2026-04-01' } as const;
    const done = sent(news);
    assert.deepEqual(done, {
      ok: true,
      body: { outcome: 'received', reference: 'PLN-778', text, askAt: '2026-04-01T08:00:00+07:00' },
    });
    const names = Object.keys(NoteElsewhere.properties);
    assert.ok(done.ok && Object.keys(done.body).every((name) => names.includes(name)));
  });

  const rows = [
    ['nothing chosen', { text }, ['outcome']],
    ['no words', { outcome: 'received' }, ['text']],
    ['a wait without a day', { outcome: 'waiting', text }, ['askOn']],
    ['a day that is none', { outcome: 'no-answer', text, askOn: 'besok' }, ['askOn']],
    ['a day that does not matter any more', { outcome: 'done', text, askOn: 'besok' }, []],
    ['somebody’s number', { outcome: 'done', text: 'Telepon 0812-3456-7890' }, ['text']],
    ['the body’s own number', { outcome: 'done', text: 'Telepon 0812-3456-7890', contacts: ['0812-3456-7890'] }, []],
  ] as const;
  for (const [name, changed, problems] of rows)
    test(`${name}: ${problems.length === 0 ? 'goes' : `stopped at ${problems.join()}`}`, () => {
      const done = sent(changed);
      assert.deepEqual(done.ok ? [] : Object.keys(done.problems), [...problems]);
    });
});
