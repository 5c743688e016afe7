// Whether a pointer reaches every control of a screen: what lies beyond a box that does not scroll is lost to whoever has no keyboard.
// A driver's own click scrolls hidden boxes by itself and must not be trusted with this.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Laptops with a browser's bars, a small window, a tablet, two telephones. */
export const windowSizes = [
  { width: 1366, height: 768 },
  { width: 1366, height: 625 },
  { width: 1280, height: 600 },
  { width: 1024, height: 700 },
  { width: 360, height: 640 },
  { width: 390, height: 844 },
] as const;

/** Runs in the page; answers the controls that no pointer reaches, each with why. */
const unreached = (width: number) => {
  if (innerWidth !== width) return ['the window is still being drawn'];
  const controls =
    'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea, summary';
  // What lies open over the screen is what can be pressed now.
  const within: ParentNode = [...document.querySelectorAll('dialog[open], .menu-list')].at(-1) ?? document;
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const hides = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip');
  };
  const boxesOf = (element: Element): Element[] => {
    const boxes: Element[] = [];
    for (let box = element.parentElement; box !== null; box = box.parentElement) if (hides(box)) boxes.push(box);
    return boxes;
  };
  const isHit = (element: Element, hit: Element | null): boolean =>
    hit !== null &&
    (element.contains(hit) ||
      hit.contains(element) ||
      [...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(hit)));
  const trouble = (element: Element): string | undefined => {
    const boxes = boxesOf(element);
    const stood = boxes.map((box) => [box.scrollTop, box.scrollLeft] as const);
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const moved = boxes.filter((box, at) => box.scrollTop !== stood[at]?.[0] || box.scrollLeft !== stood[at]?.[1]);
    const scrolls = moved.map((box) => `${box.tagName.toLowerCase()}.${box.className}`);
    boxes.forEach((box, at) =>
      box.scrollTo({ top: stood[at]?.[0] ?? 0, left: stood[at]?.[1] ?? 0, behavior: 'instant' }),
    );
    if (scrolls.length > 0) return `lies beyond ${scrolls.join(', ')}, which does not scroll`;
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    // A passing word may lie over anything: it goes by itself, and is closed by a press.
    if (isHit(element, hit) || (hit !== null && hit.closest('.toasts') !== null)) return undefined;
    return hit === null ? 'lies outside the window' : `lies under ${named(hit)}`;
  };
  // A link that only the keyboard calls is moved out of the window until then.
  const wanted = [...within.querySelectorAll(controls)].filter(
    (element) => isShown(element) && !element.matches('.skip'),
  );
  return wanted.flatMap((element) => {
    const why = trouble(element);
    return why === undefined ? [] : [`${named(element)} ${why}`];
  });
};

const settled = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))';
const looks = 5;

/** A screen that was still being drawn is looked at again: what is really lost stays lost. */
const lostIn = async (page: Page, { width, height }: { width: number; height: number }): Promise<string[]> => {
  await page.setViewportSize({ width, height });
  let lost: string[] = [];
  for (let look = 0; look === 0 || (lost.length > 0 && look < looks); look += 1) {
    await page.evaluate(settled);
    lost = await page.evaluate(unreached, width);
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
