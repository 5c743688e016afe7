// What people ask of the data that is kept of them, and the page that is printed for whoever asked.
import { ShieldCheck } from 'lucide-react';
import { erasers, keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const PersonRequestsPage = lazyLate(async () => ({
  default: (await import('./PersonRequestsPage.tsx')).PersonRequestsPage,
}));
const PersonDataPage = lazyLate(async () => ({ default: (await import('./PersonDataPage.tsx')).PersonDataPage }));

/** For whoever answers for the clock of a request. */
export const personRequestsScreen: Screen = {
  path: '/hak',
  roles: keepers.personRequest,
  asks: 'GET /api/v1/person-requests',
  page: () => <PersonRequestsPage />,
  place: { href: '/hak', label: text.shell.rights, sign: ShieldCheck },
};

/** Reached from the list; has no place in the menu. */
export const personDataScreen: Screen = {
  path: '/hak/:id',
  roles: erasers,
  asks: 'GET /api/v1/person-requests/:id/data',
  page: ({ id = '' }) => <PersonDataPage id={id} />,
};
