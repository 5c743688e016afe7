// What is shown of open cases where there is no network. No word of anybody's.
import type { offline as indonesian } from '../id/offline.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';
import { statuses } from './statuses.ts';

export const offline: Same<typeof indonesian> = {
  title: 'Open cases',
  banner: (moment) => `Offline — showing data of ${moment}`,
  lead: (shown, of) =>
    `${grouped(shown)} of ${counted(of, 'open case')}. Names, conversations and sensitive lanes are not kept on this device.`,
  none: 'No case was open when this was fetched.',
  late: 'Overdue',
  again: 'Try to connect again',
  due: (moment) => `Due ${moment}`,
  paused: 'Deadline paused',
  mine: 'Your turn',
  statuses,
};
