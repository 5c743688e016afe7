// The gallery shows the whole kit, in training alone, and asks the server nothing.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';

const root = join(import.meta.dirname, '../..');
const page = ['features/gallery/GalleryPage.tsx', 'GalleryPage'] as const;
const now = '2026-03-02T03:00:00Z';
const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const show = (language = id) => language.show(...page, { as: { training: true }, now });

const shown = await show();

test('outside of training there is no such address', async () => {
  const there = await id.show(...page, { as: { training: false }, now });
  assert.deepEqual(there.links, ['/meja/masuk']);
  assert.doesNotMatch(there.words, /Galeri/);
});

test('asks nothing, and says the same in English', async () => {
  assert.deepEqual(shown.asked, []);
  const english = await show(en);
  assert.match(english.words, /^Gallery of components/);
  assert.doesNotMatch(english.words, /Keadaan ini|Pilihan pertama|Tombol|Tenggat/);
  assert.equal(english.all('section').length, shown.all('section').length);
});

suite('shows', () => {
  test('deadlines in every look, small and large', () => {
    for (const look of ['neutral', 'calm', 'soon', 'late', 'paused', 'ok']) {
      const badges = shown.all(`span.badge-${look}`);
      assert.ok(
        badges.some(({ attributes }) => attributes['class']?.includes('badge-large') === true),
        look,
      );
      assert.ok(badges.length > 2, look);
    }
  });

  test('buttons in every look, on and off; fields plain, with a hint, and wrong', () => {
    for (const look of ['primary', 'secondary', 'quiet', 'danger']) {
      const buttons = shown.all(`button.button-${look}`);
      assert.ok(
        buttons.some(({ attributes }) => 'disabled' in attributes),
        look,
      );
      assert.ok(
        buttons.some(({ attributes }) => !('disabled' in attributes)),
        look,
      );
    }
    for (const tag of ['input.input', 'textarea', 'select'])
      assert.deepEqual(
        [...new Set(shown.all(tag).map(({ attributes }) => attributes['aria-invalid'] ?? 'false'))].toSorted(),
        ['false', 'true'],
        tag,
      );
  });

  test('rows that press, that are late, found, chosen and closed, and a bubble of every way a message fares', () => {
    assert.equal(shown.all('a.row').length, 12);
    for (const mark of ['strong.row-alarm', 'strong.row-task', 'mark', 'label.row-pick', 'span.badge-paused'])
      assert.ok(shown.all(mark).length > 0, mark);
    for (const state of ['waiting', 'retrying', 'by-hand', 'sent', 'arrived', 'read', 'failed'])
      assert.equal(shown.all(`p.delivery-${state}`).length, 1, state);
    assert.equal(shown.all('li.note').length, 1);
  });

  test('every lamp', () => {
    for (const lamp of ['good', 'watch', 'bad']) assert.ok(shown.all(`li.lamp-${lamp}`).length > 0, lamp);
  });
});

/** What stands within others that are shown, or frames a whole screen. */
const within = [
  ...['FieldLabel', 'FieldError', 'FieldNotes', 'Framed', 'KelurahanOptions', 'Page', 'ToastProvider', 'Unanswered'],
  ...['Hatch', 'ChartRows', 'Line', 'PickerBox', 'Pressed'],
];

test('whatever the kit has stands in it: a new component is shown, or named as a part of another', () => {
  const exported = globSync('web/{ui,charts}/*.tsx', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^export function ([A-Z]\w+)/gm)].map(([, name = '']) => name),
  );
  const drawn = globSync('features/gallery/*.tsx', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  const isDrawn = (name: string): boolean => drawn.some((source) => new RegExp(`<${name}\\b`).test(source));
  assert.ok(exported.length > 30, String(exported.length));
  assert.deepEqual(exported.filter((name) => !isDrawn(name)).toSorted(), within.toSorted());
});

