// Reports that SP4N-LAPOR! passes on by hand.
import { FileInput } from 'lucide-react';
import { lazy } from 'react';
import { deskRoles } from '#core/access.ts';
import type { Screen } from '#web/screen.ts';
import { useHasLine } from '#web/intake/lines.ts';
import { text } from '#words/console.ts';

const Sp4nPage = lazy(async () => ({ default: (await import('./Sp4nPage.tsx')).Sp4nPage }));

/** In the menu only where an account of SP4N-LAPOR! is declared. */
export const sp4nScreen: Screen = {
  path: '/sp4n',
  roles: deskRoles,
  asks: 'GET /api/v1/intake',
  page: () => <Sp4nPage />,
  place: { href: '/sp4n', label: text.sp4n.nav, sign: FileInput, useOffered: () => useHasLine('sp4n-lapor') },
};
