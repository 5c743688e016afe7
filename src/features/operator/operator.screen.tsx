// How the machine does.
import { Server } from 'lucide-react';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const OperatorPage = lazyLate(async () => ({ default: (await import('./OperatorPage.tsx')).OperatorPage }));

/** In the menu of the operator and the team lead alone. */
export const operatorScreen: Screen = {
  path: '/operator',
  roles: ['operator', 'team-lead'],
  homeOf: ['operator'],
  asks: 'GET /api/v1/operator',
  keptBy: ['operator', 'team-lead'],
  page: () => <OperatorPage />,
  place: { href: '/operator', label: text.shell.operator, sign: Server },
};
