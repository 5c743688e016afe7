// Weekly recaps, and the reports of months and years.
import { ChartColumn } from 'lucide-react';
import { readersOfReports } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const RecapsPage = lazyLate(async () => ({ default: (await import('./RecapsPage.tsx')).RecapsPage }));

/** For those whom the server answers, by the same list. */
export const recapScreen: Screen = {
  path: '/rekap/:day?',
  roles: readersOfReports,
  asks: 'GET /api/v1/recaps',
  page: ({ day }) => <RecapsPage day={day} />,
  place: { href: '/rekap', label: text.shell.recaps, sign: ChartColumn },
};
