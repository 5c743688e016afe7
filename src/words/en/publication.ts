// Words of what everybody may see of a case, in English.
import type { publication as indonesian } from '../id/publication.ts';
import type { Same } from '../same.ts';

/** Says who will read it, and what never goes along, before anything is published. */
export const publication: Same<typeof indonesian> = {
  card: 'Publication',
  hidden: 'Not shown',
  shown: 'Shown to the public',
  hiddenHint: 'This complaint is not in the open Open311 list and has no public page.',
  since: (at, by) => `Decided ${at} by ${by}.`,
  category: 'Category',
  summary: 'Summary for the public',
  noSummary: 'No summary; only its category is shown.',
  kelurahan: 'Kelurahan',
  kelurahanHidden: 'Not shown.',
  place: 'Point on the map',
  placeHints: {
    near: 'The point from the partner’s app, rounded to about 100 metres.',
    exact: 'The point from the partner’s app, exactly as it was sent.',
    none: 'The point from the partner’s app is not shown.',
  },
  points: {
    near: {
      label: 'Roughly',
      hint: 'The kelurahan, and the point rounded to about 100 metres, as it may be somebody’s home.',
    },
    exact: {
      label: 'Exactly',
      hint: 'The kelurahan and the point. For a street light, a road or a tree that is public.',
    },
    none: { label: 'Not shown', hint: 'Neither the point nor the kelurahan.' },
  },
  areas: {
    near: { label: 'Show the kelurahan', hint: 'Anybody sees in which kelurahan it happened.' },
    none: { label: 'Not shown', hint: 'The kelurahan is not told.' },
  },
  show: 'Show',
  change: 'Change',
  withdraw: 'Withdraw',
  withdrawn: 'No longer shown.',
  title: 'Show the complaint to the public',
  course: 'Progress',
  courseShown:
    'Number, day of the report, state, the agency that has it, and when it was passed on, done, late, given more time, ended or opened again. On its page /ikuti anybody can read it and ask to be told.',
  lead: 'Anybody can read it by Open311 and on the public page /ikuti. The complaint’s text and the reporter’s name and messages never go along.',
  summaryHint: 'Say the matter in your own words. No names, telephone numbers, NIK, e-mail or home addresses.',
  count: (n) => `${String(n)} of 4,000`,
  preview: 'What will be shown',
  send: 'Show',
  sent: 'The complaint is shown to the public.',
};
