// Texts that answers begin with.
import { MessageSquareText } from 'lucide-react';
import { deskRoles, keepers } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const TemplatesPage = lazyLate(async () => ({ default: (await import('./TemplatesPage.tsx')).TemplatesPage }));

/** In the menu of those who keep them. */
export const templatesScreen: Screen = {
  path: '/templat',
  roles: deskRoles,
  asks: 'GET /api/v1/templates',
  keptBy: keepers.template,
  page: () => <TemplatesPage />,
  place: { href: '/templat', label: text.shell.templates, sign: MessageSquareText },
};