/** What a reader of each component gets who does not see it; the browser’s test looks at the rest. */
suite('to whoever listens', () => {
  type One = (typeof shown.elements)[number];
  const ids = shown.elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  const byId = new Map(shown.elements.map((one) => [one.attributes['id'] ?? '', one]));
  const namesIn = (one: One, attribute: string): string[] =>
    (one.attributes[attribute] ?? '').split(' ').filter(Boolean);
  const labels = shown.all('label');
  const isLabelled = ({ attributes }: One): boolean =>
    attributes['aria-label'] !== undefined ||
    labels.some(
      (label) =>
        label.words !== '' &&
        (label.attributes['for'] === (attributes['id'] ?? '-') ||
          label.inside.some((within) => within.attributes['name'] === (attributes['name'] ?? '-'))),
    );
  const fields = [...shown.all('input'), ...shown.all('select'), ...shown.all('textarea')];

  test('nothing stands under an id twice, and whatever is named by one is there', () => {
    assert.deepEqual(
      ids.filter((one, at) => ids.indexOf(one) !== at),
      [],
    );
    const named = shown.elements.flatMap((one) =>
      ['aria-labelledby', 'aria-describedby', 'for'].flatMap((attribute) => namesIn(one, attribute)),
    );
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((one) => !byId.has(one)),
      [],
    );
  });

  test('each field has a name, and one that is wrong says what is wrong with it', () => {
    assert.deepEqual(
      fields.filter((one) => !isLabelled(one)).map(({ tag, attributes }) => [tag, attributes]),
      [],
    );
    const wrong = shown.elements.filter(
      ({ attributes }) => attributes['aria-invalid'] === 'true' || attributes['data-invalid'] === 'true',
    );
    assert.ok(wrong.length >= 7, String(wrong.length));
    for (const one of wrong) {
      const said = namesIn(one, 'aria-describedby').map((name) => byId.get(name)?.words ?? '');
      assert.ok(
        said.some((words) => words !== '' && words !== 'Petunjuk untuk yang mengisi.'),
        JSON.stringify(one.attributes),
      );
    }
  });

  test('each press has a name, and each sign is silent beside its words', () => {
    const nameless = [...shown.all('button'), ...shown.all('a'), ...shown.all('summary')].filter(
      // What is pressed in a drawing is in the table beside it, too, and silent here.
      ({ words, attributes }) =>
        words === '' && attributes['aria-label'] === undefined && attributes['class'] !== 'chart-pressed',
    );
    assert.deepEqual(nameless, []);
    // One within a drawing that is silent already is so, too.
    const outer = shown.elements.filter(({ tag }) => tag !== 'svg').flatMap(({ inside }) => inside);
    const spoken = outer.filter(({ tag, attributes }) => tag === 'svg' && attributes['aria-hidden'] !== 'true');
    // A map without words beside it says itself what it shows.
    assert.deepEqual(
      spoken.map(({ attributes }) => [attributes['role'], attributes['aria-label']?.split(':')[0]]),
      [
        ['img', 'Peta'],
        ['img', 'Peta'],
      ],
    );
  });

  test('no state is told by its colour alone', () => {
    for (const mark of ['span.badge', 'div.banner', 'li.lamp', 'p.delivery', 'span.openness']) {
      const marks = shown.all(mark);
      assert.ok(marks.length > 1, mark);
      assert.deepEqual(
        marks.filter(({ words }) => words === ''),
        [],
        mark,
      );
    }
    const late = shown.all('span.badge-late').map(({ words }) => words);
    assert.ok(
      late.some((words) => /lewat/i.test(words)),
      late.join(' | '),
    );
  });

  test('headings go down by one', () => {
    const levels = shown.elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : []));
    assert.equal(levels[0], 1);
    for (const [at, level] of levels.entries())
      assert.ok(level - (levels[at - 1] ?? 0) <= 1, `${String(at)}: ${String(level)}`);
    assert.equal(levels.filter((level) => level === 1).length, 1);
  });
});
