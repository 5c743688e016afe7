// Holidays and working hours; reached from the officers' screen.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const HolidaysPage = lazyLate(async () => ({ default: (await import('./HolidaysPage.tsx')).HolidaysPage }));
const HoursPage = lazyLate(async () => ({ default: (await import('./HoursPage.tsx')).HoursPage }));

/** For the operator and the team lead; neither has a place of its own in the menu. */
export const holidaysScreen: Screen = {
  path: '/petugas/hari-libur',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/holidays',
  keptBy: keepers.calendar,
  page: () => <HolidaysPage />,
};

/** As above. */
export const hoursScreen: Screen = {
  path: '/petugas/jam-kerja',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/calendars',
  keptBy: keepers.calendar,
  page: () => <HoursPage />,
};
