// Buku register.
import { ScrollText } from 'lucide-react';
import { readersOfReports } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const RegisterPage = lazyLate(async () => ({ default: (await import('./RegisterPage.tsx')).RegisterPage }));

/** For those whom the server answers, by the same list. */
export const caseRegisterScreen: Screen = {
  path: '/buku-register',
  roles: readersOfReports,
  asks: 'GET /api/v1/case-register',
  page: () => <RegisterPage />,
  place: { href: '/buku-register', label: text.shell.caseRegister, sign: ScrollText },
};
