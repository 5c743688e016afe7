// Whose the road of a case is stands beside its place and in the forms that hand it on; unknown is said as unknown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { RoadRow } from './road.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const road = (name: string, changed: Partial<RoadRow> = {}): RoadRow => ({
  ...{ id: name, name, fromPlace: '', toPlace: '', authority: 'unknown', source: '', ...changed },
});
const roads = [
  road('Jl. Mawar'),
  road('Jl. Godean', { authority: 'province' }),
  road('Jl. Kota', { authority: 'city' }),
];
const bodies = [
  {
    ...{ id: 'pemda-diy', name: 'Pemda DIY', serves: 'Jalan provinsi', phone: '', email: '', web: '', hours: '' },
    ...{ answer: '', resting: false },
  },
];
const show = (act: 'ReferElsewhere' | 'Dispose', text: string, language = id) =>
  language.show('features/acts/ActDialog.tsx', 'ActDialog', {
    props: { act, facts: givenFacts({ place: { text } }), onClose: () => undefined },
    answers: { 'GET /api/v1/outside-bodies': { bodies }, 'GET /api/v1/roads': { roads } },
  });

test('a road of the province suggests who answers for it, where a case is referred', async () => {
  const shown = await show('ReferElsewhere', 'Depan toko, Jl. Godean');
  assert.match(shown.words, /Jl\. Godean: jalan provinsi\. Usul: teruskan ke Pemda DIY/);
  assert.ok(shown.buttons.includes('Pemda DIY'));
  assert.match(
    (await show('ReferElsewhere', 'Jl. Godean', en)).words,
    /Jl\. Godean: the province’s\. Suggested: refer to/,
  );
});

test('of a road of the city nobody else is suggested, and of an unknown one it is said', async () => {
  const city = await show('ReferElsewhere', 'Jalan Kota');
  assert.match(city.words, /Jl\. Kota: jalan kota\./);
  assert.ok(!city.buttons.includes('Pemda DIY'));
  assert.match((await show('ReferElsewhere', 'jl mawar')).words, /Jl\. Mawar: belum diketahui milik siapa\./);
});

test('whoever gives the case to an agency reads it, too, and nothing where no road is named', async () => {
  assert.match((await show('Dispose', 'Jl. Godean')).words, /Jl\. Godean: jalan provinsi\./);
  assert.doesNotMatch((await show('Dispose', 'Pasar Godean')).words, /provinsi|belum diketahui/);
});

test('the screen of roads says of each whose it is, and where that is written', async () => {
  const shown = await id.show('features/road/RoadsPage.tsx', 'RoadsPage', {
    as: { role: 'team-lead' },
    answers: {
      'GET /api/v1/roads': { roads: [...roads, road('Jl. Batas', { fromPlace: 'A', toPlace: 'B', source: 'SK' })] },
    },
  });
  assert.deepEqual(shown.wordsOf('span.badge-neutral'), ['Belum diketahui', 'Belum diketahui']);
  assert.deepEqual(shown.wordsOf('span.badge-info'), ['Jalan provinsi', 'Jalan kota']);
  assert.match(shown.words, /Jl\. Batas A sampai B SK/);
  assert.ok(shown.buttons.includes('Ubah Jl. Batas') && shown.links.includes('/api/v1/roads.xlsx'));
});
