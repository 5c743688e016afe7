// The two views for whoever keeps the program running: what comes in, and what other systems are told.
import type { ReactNode } from 'react';
import { text } from '#web/text/id.ts';
import { Views } from '#web/ui/Views.tsx';

/** Each view has its own address below /operator. */
export function OperatorViews({ current }: { current: 'channels' | 'webhooks' }): ReactNode {
  const views = [
    { path: '/operator', label: text.webhook.channels, isHere: current === 'channels' },
    { path: '/operator/webhook', label: text.webhook.page, isHere: current === 'webhooks' },
  ];
  return <Views label={text.webhook.views} views={views} />;
}
