// One's own account; reached from the menu under one's name.
import { roles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const OwnAccountPage = lazyLate(async () => ({ default: (await import('./OwnAccountPage.tsx')).OwnAccountPage }));

/** For every role; reached from the menu under one's name. */
export const ownAccountScreen: Screen = {
  path: '/saya',
  roles,
  asks: 'GET /api/v1/me',
  page: () => <OwnAccountPage />,
};
