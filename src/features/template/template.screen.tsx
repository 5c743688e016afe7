// Texts that answers begin with.
import { MessageSquareText } from 'lucide-react';
import { lazy } from 'react';
import { deskRoles } from '#core/access.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const TemplatesPage = lazy(async () => ({ default: (await import('./TemplatesPage.tsx')).TemplatesPage }));

/** In the menu of those who keep them. */
export const templatesScreen: Screen = {
  path: '/templat',
  roles: deskRoles,
  asks: 'GET /api/v1/templates',
  page: () => <TemplatesPage />,
  place: { href: '/templat', label: text.shell.templates, sign: MessageSquareText },
};
