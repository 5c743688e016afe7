// Matters that many report at once.
import { Layers } from 'lucide-react';
import { lazy } from 'react';
import { readersOfIssues } from '#core/access.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const IssuesPage = lazy(async () => ({ default: (await import('./IssuesPage.tsx')).IssuesPage }));
const IssuePage = lazy(async () => ({ default: (await import('./IssuePage.tsx')).IssuePage }));

/** One address for the list, and below it one for each. */
export const issuesScreen: Screen = {
  path: '/isu/:id?',
  roles: readersOfIssues,
  asks: 'GET /api/v1/issues',
  page: ({ id }) => (id === undefined ? <IssuesPage /> : <IssuePage key={id} id={id} />),
  place: { href: '/isu', label: text.issues.nav, sign: Layers },
};
