// Cases that go to the city's other systems.
import { Send } from 'lucide-react';
import { deskRoles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import type { Screen } from '#web/screen.ts';
import { text } from '#words/console.ts';
import { useWaitingForwards } from './use-forwards.tsx';

const ForwardsPage = lazyLate(async () => ({ default: (await import('./ForwardsPage.tsx')).ForwardsPage }));

/** Has a place in the menu only where the configuration file names a system. */
export const forwardsScreen: Screen = {
  path: '/penerusan',
  roles: deskRoles,
  asks: 'GET /api/v1/forwards',
  page: () => <ForwardsPage />,
  place: {
    ...{ href: '/penerusan', label: text.forwardPage, sign: Send },
    useOffered: () => (useWaitingForwards().data?.systems ?? 0) > 0,
  },
};
