// Where the matter is, beside the conversation: as recorded, as messages name it until somebody takes that over, and how to get there.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { areaOf } from '#core/place/areas.ts';
import type { CasePlace } from '#core/place/case-place.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, givenMessage, shownChannels } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const possible: OfficerCommand[] = ['Locate', 'ReferElsewhere', 'AddNote'];
const tugu = { lat: -7.7829, lon: 110.36707 };

type Props = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };
const show = (changed: Partial<CaseAnswer>, language = id) =>
  language.show<Props>('features/case/PlaceCard.tsx', 'PlaceCard', {
    props: { answer: givenAnswer({ possible, ...changed }), onAct: () => undefined },
    now: '2026-03-02T03:00:00Z',
    answers: { 'GET /api/v1/roads': { roads: [] } },
  });
const { suggestedIn } = await id.load<{ suggestedIn: (messages: CaseAnswer['messages']) => CasePlace[] }>(
  'features/case/PlaceCard.tsx',
);

suite('a place that was recorded', () => {
  const located = {
    ...{ at: '2026-03-02T02:00:00.000Z', by: 'Bima Contoh' },
    event: { type: 'Located', at: 0, by: { kind: 'system', part: 'intake' }, text: 'Jalan Uji' },
  } as const;

  test('stands in one line, with who said it and a way to change it', async () => {
    const place = { text: 'Jalan Uji', kelurahan: '34.71.02.1003', rt: '05', rw: '02' };
    const shown = await show({ place, timeline: [located] });
    assert.match(shown.words, /^Lokasi Jalan Uji, RT 05\/RW 02, Kelurahan Gowongan, Kemantren Jetis/);
    assert.match(shown.words, /Dicatat Bima Contoh, /);
    assert.deepEqual(shown.buttons, ['Seluruh kota', 'Ubah lokasi']);
    assert.deepEqual((await show({ place, timeline: [located] }, en)).buttons, ['Whole city', 'Change the place']);
  });

  test('with a point leads to maps outside, and tells them nothing but the point', async () => {
    const shown = await show({ place: { point: tugu } });
    assert.match(shown.words, /-7\.782900, 110\.367070/);
    assert.deepEqual(shown.links, [
      'https://www.openstreetmap.org/?mlat=-7.7829&mlon=110.36707#map=18/-7.7829/110.36707',
      'geo:-7.7829,110.36707',
    ]);
    for (const { attributes } of shown.all('a[target]')) assert.equal(attributes['rel'], 'noopener noreferrer');
    assert.deepEqual((await show({ place: { text: 'pasar' } })).links, []);
  });

  test('says of erased words that they were erased, and keeps the rest', async () => {
    const place = { text: { gone: 'erased' }, kelurahan: '34.71.02.1003' } as const;
    const own = await show({ place });
    assert.match(own.words, /^Lokasi \S.+, Kelurahan Gowongan, Kemantren Jetis/);
    assert.doesNotMatch(own.words, /object|undefined/);
    assert.notEqual((await show({ place }, en)).words.split(',')[0], own.words.split(',')[0]);
  });

  test('is shown to whoever may not change it, without a button', async () => {
    const shown = await show({ place: { text: 'Jalan Uji' }, possible: ['AddNote'] });
    assert.deepEqual([shown.words, shown.buttons], ['Lokasi Jalan Uji', []]);
  });

  test('is no card at all where there is none and nobody may record one', async () => {
    assert.equal((await show({ possible: ['AddNote'] })).words, '');
  });
});

