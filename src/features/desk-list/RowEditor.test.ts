// One row of each of the desk's lists in its dialog: what it is called, what it starts from, and that nothing is wrong before somebody has tried.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const onClose = (): void => undefined;

type Editor = {
  page: readonly [path: string, name: string];
  /** A new row, and one that is there, with a name that people write. */
  fresh: object;
  kept: object;
  titles: readonly [fresh: RegExp, kept: RegExp];
};

const name = 'Jl. "Mawar" <b>7</b> 🌹';
const editors: Readonly<Record<string, Editor>> = {
  road: {
    page: ['features/road/RoadEditor.tsx', 'RoadEditor'],
    fresh: { road: {} },
    kept: { road: { id: 'r 1', name, fromPlace: 'Tugu', toPlace: '', authority: 'province', source: 'SK 1' } },
    titles: [/Tambah jalan/, /Mawar/],
  },
  holiday: {
    page: ['features/calendar/HolidayEditor.tsx', 'HolidayEditor'],
    fresh: { holiday: {} },
    kept: { holiday: { id: '2028-01-01', name, kind: 'joint-leave', decree: 'SKB 1' } },
    titles: [/Tambah hari libur/, /Mawar.*2028-01-01/],
  },
  calendar: {
    page: ['features/calendar/CalendarEditor.tsx', 'CalendarEditor'],
    fresh: { calendar: {} },
    kept: { calendar: { id: 'c-1', name, zone: 'WITA', monday: '08.00-12.00', ownDays: '2026-12-24 tutup' } },
    titles: [/Tambah kalender/, /Mawar/],
  },
  'period of a calendar': {
    page: ['features/calendar/CalendarEditor.tsx', 'CalendarEditor'],
    fresh: { calendar: { partOf: 'c-1' } },
    kept: { calendar: { id: 'p-1', partOf: 'c-1', name, fromDate: '2026-02-19', toDate: '2026-03-20' } },
    titles: [/Tambah masa/, /Mawar/],
  },
  'outside body': {
    page: ['features/outside-body/OutsideBodyEditor.tsx', 'OutsideBodyEditor'],
    fresh: { body: {} },
    kept: { body: { id: 'b-1', name, serves: 'Lampu jalan negara', resting: true } },
    titles: [/Tambah/, /Mawar/],
  },
  category: {
    page: ['features/category/CategoryEditor.tsx', 'CategoryEditor'],
    fresh: { category: {}, tops: [], agencies: [{ id: 'dlh', shortName: 'DLH' }] },
    kept: { category: { id: 'c-1', name, agencyId: 'dlh' }, tops: [], agencies: [{ id: 'dlh', shortName: 'DLH' }] },
    titles: [/Tambah/, /Mawar/],
  },
  template: {
    page: ['features/template/TemplateEditor.tsx', 'TemplateEditor'],
    fresh: { template: {} },
    kept: { template: { id: 't-1', name, purpose: 'result', body: 'Sudah {hasil}.' } },
    titles: [/templat/i, /templat/i],
  },
};

for (const [what, { page, fresh, kept, titles }] of Object.entries(editors))
  suite(what, () => {
    const show = (props: object, language = id) =>
      language.show(...page, { props: { ...props, onClose }, as: { role: 'operator' } });

    test('a new one starts empty, is called new, and asks nothing of the server', async () => {
      const shown = await show(fresh);
      assert.match(shown.wordsOf('h2')[0] ?? '', titles[0]);
      assert.deepEqual(shown.asked, []);
      for (const { attributes } of shown.all('input'))
        if (attributes['type'] !== 'radio') assert.equal(attributes['value'], '', attributes['id']);
    });

    test('one that is there is named, and stands as it was written', async () => {
      const shown = await show(kept);
      assert.match(shown.wordsOf('h2')[0] ?? '', titles[1]);
      assert.ok(shown.all('input').some(({ attributes }) => attributes['value'] === name));
      assert.notEqual(shown.wordsOf('h2')[0], (await show(fresh)).wordsOf('h2')[0]);
    });

    test('nothing is wrong before somebody has tried to save', async () => {
      const shown = await show(fresh);
      assert.equal(shown.html.includes('aria-invalid="true"'), false);
      assert.deepEqual(shown.all('div.banner'), []);
      assert.equal(shown.buttons.includes('Batal'), true);
      assert.equal(shown.all('button').filter(({ attributes }) => attributes['type'] === 'submit').length, 1);
    });

    test('reads in English', async () => {
      assert.doesNotMatch((await show(fresh, en)).words, /Simpan|Batal|Tambah|Pilih…/);
    });
  });

test('a road of which nobody says whose it is needs no source; any other does, and it is asked for beside it', async () => {
  const [page, component] = editors['road']?.page ?? ['', ''];
  const shown = await id.show(page, component, { props: { road: {}, onClose }, as: { role: 'operator' } });
  const [chosen] = shown.all('option').filter(({ attributes }) => attributes['selected'] !== undefined);
  assert.equal(chosen?.attributes['value'], 'unknown');
});
