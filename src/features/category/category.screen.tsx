// What complaints are about; reached from the officers' screen.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const CategoriesPage = lazyLate(async () => ({ default: (await import('./CategoriesPage.tsx')).CategoriesPage }));

/** For the operator and the team lead; has no place of its own in the menu. */
export const categoriesScreen: Screen = {
  path: '/petugas/kategori',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/categories',
  keptBy: keepers.category,
  page: () => <CategoriesPage />,
};
