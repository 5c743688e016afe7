// Fields as people who see and people who listen meet them: named, described, marked when wrong; days and hours as they are written here.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { Shown } from '#test/beds/shown.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const now = '2026-03-02T03:00:00Z';

const show = (path: string, name: string, props: object, language = id) => language.show(path, name, { props, now });
const field = (name: string, props: object, language = id) =>
  show('web/ui/Field.tsx', name, { label: 'Nama', ...props }, language);
const control = (shown: Shown) =>
  shown.elements.find(({ tag }) => ['input', 'textarea', 'select'].includes(tag))?.attributes ?? {};

/** What a screen reader says of a control besides its name. */
const describedBy = (shown: Shown): string[] =>
  (control(shown)['aria-describedby'] ?? '')
    .split(' ')
    .flatMap((one) => shown.elements.filter(({ attributes }) => attributes['id'] === one).map(({ words }) => words));

suite('a field', () => {
  for (const name of ['TextField', 'Textarea', 'Select'] as const)
    test(`${name} is named by its label, and described by its hint and its fault`, async () => {
      const plain = await field(name, { options: [] });
      const label = plain.all('label')[0];
      assert.equal(label?.words, 'Nama');
      assert.equal(label.attributes['for'], control(plain)['id']);
      assert.deepEqual([control(plain)['aria-invalid'], describedBy(plain)], ['false', []]);
      const wrong = await field(name, { options: [], hint: 'Seperti di KTP.', error: 'Perlu diisi.', optional: true });
      assert.equal(wrong.all('label')[0]?.words, 'Nama (boleh kosong)');
      assert.deepEqual(
        [control(wrong)['aria-invalid'], describedBy(wrong)],
        ['true', ['Seperti di KTP.', 'Perlu diisi.']],
      );
    });

  test('that may be left out says so in English as well', async () => {
    assert.doesNotMatch((await field('TextField', { optional: true }, en)).words, /kosong/);
  });

  test('of words tells how many there are, and when they are too many', async () => {
    const count = async (over: boolean) =>
      (await field('Textarea', { count: { words: '281 dari 280', over } })).all('span.field-count-over').length;
    assert.deepEqual([await count(false), await count(true)], [0, 1]);
    assert.equal((await field('Textarea', {})).all('span.field-count').length, 0);
  });

  test('of choices begins with nothing where it is said what nothing is', async () => {
    const options = [{ value: 'a', label: 'Satu <b>' }];
    assert.deepEqual((await field('Select', { options, empty: 'Pilih …' })).wordsOf('option'), ['Pilih …', 'Satu <b>']);
    assert.deepEqual((await field('Select', { options })).wordsOf('option'), ['Satu <b>']);
  });
});

suite('choices', () => {
  const choices = [
    { value: 'a', label: 'Satu', hint: 'Yang pertama' },
    { value: 'b', label: 'Dua' },
  ];
  const draw = (props: object) =>
    show('web/ui/Choices.tsx', 'Choices', {
      label: 'Pilih',
      choices,
      chosen: ['a'],
      onChoose: () => undefined,
      ...props,
    });

  test('are one of several, or several, in one named group', async () => {
    const one = await draw({});
    assert.deepEqual(
      one.all('input').map(({ attributes }) => attributes['type']),
      ['radio', 'radio'],
    );
    assert.equal(new Set(one.all('input').map(({ attributes }) => attributes['name'])).size, 1);
    assert.deepEqual(
      (await draw({ many: true })).all('input').map(({ attributes }) => attributes['type']),
      ['checkbox', 'checkbox'],
    );
    assert.deepEqual(one.wordsOf('legend'), ['Pilih']);
    assert.deepEqual(one.wordsOf('label'), ['Satu Yang pertama', 'Dua']);
  });

  test('that are wrong say so for the whole group', async () => {
    const wrong = await draw({ error: 'Pilih salah satu.' });
    const [frame] = wrong.all('fieldset');
    assert.equal(frame?.attributes['data-invalid'], 'true');
    assert.equal(
      wrong.elements.find(({ attributes }) => attributes['id'] === frame.attributes['aria-describedby'])?.words,
      'Pilih salah satu.',
    );
  });
});

