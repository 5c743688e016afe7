// What the city knows of questions; reached from the templates, and from all settings.
import { keepers, readersOfArticles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const ArticlesPage = lazyLate(async () => ({ default: (await import('./ArticlesPage.tsx')).ArticlesPage }));

/** Has no place of its own in the menu. */
export const articlesScreen: Screen = {
  path: '/templat/pengetahuan',
  roles: readersOfArticles,
  asks: 'GET /api/v1/articles',
  keptBy: keepers.article,
  page: () => <ArticlesPage />,
};
