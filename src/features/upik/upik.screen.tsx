// The register of UPIK.
import { BookText } from 'lucide-react';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const UpikPage = lazyLate(async () => ({ default: (await import('./UpikPage.tsx')).UpikPage }));

/** In the menu of those who see every case. */
export const upikScreen: Screen = {
  path: '/upik',
  roles: ['admin-medsos', 'admin-pusat', 'team-lead', 'division-head', 'data-officer', 'examiner'],
  homeOf: ['data-officer'],
  asks: 'GET /api/v1/upik',
  page: () => <UpikPage />,
  place: { href: '/upik', label: text.shell.upik, sign: BookText, keys: 'g u' },
};