suite('what messages name', () => {
  const said = (text: string, changed: object = {}) => givenMessage({ text, ...changed });

  test('is suggested by one press each, and said to be no more than that', async () => {
    const shown = await show({ messages: [said('Got mampet di kel. Gowongan, dekat Bumijo')] });
    assert.match(shown.words, /^Lokasi Belum dicatat\. Disebut dalam pesan pelapor, belum dipastikan:/);
    assert.deepEqual(shown.buttons, [
      'Pakai: Kelurahan Gowongan, Kemantren Jetis',
      'Pakai: Kelurahan Bumijo, Kemantren Jetis',
      'Catat lokasi',
    ]);
  });

  test('is not suggested once a place is recorded, nor to whoever may not record one', async () => {
    const messages = [said('Got mampet di Gowongan')];
    assert.deepEqual((await show({ messages, place: { text: 'pasar' } })).buttons, ['Ubah lokasi']);
    assert.equal((await show({ messages, possible: ['AddNote'] })).words, '');
  });

  test('says nothing where no message names a place', async () => {
    const shown = await show({});
    assert.deepEqual([shown.words, shown.buttons], ['Lokasi Belum dicatat. Catat lokasi', ['Catat lokasi']]);
  });

  test('are points before names, each once, four at most, and never of the city’s own words or of what was taken back', () => {
    const messages = [
      said('Gowongan, Gowongan, Bumijo'),
      said('Tugu\ngeo:-7.7829,110.36707', { id: 'm-2' }),
      said('Baciro', { id: 'm-3', from: 'city' }),
      said('Terban', { id: 'm-4', deleted: true }),
    ];
    assert.deepEqual(suggestedIn(messages), [
      { point: tugu },
      { kelurahan: '34.71.02.1003' },
      { kelurahan: '34.71.02.1001' },
    ]);
    assert.equal(suggestedIn([said('Kricak Karangwaru Demangan Klitren Baciro Terban')]).length, 4);
    assert.deepEqual(suggestedIn([]), []);
  });
});

test('what the form or another program said of the place is one suggestion, with all that it said', () => {
  const [form, report] = [
    givenMessage({ text: 'Lokasi kejadian: gang 3, Kel. Baciro' }),
    givenMessage({ id: 'm-2', text: 'Pohon tumbang\nLokasi: Jalan Uji 3\nTitik: -7.804110, 110.397980' }),
  ];
  assert.deepEqual(suggestedIn([form, report]), [
    { text: 'gang 3', kelurahan: '34.71.03.1004' },
    { text: 'Jalan Uji 3', point: { lat: -7.80411, lon: 110.39798 } },
  ]);
  assert.deepEqual(suggestedIn([givenMessage({ text: 'Lokasi kejadian: Kel. Bener' })]), [
    { kelurahan: '34.71.01.1004' },
  ]);
});

suite('a point that messages hold', () => {
  const said = (point: string) => ({ messages: [givenMessage({ text: `geo:${point}` })] });

  test('inside one kelurahan is taken over with it', async () => {
    const zoo = 'Pakai: -7.804110, 110.397980 (Kelurahan Rejowinangun, Kemantren Kotagede)';
    assert.deepEqual((await show(said('-7.80411,110.39798'))).buttons, [zoo, 'Catat lokasi']);
  });

  test('near a border is taken over alone: no press decides between two', async () => {
    assert.ok(areaOf(tugu).candidates.length > 1);
    assert.deepEqual((await show(said('-7.7829,110.36707'))).buttons, ['Pakai: -7.782900, 110.367070', 'Catat lokasi']);
  });

  test('outside the city is taken over alone', async () => {
    assert.deepEqual((await show(said('-7.7745,110.3865'))).buttons, ['Pakai: -7.774500, 110.386500', 'Catat lokasi']);
  });
});

suite('a place outside the city', () => {
  const campus = { place: { point: { lat: -7.7745, lon: 110.3865 } } };

  test('is told with where it is, and that it may not be the city’s, beside the act that refers it', async () => {
    const shown = await show(campus);
    assert.match(shown.words, /Titik ini di luar Kota Yogyakarta: Caturtunggal, Sleman\. Mungkin bukan wewenang kota/);
    assert.deepEqual(shown.buttons, ['Seluruh kota', 'Bukan wewenang kota', 'Ubah lokasi']);
    assert.match((await show(campus, en)).words, /outside the city of Yogyakarta: Caturtunggal, Sleman\. Perhaps not/);
  });

  test('is told to whoever may not refer it, too, without that button', async () => {
    const shown = await show({ ...campus, possible: ['Locate'] });
    assert.deepEqual(shown.buttons, ['Seluruh kota', 'Ubah lokasi']);
    assert.match(shown.words, /di luar Kota Yogyakarta/);
  });

  test('within the city nothing of the kind is said', async () => {
    assert.doesNotMatch((await show({ place: { point: tugu } })).words, /luar Kota/);
  });
});
