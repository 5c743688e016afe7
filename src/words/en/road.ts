// Words of the screen of roads, and of the hint whose the road of a case is.
import type { roads as indonesian } from '../id/road.ts';
import type { Same } from '../same.ts';

/** The same as the Indonesian ones, name for name. */
export const roads: Same<typeof indonesian> = {
  title: 'Roads',
  lead: 'Whose a road is, or a part of it, and where that is written. What nobody knows yet is said to be unknown: complete it from the decisions on roads.',
  add: 'Add a road',
  edit: 'Edit',
  editOf: (name) => `Edit ${name}`,
  save: 'Save the road',
  saved: 'The road is saved.',
  find: 'Find a road',
  shown: (shown, all) => `${String(shown)} of ${String(all)} parts`,
  authorities: {
    unknown: 'Unknown',
    city: 'The city’s',
    province: 'The province’s',
    national: 'The state’s',
    neighbour: 'A neighbouring regency’s',
    community: 'A kampung’s own',
  },
  fields: { name: 'Name', fromPlace: 'From', toPlace: 'To', authority: 'Authority', source: 'Source' },
  sourceHint: 'The decision that says so, with its number and year. Needed unless it is unknown.',
  part: (from, to) => [from, to].filter((one) => one !== '').join(' to '),
  hint: (road, whose) => `${road}: ${whose.toLowerCase()}.`,
  unknownHint: (road) => `${road}: nobody knows yet whose it is.`,
  suggested: 'Suggested: refer to',
};
