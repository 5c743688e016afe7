// How long each kind of data is kept; reached from the screen of requests.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const RetentionPage = lazyLate(async () => ({ default: (await import('./RetentionPage.tsx')).RetentionPage }));

/** Has no place of its own in the menu. */
export const retentionScreen: Screen = {
  path: '/hak/penyimpanan',
  roles: keepers.personRequest,
  asks: 'GET /api/v1/retention',
  keptBy: keepers.retention,
  page: () => <RetentionPage />,
};
