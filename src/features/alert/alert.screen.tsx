// What one message was about: reached by its link, and by no menu.
import { lazyLate } from '#web/lazy-late.ts';
import { roles } from '#core/access.ts';
import type { Screen } from '#web/screen.ts';

const AlertPage = lazyLate(async () => ({ default: (await import('./AlertPage.tsx')).AlertPage }));

/** For everybody who may be told of anything. */
export const alertScreen: Screen = {
  path: '/kabar/:id',
  roles: [...roles],
  asks: 'GET /api/v1/alerts/:id',
  page: ({ id }) => <AlertPage id={id ?? ''} />,
};
