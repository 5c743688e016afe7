// Accounts that are blocked for a while; reached from the messages that were set aside.
import { deskRoles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const BlocksPage = lazyLate(async () => ({ default: (await import('./BlocksPage.tsx')).BlocksPage }));

/** Has no place of its own in the menu. */
export const blocksScreen: Screen = {
  path: '/akun-diblokir',
  roles: deskRoles,
  asks: 'GET /api/v1/blocks',
  page: () => <BlocksPage />,
};
