// The record of what is done with personal data; reached from the screen of requests.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const ProcessingPage = lazyLate(async () => ({ default: (await import('./ProcessingPage.tsx')).ProcessingPage }));

/** Has no place of its own in the menu. */
export const processingScreen: Screen = {
  path: '/hak/pemrosesan',
  roles: keepers.personRequest,
  asks: 'GET /api/v1/processing',
  keptBy: [],
  page: () => <ProcessingPage />,
};
