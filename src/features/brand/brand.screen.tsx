// How the city shows itself; reached from the settings.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const BrandPage = lazyLate(async () => ({ default: (await import('./BrandPage.tsx')).BrandPage }));

/** For the operator; has no place of its own in the menu. */
export const brandScreen: Screen = {
  path: '/pengaturan/tampilan',
  roles: ['operator'],
  asks: 'GET /api/v1/brand',
  keptBy: keepers.brand,
  page: () => <BrandPage />,
};
