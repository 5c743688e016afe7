// Small drawings that stand beside words; none says anything that the words do not.
import { kindOf } from '#channels/kinds.ts';
import { html, type Html } from './html.ts';

const strokes = {
  clock: 'M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  check: 'm6 12.5 4 4 8-9',
  late: 'M12 6.5v7M12 17.4v.1',
  pause: 'M9.5 7.5v9M14.5 7.5v9',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6ZM12 15v2',
  reply: 'M9 8 4 12.5 9 17M4.5 12.5H14a6 6 0 0 1 6 6V19',
  talk: 'M4 5h16v11H11l-5 4v-4H4Z',
} as const;

/** A closed set: a drawing that is not listed here cannot be asked for. */
export type IconName = keyof typeof strokes;

/** Hidden from screen readers and from the tab order, since the words beside it say the same. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${strokes[name]}" /></svg>`;

/** The sign of a channel; one that is not built gets a speech bubble. */
export const channelIcon = (channel: string): Html => {
  const sign = kindOf(channel)?.sign;
  if (sign === undefined) return icon('talk');
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${sign}" /></svg>`;
};
