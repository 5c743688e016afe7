// What is told by telephone and at the counter, and the slip that whoever tells it takes home.
import { Phone, UserRound } from 'lucide-react';
import { lazy } from 'react';
import { deskRoles } from '#core/access.ts';
import { useHasLine } from '#web/intake/lines.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';

const IntakePage = lazy(async () => ({ default: (await import('./IntakePage.tsx')).IntakePage }));
const ReceiptPage = lazy(async () => ({ default: (await import('./ReceiptPage.tsx')).ReceiptPage }));

const asks = 'GET /api/v1/intake';

/** In the menu only where a line is declared. */
export const phoneScreen: Screen = {
  path: '/telepon',
  roles: deskRoles,
  asks,
  page: () => <IntakePage key="phone" channel="phone" />,
  place: {
    ...{ href: '/telepon', label: text.intake.by.phone.nav, sign: Phone, keys: 'g t' },
    useOffered: () => useHasLine('phone'),
  },
};

/** In the menu only where a counter is declared. */
export const counterScreen: Screen = {
  path: '/loket',
  roles: deskRoles,
  asks,
  page: () => <IntakePage key="walk-in" channel="walk-in" />,
  place: {
    ...{ href: '/loket', label: text.intake.by['walk-in'].nav, sign: UserRound, keys: 'g l' },
    useOffered: () => useHasLine('walk-in'),
  },
};

/** Reached from the case or from a form that was just taken down; has no place in the menu. */
export const receiptScreen: Screen = {
  path: '/tanda-terima/:number',
  roles: deskRoles,
  asks: 'GET /api/v1/cases/:number/receipt',
  page: ({ number = '' }) => <ReceiptPage number={number} />,
};
