// Calendars that the program brings along, as facts of published rules. Nothing runs by one of them until a step or an agency names it.
import type { CalendarRow } from './calendars.ts';

/** Perpres 21/2023 art. 3-4: five days, 37.5 hours without breaks, from 07.30; breaks of 60 minutes, of 90 on Fridays. */
const usual = { upToThursday: '07.30-12.00, 13.00-16.00', friday: '07.30-11.30, 13.00-16.30' } as const;
/** Perpres 21/2023 art. 4: in Ramadan 32.5 hours from 08.00; breaks of 30 minutes, of 60 on Fridays. */
const ramadan = { upToThursday: '08.00-12.00, 12.30-15.00', friday: '08.00-11.30, 12.30-15.30' } as const;

const source = 'Perpres 21/2023 ps. 3-4; letak istirahat diatur kota';

const fiveDays = ({ upToThursday, friday }: Record<'upToThursday' | 'friday', string>) => ({
  ...{ monday: upToThursday, tuesday: upToThursday, wednesday: upToThursday, thursday: upToThursday },
  ...{ friday, saturday: '', sunday: '' },
});

/** Hours of government offices, and those of the fasting months whose dates were settled. */
export const knownCalendars: readonly CalendarRow[] = [
  {
    ...{ id: 'city-5', partOf: '', name: 'Jam kerja kota, 5 hari', fromDate: '', toDate: '', source },
    ...{ zone: 'WIB', jointLeave: 'closed', ownDays: '' },
    ...fiveDays(usual),
  },
  {
    // From the day that the government's session named until the eve of Idulfitri in the decree of holidays.
    ...{ id: 'city-5-ramadan-2026', partOf: 'city-5', name: 'Ramadan 1447 H' },
    ...{ fromDate: '2026-02-19', toDate: '2026-03-20', source: `${source}; sidang isbat Kemenag 17 Februari 2026` },
    ...{ zone: 'WIB', jointLeave: 'closed', ownDays: '' },
    ...fiveDays(ramadan),
  },
];
