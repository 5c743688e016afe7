// Who is on duty when; reached from the head of the console, and from the officers' screen.
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { keepers, readersOfRoster } from '#core/access.ts';

const RosterPage = lazyLate(async () => ({ default: (await import('./RosterPage.tsx')).RosterPage }));

/** Read by the desk; has no place of its own in the menu. */
export const dutyScreen: Screen = {
  path: '/petugas/piket',
  roles: readersOfRoster,
  asks: 'GET /api/v1/roster',
  keptBy: keepers.roster,
  page: () => <RosterPage />,
};
