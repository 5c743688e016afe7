// Where a matter lies outside the city, the form that refers it suggests who governs there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { ActFacts } from '#web/acts/act-form.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const campus = { place: { point: { lat: -7.7745, lon: 110.3865 } } };

const bodiesOf = (...names: string[]) => ({
  bodies: names.map((name) => ({
    ...{ id: name, name: `Kab. ${name}`, serves: 'Jalan', phone: '', email: '', web: '', hours: '' },
    ...{ answer: '', resting: false },
  })),
});

const show = (changed: Partial<ActFacts>, given = bodiesOf('sleman', 'bantul'), language = id) =>
  language.show('features/acts/ActDialog.tsx', 'ActDialog', {
    props: { act: 'ReferElsewhere', facts: givenFacts(changed), onClose: () => undefined },
    answers: { 'GET /api/v1/outside-bodies': given },
  });

test('whoever governs there is suggested, with the reason, and nobody is chosen', async () => {
  const shown = await show(campus);
  assert.match(shown.words, /Titik kejadiannya di Sleman\. Saran: Kab\. sleman/);
  assert.ok(shown.buttons.includes('Kab. sleman') && !shown.buttons.includes('Kab. bantul'));
  assert.match((await show(campus, bodiesOf('sleman'), en)).words, /Its point lies in Sleman\. Suggested:/);
});

test('of a place in the other regency it is the other one', async () => {
  const shown = await show({ place: { point: { lat: -7.8525, lon: 110.3564 } } });
  assert.match(shown.words, /Titik kejadiannya di Bantul\. Saran: Kab\. bantul/);
});

test('nobody is suggested whom the list has not, nor for a place in the city, nor without a point', async () => {
  for (const shown of [
    await show(campus, bodiesOf('bantul')),
    await show({ place: { point: { lat: -7.7829, lon: 110.36707 } } }),
    await show({ place: { text: 'Sleman' } }),
    await show({}),
  ])
    assert.doesNotMatch(shown.words, /Saran:/);
});
