// The record of administrative acts; reached from all settings.
import { readersOfAdministration } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const AdministrationPage = lazyLate(async () => ({
  default: (await import('./AdministrationPage.tsx')).AdministrationPage,
}));

/** For those whom the server lets read the record, by the same list; has no place of its own in the menu. */
export const administrationScreen: Screen = {
  path: '/administrasi',
  roles: readersOfAdministration,
  asks: 'GET /api/v1/administration',
  keptBy: [],
  page: () => <AdministrationPage />,
};
