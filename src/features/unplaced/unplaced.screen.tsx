// Words of which no rule makes a case.
import { MailQuestionMark } from 'lucide-react';
import { deskRoles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';
import { useUnplacedWaiting } from './use-unplaced.tsx';

const UnplacedPage = lazyLate(async () => ({ default: (await import('./UnplacedPage.tsx')).UnplacedPage }));

/** Its place in the menu says how many wait. */
export const unplacedScreen: Screen = {
  path: '/tersisih/:id?',
  roles: deskRoles,
  asks: 'GET /api/v1/unplaced',
  page: () => <UnplacedPage />,
  place: {
    ...{ href: '/tersisih', label: text.shell.unplaced, sign: MailQuestionMark },
    useWaiting: useUnplacedWaiting,
    waitingWords: text.shell.unplacedWaiting,
  },
};
