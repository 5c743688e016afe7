// Who is told what happens, and what became of it; reached from the operator's screen.
import { keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';

const WebhooksPage = lazyLate(async () => ({ default: (await import('./WebhooksPage.tsx')).WebhooksPage }));

/** Has no place in the menu: the operator's page leads to it. */
export const webhooksScreen: Screen = {
  path: '/operator/webhook',
  roles: ['operator', 'team-lead'],
  asks: 'GET /api/v1/webhooks',
  keptBy: keepers.webhook,
  page: () => <WebhooksPage />,
};
