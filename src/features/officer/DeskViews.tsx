// The views of who works at this desk: officers, the agencies to which cases go, and bodies outside to which reporters are referred.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Views } from '#web/ui/Views.tsx';
import './officer.css';

/** Stands above each. */
export function DeskViews({ current }: { current: 'officers' | 'agencies' | 'outside-bodies' }): ReactNode {
  const views = [
    { path: '/petugas', label: text.officers.nav, isHere: current === 'officers' },
    { path: '/petugas/perangkat-daerah', label: text.agencies.title, isHere: current === 'agencies' },
    { path: '/petugas/lembaga-luar', label: text.outsideBodies.title, isHere: current === 'outside-bodies' },
  ];
  return <Views label={text.agencies.views} views={views} />;
}