suite('a day', () => {
  const day = (value: string, error?: string, language = id) =>
    show('web/ui/MomentField.tsx', 'DayField', { label: 'Tanggal', value, error, onChange: () => undefined }, language);
  const typed = (shown: Shown) => shown.all('input').map(({ attributes }) => attributes['value']);

  test('is shown as it is written here, and to the calendar as it needs it', async () => {
    assert.deepEqual(typed(await day('2026-03-02')), ['02-03-2026', '2026-03-02']);
    assert.deepEqual(typed(await day('')), ['', '']);
  });

  test('that is none stays as it was typed, with what is wrong and an empty calendar', async () => {
    for (const value of ['kapan-kapan', '2026-02-30']) {
      const shown = await day(value, 'Bagian ini perlu diisi.');
      assert.deepEqual(typed(shown), [value, '']);
      assert.equal(shown.wordsOf('p.field-error').length, 1);
      assert.equal(shown.words.includes('Bagian ini perlu diisi.'), false, value);
    }
  });
});

suite('a moment', () => {
  const moment = (value: string, error?: string, language = id) =>
    show(
      'web/ui/MomentField.tsx',
      'MomentField',
      { label: 'Waktu', value, error, onChange: () => undefined },
      language,
    );
  const parts = (shown: Shown) =>
    shown.all('input.input').map(({ attributes }) => [attributes['value'], attributes['aria-invalid']]);

  test('has its day and its hour in the console’s way of writing', async () => {
    assert.deepEqual(parts(await moment('2026-03-02T08:05')), [
      ['02-03-2026', 'false'],
      ['08.05', 'false'],
    ]);
    assert.deepEqual(parts(await moment('2026-03-02T08:05', undefined, en)), [
      ['02-03-2026', 'false'],
      ['08:05', 'false'],
    ]);
  });

  test('marks the half that is wrong, or both where each is right and together they are not', async () => {
    assert.deepEqual(parts(await moment('kapanT08:05', 'x')), [
      ['kapan', 'true'],
      ['08.05', 'false'],
    ]);
    assert.deepEqual(parts(await moment('2026-03-02T', 'x')), [
      ['02-03-2026', 'false'],
      ['', 'true'],
    ]);
    assert.deepEqual(parts(await moment('2026-03-02T08:05', 'Belum terjadi.')), [
      ['02-03-2026', 'true'],
      ['08.05', 'true'],
    ]);
  });

  test('that is missing says what its form says, and a wrong half what is wrong with it', async () => {
    assert.deepEqual((await moment('', 'Bagian ini perlu diisi.')).wordsOf('p.field-error'), [
      'Bagian ini perlu diisi.',
    ]);
    const [day, clock] = [await moment('kapanT08:05', 'x'), await moment('2026-03-02T25:00', 'x')];
    assert.notDeepEqual(day.wordsOf('p.field-error'), ['x']);
    assert.notDeepEqual(day.wordsOf('p.field-error'), clock.wordsOf('p.field-error'));
  });
});

suite('a banner', () => {
  const banner = (props: object) => show('web/ui/Banner.tsx', 'Banner', { kind: 'late', children: 'Gagal.', ...props });

  test('is read out at once only where something went wrong', async () => {
    assert.equal((await banner({ alert: true })).all('div.banner')[0]?.attributes['role'], 'alert');
    assert.equal((await banner({})).all('div.banner')[0]?.attributes['role'], undefined);
  });
});

suite('a promise', () => {
  const badge = (deadline: object | undefined, large = false, language = id) =>
    show('web/ui/DeadlineBadge.tsx', 'DeadlineBadge', { deadline, large }, language);
  const clock = { step: 'coordinate', dueAt: '2026-03-02T05:00:00Z', paused: false };

  test('names its step and whole units to those who listen, and the time alone to the eye', async () => {
    const shown = await badge(clock);
    assert.match(shown.words, /Koordinasi/);
    assert.match(shown.words, /2 jam|120 menit/);
    assert.doesNotMatch((await badge(clock, false, en)).words, /jam|menit/);
  });

  test('that is over, paused or none is told apart by its words, not its colour', async () => {
    const said = await Promise.all([
      badge(clock),
      badge({ ...clock, dueAt: '2026-03-02T02:00:00Z' }),
      badge({ ...clock, paused: true }),
      badge(undefined),
    ]);
    assert.equal(new Set(said.map(({ words }) => words)).size, said.length);
  });
});
