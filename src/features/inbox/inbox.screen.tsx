// The list of cases, and each case beside it.
import { Inbox } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import { caseReaders } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import { InboxPage, NothingPicked } from './InboxPage.tsx';

// The list is there before what opens from it.
const CasePage = lazyLate(async () => ({ default: (await import('#features/case/CasePage.tsx')).CasePage }));

function Desk({ number }: { number: string | undefined }): ReactNode {
  return (
    <InboxPage number={number}>
      {number === undefined ? (
        <NothingPicked />
      ) : (
        <Suspense fallback={<SkeletonRows />}>
          <CasePage key={number} number={number} />
        </Suspense>
      )}
    </InboxPage>
  );
}

export const inboxScreen: Screen = {
  // One address for the list and for each case beside it, so that the list outlives the step from one to the next.
  path: /^\/(?:masuk|kasus\/(?<number>[^/]+))\/?$/,
  roles: caseReaders,
  asks: 'GET /api/v1/cases',
  page: ({ number }) => <Desk number={number} />,
  place: { href: '/masuk', label: text.shell.inbox, sign: Inbox, keys: 'g m', covers: ['/kasus'] },
};
