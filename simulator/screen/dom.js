// Small tools to draw with: elements, icons, times. No framework, nothing inline.

/** An element with properties, listeners (`onclick`) and children. */
export const h = (tag, props = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== null));
  return element;
};

const paths = {
  letter: 'M4 6h16v12H4zM4 7l8 6 8-6',
  at: 'M16 12a4 4 0 1 1-1.2-2.8M16 8v5a2.5 2.5 0 0 0 5 0v-1a9 9 0 1 0-3.5 7.1',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4',
  send: 'M4 12 20 4l-5 16-3.5-6.5z',
  clip: 'M5 17l4.5-5 3.5 4 2.5-3 3.5 4M4 5h16v14H4z',
  close: 'M6 6l12 12M18 6 6 18',
  talk: 'M5 6h14v10h-8l-4 3v-3H5z',
};

/** A sign by its path in a box of 24 by 24. */
export const drawn = (sign) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', sign);
  svg.append(path);
  return svg;
};

export const icon = (name) => drawn(paths[name]);

export const face = (key, small = false) =>
  h('img', { class: small ? 'face small' : 'face', src: `portrait/${key}.svg`, alt: '', width: 40, height: 40 });

export const ago = (at, now) => {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  if (minutes < 1) return 'baru saja';
  if (minutes < 60) return `${minutes} mnt`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} jam`;
  return `${Math.round(minutes / 1440)} hari`;
};

/** Text with its tags and names set off, and links that can be followed. */
export const rich = (text) =>
  text.split(/(https?:\/\/[^\s]*[^\s.,;:!?)]|[@#][\p{L}\p{N}_.]+)/gu).map((part) => {
    if (/^https?:/.test(part)) return h('a', { href: part, target: '_blank', rel: 'noopener' }, part);
    return /^[@#]./.test(part) ? h('span', { class: 'tag' }, part) : part;
  });

/** Draws again only when what is drawn from has changed: scroll, focus and open menus stay. */
export const redraw = (place, from, draw) => {
  const signature = JSON.stringify(from);
  if (place.drawnFrom === signature) return false;
  place.drawnFrom = signature;
  place.replaceChildren(...[draw()].flat().filter(Boolean));
  return true;
};

let fading;
export const toast = (text) => {
  const place = document.getElementById('toast');
  place.textContent = text;
  place.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => place.classList.remove('shown'), 4000);
};
