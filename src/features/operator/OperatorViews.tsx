// The two views for whoever keeps the program running: what comes in, and what other systems are told.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { Views } from '#web/ui/Views.tsx';

/** Each view has its own address below /operator. */
export function OperatorViews({ current }: { current: 'channels' | 'webhooks' }): ReactNode {
  const views = [
    { path: '/operator', label: late.webhook.channels, isHere: current === 'channels' },
    { path: '/operator/webhook', label: late.webhook.page, isHere: current === 'webhooks' },
  ];
  return <Views label={late.webhook.views} views={views} />;
}
