// Whether a pointer reaches every control of a screen: what lies beyond a box that does not scroll is lost to whoever has no keyboard.
// A driver's own click scrolls hidden boxes by itself and must not be trusted with this.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { settled } from '#test/beds/axe.ts';

/** Laptops with a browser's bars, a small window, a tablet, two telephones. */
export const windowSizes = [
  { width: 1366, height: 768 },
  { width: 1366, height: 625 },
  { width: 1280, height: 600 },
  { width: 1024, height: 700 },
  { width: 360, height: 640 },
  { width: 390, height: 844 },
] as const;

/** Answers the controls that no pointer reaches, each with why. */
const unreached = readFileSync(join(import.meta.dirname, 'unreached.js'), 'utf8');

const looks = 5;

/** A screen that was still being drawn is looked at again: what is really lost stays lost. */
const lostIn = async (page: Page, { width, height }: { width: number; height: number }): Promise<string[]> => {
  await page.setViewportSize({ width, height });
  let lost: string[] = [];
  for (let look = 0; look === 0 || (lost.length > 0 && look < looks); look += 1) {
    await page.evaluate(settled);
    lost = await page.evaluate<string[]>(`{${unreached};globalThis.unreached(${String(width)})}`);
  }
  return lost.map((one) => `${String(width)}×${String(height)}: ${one}`);
};

/** Looks at the screen in every window, or in these; it stands in the last one afterwards. */
export const reachesEverything = async (
  page: Page,
  name: string,
  sizes: readonly { width: number; height: number }[] = windowSizes,
): Promise<void> => {
  const lost: string[] = [];
  for (const size of sizes) lost.push(...(await lostIn(page, size)));
  assert.deepEqual(lost, [], name);
};
