// A list of many cases in a browser: pages follow by themselves, few rows are drawn at once, and keys, focus and the way back find their place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { eventually } from '../beds/processes.ts';
import { caseRow, insertCases } from '../given/case-row.ts';
import { givenPeople } from './people.ts';

const many = 620;

type Seen = { first: number; last: number; drawn: number; focused: number; top: number };

/** Which rows are drawn, by their place in the whole list. */
const look = (page: Page): Promise<Seen> =>
  page.evaluate<Seen>(`{
    const placeOf = (row) => Number(row?.getAttribute('aria-posinset') ?? 0);
    const frame = document.querySelector('.rows-scroll');
    const { top, bottom } = frame.getBoundingClientRect();
    const rows = [...document.querySelectorAll('.rows > li:not(.row-away)')];
    const inSight = rows.filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom).map(placeOf);
    ({
      first: Math.min(...inSight),
      last: Math.max(...inSight),
      drawn: rows.length,
      focused: placeOf(document.activeElement?.closest('li')),
      top: frame.scrollTop,
    });
  }`);

const scrollTo = (page: Page, place: string): Promise<unknown> =>
  page.evaluate(`document.querySelector('.rows-scroll').scrollTop = ${place}`);

const atEnd = `document.querySelector('.rows-scroll').scrollHeight`;

/** Onto the second page, after which few rows are drawn: the focus goes on where it was. */
const goesOnByKeys = async (page: Page): Promise<void> => {
  await page.locator('.rows [data-row]').first().focus();
  let before = 0;
  await eventually('a row of the second page', async () => {
    await page.keyboard.press('j');
    const { focused } = await look(page);
    assert.ok(focused === 0 || before === 0 || focused === before + 1, `from ${String(before)} to ${String(focused)}`);
    before = focused;
    return focused > 60;
  });
};

const scrollsThrough = async (page: Page): Promise<void> => {
  await eventually('the end of the list', async () => {
    await scrollTo(page, atEnd);
    const { drawn, last } = await look(page);
    assert.ok(drawn <= 120, `${String(drawn)} rows are drawn`);
    return last === many;
  });
};

const goesByKeys = async (page: Page): Promise<void> => {
  await page.locator('.rows [data-row]').last().focus();
  for (let pressed = 0; pressed < 30; pressed += 1) await page.keyboard.press('k');
  const { focused, first, last } = await look(page);
  assert.equal(focused, many - 30);
  assert.ok(first <= focused && focused <= last, 'the row that has the focus is in sight');
  await scrollTo(page, '0');
  await eventually('the beginning of the list', async () => (await look(page)).first === 1);
};

const comesBack = async (page: Page): Promise<void> => {
  const before = await eventually('the middle of the list', async () => {
    await scrollTo(page, '9000');
    const seen = await look(page);
    return seen.top === 9000 && seen.first > 100 && seen.first <= seen.last ? seen : undefined;
  });
  await eventually('the place is kept', () => page.evaluate<boolean>('history.state?.top === 9000'));
  await page.getByRole('link', { name: 'Pemberitahuan' }).or(page.locator('.rail-nav a').nth(1)).first().click();
  await page.locator('.rows').waitFor({ state: 'detached' });
  await page.goBack();
  const after = await eventually('the list', async () => {
    const seen = await look(page).catch(() => undefined);
    return seen?.first === before.first ? seen : undefined;
  });
  assert.equal(after.top, before.top);
};

test('a list of many cases is drawn in part, and whoever goes through it loses nothing', async (t) => {
  const people = await givenPeople(t);
  const from = Date.now() + 3_600_000;
  const rows = Array.from({ length: many }, (_one, at) => caseRow({ due_at: new Date(from + at * 60_000) }));
  await insertCases(people.program.parts.database.pool, rows);
  const page = await people.signsIn('medsos');
  await page.goto(`${people.url}/meja/masuk?map=all`);
  await page.locator('[data-row]').nth(20).waitFor();
  await goesOnByKeys(page);
  await scrollsThrough(page);
  await goesByKeys(page);
  await comesBack(page);
  assert.deepEqual(people.trouble, []);
});
