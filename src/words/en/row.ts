// What a row of a list says of its case, and the case's own page too, in English.
import type { row as indonesian } from '../id/row.ts';
import type { Same } from '../same.ts';

/** There with the first list; what its page says beyond it comes with the page. */
export const row: Same<typeof indonesian> = {
  due: (at) => `due ${at}`,
  danger: { set: 'Danger', suspected: 'Perhaps danger', high: 'High priority' },
  holders: { reporter: 'Waiting for the reporter', closed: 'Closed' },
  own: (at) => `its time ends ${at}`,
};
