// Runs in the page, once a look: the controls that no pointer reaches, each with why.
globalThis.unreached = (width) => {
  if (innerWidth !== width) return ['the window is still being drawn'];
  const controls =
    'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea, summary';
  // What lies open over the screen is what can be pressed now.
  const within = [...document.querySelectorAll('dialog[open], .menu-list')].at(-1) ?? document;
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
    (element.contains(hit) ||
      hit.contains(element) ||
      [...(element.labels ?? [])].some((label) => label.contains(hit)));
  const trouble = (element) => {
    const boxes = boxesOf(element);
    const stood = boxes.map((box) => [box.scrollTop, box.scrollLeft]);
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
