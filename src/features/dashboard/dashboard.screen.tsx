// Figures of whoever leads, and the cases behind one of them.
import { ChartColumn } from 'lucide-react';
import { readersOfFigures } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const DashboardPage = lazyLate(async () => ({ default: (await import('./DashboardPage.tsx')).DashboardPage }));
const BehindPage = lazyLate(async () => ({ default: (await import('./BehindPage.tsx')).BehindPage }));

/** In the menu of all who read figures. */
export const dashboardScreen: Screen = {
  path: '/laporan',
  roles: readersOfFigures,
  asks: 'GET /api/v1/dashboard',
  page: () => <DashboardPage />,
  place: { href: '/laporan', label: text.shell.figures, sign: ChartColumn, keys: 'g r' },
};

/** Reached from a figure. */
export const behindScreen: Screen = {
  path: '/laporan/aduan',
  roles: readersOfFigures,
  asks: 'GET /api/v1/dashboard/cases',
  page: () => <BehindPage />,
};
