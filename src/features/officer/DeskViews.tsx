// The two views of who works at this desk: officers, and the agencies to which cases go.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Views } from '#web/ui/Views.tsx';
import './officer.css';

/** Stands above both. */
export function DeskViews({ current }: { current: 'officers' | 'agencies' }): ReactNode {
  const views = [
    { path: '/petugas', label: text.officers.nav, isHere: current === 'officers' },
    { path: '/petugas/perangkat-daerah', label: text.agencies.title, isHere: current === 'agencies' },
  ];
  return <Views label={text.agencies.views} views={views} />;
}
