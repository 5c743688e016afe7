// The folder of sensitive lanes, and who has a seat in them.
import { ShieldAlert } from 'lucide-react';
import { caseReaders, readersOfLaneSeats } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { useOfficer } from '#web/session.ts';
import { text } from '#words/console.ts';

const LanesPage = lazyLate(async () => ({ default: (await import('./LanesPage.tsx')).LanesPage }));
const LaneSeatsPage = lazyLate(async () => ({ default: (await import('./LaneSeatsPage.tsx')).LaneSeatsPage }));

/** In the menu of those alone who have a seat: nobody else is told that there is anything. */
export const lanesScreen: Screen = {
  path: '/jalur-khusus',
  roles: caseReaders,
  asks: 'GET /api/v1/lanes',
  page: () => <LanesPage />,
  place: {
    ...{ href: '/jalur-khusus', label: text.shell.lanes, sign: ShieldAlert },
    useOffered: () => (useOfficer().lanes ?? []).length > 0,
  },
};

/** For the operator and the team lead; has no place of its own in the menu. */
export const laneSeatsScreen: Screen = {
  path: '/petugas/jalur-khusus',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/lane-seats',
  keptBy: readersOfLaneSeats,
  page: () => <LaneSeatsPage />,
};
