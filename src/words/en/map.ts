// Words around the map by kelurahan.
import type { map as indonesian } from '../id/map.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** What the figure is, and how it is written, the map is told. */
export const map: Same<typeof indonesian> = {
  drawing: 'Map of the kelurahan. Arrow keys move to the one beside it, Enter opens its cases.',
  hint: 'Point at a kelurahan to read its figure.',
  legend: (measure) => `What the colours mean: ${measure}`,
  span: (from, to) => `${from} to ${to}`,
  figure: (value, n) => `${value}, of ${counted(n, 'case')}`,
  area: (name, kemantren, figure) => `${name} (${kemantren}): ${figure}`,
  tooFew: 'fewer than 5',
  none: 'no cases',
  table: 'Show as a table',
  kelurahan: 'Kelurahan',
  kemantren: 'Kemantren',
  cases: 'Cases',
  place: {
    point: 'Map: the place of the matter and what lies around it',
    area: (name) => `Map: ${name} and what lies around it`,
    pointIn: (name) => `Map: the place of the matter in ${name}, and what lies around it`,
    whole: 'Whole city',
    near: 'Around it',
  },
};
