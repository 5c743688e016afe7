// Accounts that are blocked for a while; reached from the messages that were set aside.
import { lazy } from 'react';
import { deskRoles } from '#core/access.ts';
import type { Screen } from '#web/screen.ts';

const BlocksPage = lazy(async () => ({ default: (await import('./BlocksPage.tsx')).BlocksPage }));

/** Has no place of its own in the menu. */
export const blocksScreen: Screen = {
  path: '/akun-diblokir',
  roles: deskRoles,
  asks: 'GET /api/v1/blocks',
  page: () => <BlocksPage />,
};
