// The script of the page that asks for the place, in a page of paper: nothing until it is pressed, one point however often, and words when none comes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

const script = readFileSync(new URL('report-place.js', import.meta.url), 'utf8');

type Position = { coords: { latitude: number; longitude: number } };
type Asked = { found: (position: Position) => void; missed: () => void };

const given = (typed: string, able = true) => {
  const asked: Asked[] = [];
  let press = (): void => assert.fail('nothing listens');
  const button = { disabled: false, addEventListener: (_: string, pressed: () => void) => void (press = pressed) };
  const [told, field] = [{ textContent: '' }, { value: typed }];
  const part = {
    hidden: true,
    dataset: { found: 'Diisikan.', missed: 'Tidak didapat.', looking: 'Mencari …' },
    querySelector: (what: string) => (what === 'button' ? button : told),
  };
  const getCurrentPosition = (found: Asked['found'], missed: Asked['missed']): void =>
    void asked.push({ found, missed });
  runInNewContext(script, {
    document: { getElementById: (id: string) => (id === 'lokasi' ? field : part) },
    navigator: able ? { geolocation: { getCurrentPosition } } : {},
  });
  return { asked, button, told, field, part, press: () => press() };
};
const at = (latitude: number, longitude: number): Position => ({ coords: { latitude, longitude } });

test('nobody is asked where they are before they press, and the button is hidden where nothing could tell', () => {
  const page = given('');
  assert.deepEqual([page.part.hidden, page.asked.length, page.field.value], [false, 0, '']);
  assert.equal(given('', false).part.hidden, true);
});

test('the point is written behind what was typed, once however often it is asked for', () => {
  const page = given('depan pasar ');
  page.press();
  assert.deepEqual([page.button.disabled, page.told.textContent], [true, 'Mencari …']);
  page.asked[0]?.found(at(-7.7829, 110.36707));
  assert.equal(page.field.value, 'depan pasar; Titik: -7.782900, 110.367070');
  assert.deepEqual([page.button.disabled, page.told.textContent], [false, 'Diisikan.']);
  page.press();
  page.asked[1]?.found(at(-7.8, 110.4));
  assert.equal(page.field.value, 'depan pasar; Titik: -7.800000, 110.400000');
  const empty = given('');
  empty.press();
  empty.asked[0]?.found(at(0.000_000_1, 110));
  assert.equal(empty.field.value, 'Titik: 0.000000, 110.000000');
});

test('where none comes, what was typed stays and the page says so', () => {
  const page = given('depan pasar');
  page.press();
  page.asked[0]?.missed();
  assert.deepEqual(
    [page.field.value, page.told.textContent, page.button.disabled],
    ['depan pasar', 'Tidak didapat.', false],
  );
});
