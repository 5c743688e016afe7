// The views of what the city says to citizens: templates, and what it knows.
import type { ReactNode } from 'react';
import { keepers } from '#core/access.ts';
import { useHolds } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Views } from '#web/ui/Views.tsx';

/** Nothing for whoever keeps one of them alone. */
export function WordsViews({ current }: { current: 'templates' | 'knowledge' }): ReactNode {
  const views = [
    { path: '/templat', label: late.templates.title, isHere: current === 'templates' },
    { path: '/templat/pengetahuan', label: late.knowledge.title, isHere: current === 'knowledge' },
  ];
  return useHolds(keepers.template) ? <Views label={late.knowledge.views} views={views} /> : null;
}
