// The record of administrative acts.
import { ScrollText } from 'lucide-react';
import { lazy } from 'react';
import { readersOfAdministration } from '#core/access.ts';
import type { Screen } from '#web/screen.ts';
import { administrationText } from '#web/text/id-administration.ts';

const AdministrationPage = lazy(async () => ({
  default: (await import('./AdministrationPage.tsx')).AdministrationPage,
}));

export const administrationScreen: Screen = {
  path: '/administrasi',
  roles: readersOfAdministration,
  asks: 'GET /api/v1/administration',
  page: () => <AdministrationPage />,
  place: { href: '/administrasi', label: administrationText.nav, sign: ScrollText },
};
