// The form of the place: where it starts, what it becomes, and how a point that is none is told.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CasePlace } from '#core/place/case-place.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { ActFacts } from '#web/acts/act-form.ts';

type Typed = Record<'text' | 'kelurahan' | 'rt' | 'rw' | 'landmark' | 'point', string>;
type Form = { locate: { start: (facts: ActFacts) => Typed; body: (values: Typed) => unknown } };

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const { locate } = await id.load<Form>('features/acts/locate/locate.form.tsx');

const gowongan = '34.71.02.1003';
const place: CasePlace = { text: 'Jalan Uji', kelurahan: gowongan, rt: '05', point: { lat: -7.7829, lon: 110.36707 } };
const empty = locate.start(givenFacts());
const becomes = (typed: Partial<Typed>) => locate.body({ ...empty, ...typed });

suite('it starts', () => {
  test('empty, of a case that lies nowhere yet', () => {
    assert.deepEqual(empty, { text: '', kelurahan: '', rt: '', rw: '', landmark: '', point: '' });
  });

  test('with what was recorded, so that nothing of it is lost by a change of one field', () => {
    const started = locate.start(givenFacts({ place }));
    assert.equal(started.point, '-7.782900, 110.367070');
    assert.deepEqual(locate.body(started), { ok: true, body: place });
    assert.deepEqual(locate.body({ ...started, rw: '2' }), { ok: true, body: { ...place, rw: '2' } });
  });
});

suite('it becomes', () => {
  test('what was typed, without blanks, and nothing of what was left empty', () => {
    assert.deepEqual(becomes({ text: ' Pasar ', landmark: ' ' }), { ok: true, body: { text: 'Pasar' } });
    assert.deepEqual(becomes({ rt: 'RT 05', rw: 'rw.2' }), { ok: true, body: { rt: '05', rw: '2' } });
    assert.deepEqual(becomes({ point: 'https://maps.google.com/?q=-7.7829,110.36707' }), {
      ok: true,
      body: { point: place.point },
    });
  });

  test('nothing at all without a word', () => {
    for (const typed of [{}, { text: ' ', landmark: '\n', point: '  ' }])
      assert.deepEqual(becomes(typed), { ok: false, problems: { text: { kind: 'missing' } } });
  });

  const wrong: [typed: string, why: string][] = [
    ['110.36707, -7.7829', 'swapped'],
    ['7.7829, 110.36707', 'sign-lost'],
    ['-6.1754, 106.8272', 'far-away'],
    ['-7.7829, 470.36707', 'off-the-earth'],
    ['depan pasar', 'not-a-number'],
  ];
  for (const [point, why] of wrong)
    test(`nothing with a point that is ${why}, whatever else is there`, () => {
      assert.deepEqual(becomes({ text: 'Pasar', point }), {
        ok: false,
        problems: { point: { kind: 'no-point', why } },
      });
    });
});

test('every field may be left empty, and the kelurahan are offered by kemantren', async () => {
  for (const language of [id, en]) {
    const shown = await language.show('features/acts/ActDialog.tsx', 'ActDialog', {
      props: { act: 'Locate', facts: givenFacts(), onClose: () => undefined },
    });
    assert.equal(shown.all('input').length, 5);
    assert.equal(shown.all('optgroup').length, 14);
    assert.equal(shown.all('option').length, 46);
    assert.equal(shown.all('span.muted').length, 6);
  }
});

suite('what the point says', () => {
  const show = (point: CasePlace['point'], kelurahan = '') =>
    id.show('features/acts/ActDialog.tsx', 'ActDialog', {
      props: {
        ...{ act: 'Locate', onClose: () => undefined },
        facts: givenFacts({
          place: { ...(kelurahan === '' ? {} : { kelurahan }), ...(point === undefined ? {} : { point }) },
        }),
      },
    });
  const offered = async (point: CasePlace['point'], kelurahan = '') =>
    (await show(point, kelurahan))
      .all('button')
      .filter(({ attributes }) => attributes['aria-pressed'] !== undefined)
      .map(({ words, attributes }) => `${words} ${String(attributes['aria-pressed'])}`);

  test('is the one kelurahan that it lies in', async () => {
    const zoo = { lat: -7.80411, lon: 110.39798 };
    assert.deepEqual(await offered(zoo), ['Rejowinangun false']);
    assert.deepEqual(await offered(zoo, '34.71.14.1001'), ['Rejowinangun true']);
    assert.match((await show(zoo)).words, /Menurut titiknya:/);
  });

  test('near a border are all that it may lie in, the sure one first', async () => {
    const all = await offered({ lat: -7.7829, lon: 110.36707 });
    assert.equal(all[0], 'Gowongan false');
    assert.ok(all.includes('Cokrodiningratan false'));
    assert.match((await show({ lat: -7.7829, lon: 110.36707 })).words, /dekat batas\. Pilih yang benar\./);
  });

  test('outside the city is where it lies, and nothing to choose', async () => {
    const campus = { lat: -7.7745, lon: 110.3865 };
    assert.deepEqual(await offered(campus), []);
    assert.match((await show(campus)).words, /di luar Kota Yogyakarta: Caturtunggal, Sleman\./);
  });

  test('is nothing without a point', async () => {
    assert.deepEqual(await offered(undefined, gowongan), []);
  });
});
