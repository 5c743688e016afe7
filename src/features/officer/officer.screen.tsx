// Who may work here.
import { Users } from 'lucide-react';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const OfficersPage = lazyLate(async () => ({ default: (await import('./OfficersPage.tsx')).OfficersPage }));

/** In the menu of the operator and the team lead alone. */
export const officersScreen: Screen = {
  path: '/petugas',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/officers',
  keptBy: ['operator', 'team-lead'],
  page: () => <OfficersPage />,
  place: { href: '/petugas', label: text.shell.officers, sign: Users },
};
