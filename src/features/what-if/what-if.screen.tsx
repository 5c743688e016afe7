// What would be late at a desk of other numbers; reached from the screen of lateness.
import { planners } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const WhatIfPage = lazyLate(async () => ({ default: (await import('./WhatIfPage.tsx')).WhatIfPage }));

/** For those who plan who stands at the desk. */
export const whatIfScreen: Screen = {
  path: '/waktu/simulasi',
  roles: planners,
  asks: 'GET /api/v1/what-if',
  page: () => <WhatIfPage />,
};
