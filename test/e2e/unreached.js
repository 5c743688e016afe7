// Runs in the page, once a look: the controls that no pointer reaches, each with why.
const controls =
  'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea, summary';

/** Made to be pushed sideways; whatever else is wider than its box is cut off for whoever has only a wheel. */
const sideways = '.folders, .tabs, .table-frame, .raw, pre, textarea, .views, nav:not([class])';

const finger = 44;

const named = (element) =>
  `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;

const isShown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

const hides = (element) => {
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip');
};

const boxesOf = (element) => {
  const boxes = [];
  for (let box = element.parentElement; box !== null; box = box.parentElement) if (hides(box)) boxes.push(box);
  return boxes;
};

const isHit = (element, hit) =>
  hit !== null &&
  (element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(hit)));

/** Words within a sentence and what only a keyboard calls are pressed as they are. */
const isForFingers = (element) => {
  if (getComputedStyle(element).display === 'inline') return true;
  const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
  if (boxes.some((box) => box.width >= finger - 0.5 && box.height >= finger - 0.5)) return true;
  const [{ left, top, width, height }] = boxes;
  const [x, y, reach] = [left + width / 2, top + height / 2, finger / 2 - 1];
  return [
    [x, y - reach],
    [x, y + reach],
    [x - reach, y],
    [x + reach, y],
  ].every(([across, down]) => isHit(element, document.elementFromPoint(across, down)));
};

/** Brings it into sight as a person can, by boxes that scroll. */
const beyond = (element) => {
  const boxes = boxesOf(element);
  const stood = boxes.map((box) => [box.scrollTop, box.scrollLeft]);
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const moved = boxes.filter((box, at) => box.scrollTop !== stood[at]?.[0] || box.scrollLeft !== stood[at]?.[1]);
  const scrolls = moved.map((box) => `${box.tagName.toLowerCase()}.${box.className}`);
  boxes.forEach((box, at) =>
    box.scrollTo({ top: stood[at]?.[0] ?? 0, left: stood[at]?.[1] ?? 0, behavior: 'instant' }),
  );
  return scrolls.length > 0 ? `lies beyond ${scrolls.join(', ')}, which does not scroll` : undefined;
};

/** Where in its box it is pressed: a shape of a drawing anywhere in itself, which need not be the middle of its box. */
const spotsOf = (element) => {
  if (!(element instanceof SVGElement)) return [[0.5, 0.5]];
  const parts = [0.5, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9];
  return parts.flatMap((across) => parts.map((down) => [across, down]));
};

const trouble = (element, inHand) => {
  const lost = beyond(element);
  if (lost !== undefined) return lost;
  const { left, top, width, height } = element.getBoundingClientRect();
  const hits = spotsOf(element).map(([across, down]) =>
    document.elementFromPoint(left + width * across, top + height * down),
  );
  const hit = hits.find((one) => isHit(element, one)) ?? hits[0] ?? null;
  // A passing word may lie over anything: it goes by itself, and is closed by a press.
  if (hit !== null && hit.closest('.toasts') !== null) return undefined;
  if (isHit(element, hit)) return !inHand || isForFingers(element) ? undefined : 'is too small for a finger';
  return hit === null ? 'lies outside the window' : `lies under ${named(hit)}`;
};

const isWide = (element) => {
  const { overflowX } = getComputedStyle(element);
  if (overflowX !== 'auto' && overflowX !== 'scroll') return false;
  return isShown(element) && !element.matches(sideways) && element.scrollWidth > element.clientWidth + 1;
};

globalThis.unreached = (width) => {
  if (innerWidth !== width) return ['the window is still being drawn'];
  // What lies open over the screen is what can be pressed now.
  const within = [...document.querySelectorAll('dialog[open], .menu-list, .list-over')].at(-1) ?? document;
  const wide = [...within.querySelectorAll('*')].filter(isWide);
  // A link that only the keyboard calls is moved out of the window until then.
  const wanted = [...within.querySelectorAll(controls)].filter(
    (element) => isShown(element) && !element.matches('.skip'),
  );
  return [
    ...wide.map((box) => `${box.tagName.toLowerCase()}.${box.className} is wider than its box`),
    ...wanted.flatMap((element) => {
      const why = trouble(element, width <= 480);
      return why === undefined ? [] : [`${named(element)} ${why}`];
    }),
  ];
};
