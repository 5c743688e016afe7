// Whose data an account saw between two moments, and the letters that follow from it; reached from the screen of requests.
import { erasers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const BreachPage = lazyLate(async () => ({ default: (await import('./BreachPage.tsx')).BreachPage }));

/** For those who see reporters and answer for people's rights. */
export const breachScreen: Screen = {
  path: '/hak/kebocoran',
  roles: erasers,
  asks: 'GET /api/v1/looks',
  page: () => <BreachPage />,
};
