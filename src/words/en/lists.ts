// What a list of cases is narrowed to, and the views of it that are kept.
import type { lists as indonesian } from '../id/lists.ts';
import type { Same } from '../same.ts';

export const lists: Same<typeof indonesian> = {
  show: 'Show',
  mine: 'Me',
  chips: {
    label: 'Narrowed to',
    takeAway: (name) => `Remove filter ${name}`,
    hour: 'Due within the hour',
    open: 'Still open',
    category: 'One category',
    agency: 'One agency',
    holder: 'One officer',
    nobody: 'Held by nobody',
  },
  fields: {
    anything: 'All',
    urgency: 'Deadline',
    category: 'Category',
    area: 'Area',
    channel: 'Channel',
    agency: 'Agency in charge',
    holder: 'Held by',
  },
};
