// How the city keeps its times.
import { Clock } from 'lucide-react';
import { ladder } from '#core/access.ts';
import { lazy } from 'react';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const LatenessPage = lazy(async () => ({ default: (await import('./LatenessPage.tsx')).LatenessPage }));

/** In the menu of those who answer for the times of the whole desk. */
export const latenessScreen: Screen = {
  path: '/waktu',
  roles: ['team-lead', 'division-head', 'admin-pusat', 'data-officer', 'examiner'],
  homeOf: [...ladder, 'examiner'],
  asks: 'GET /api/v1/lateness',
  page: () => <LatenessPage />,
  place: { href: '/waktu', label: text.shell.lateness, sign: Clock, keys: 'g w' },
};
