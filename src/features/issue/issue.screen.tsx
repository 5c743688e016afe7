// Matters that many report at once.
import { Layers } from 'lucide-react';
import { readersOfIssues } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const IssuesPage = lazyLate(async () => ({ default: (await import('./IssuesPage.tsx')).IssuesPage }));
const IssuePage = lazyLate(async () => ({ default: (await import('./IssuePage.tsx')).IssuePage }));

/** One address for the list, and below it one for each. */
export const issuesScreen: Screen = {
  path: '/isu/:id?',
  roles: readersOfIssues,
  asks: 'GET /api/v1/issues',
  page: ({ id }) => (id === undefined ? <IssuesPage /> : <IssuePage key={id} id={id} />),
  place: { href: '/isu', label: text.shell.issues, sign: Layers },
};
