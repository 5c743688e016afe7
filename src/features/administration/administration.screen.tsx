// The record of administrative acts.
import { ScrollText } from 'lucide-react';
import { readersOfAdministration } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const AdministrationPage = lazyLate(async () => ({
  default: (await import('./AdministrationPage.tsx')).AdministrationPage,
}));

/** In the menu of those whom the server lets read the record, by the same list. */
export const administrationScreen: Screen = {
  path: '/administrasi',
  roles: readersOfAdministration,
  asks: 'GET /api/v1/administration',
  page: () => <AdministrationPage />,
  place: { href: '/administrasi', label: text.shell.administration, sign: ScrollText },
};
