// The views of who works at this desk: officers, the agencies to which cases go, bodies outside to which reporters are referred, what cases are
// about, who is on duty when, and who sees sensitive lanes.
import type { ReactNode } from 'react';
import { keepers, readersOfReach } from '#core/access.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Views } from '#web/ui/Views.tsx';
import './officer.css';

/** Stands above each. */
export function DeskViews({
  current,
}: {
  current:
    | 'officers'
    | 'agencies'
    | 'outside-bodies'
    | 'categories'
    | 'roads'
    | 'holidays'
    | 'hours'
    | 'duty'
    | 'lanes'
    | 'reach';
}): ReactNode {
  const keeps = useHolds(keepers.roster);
  const looksAfterReach = useHolds(readersOfReach);
  const roster = { path: '/petugas/piket', label: text.duty.title, isHere: current === 'duty' };
  const views = [
    { path: '/petugas', label: text.shell.officers, isHere: current === 'officers' },
    { path: '/petugas/perangkat-daerah', label: late.agencies.title, isHere: current === 'agencies' },
    { path: '/petugas/lembaga-luar', label: late.outsideBodies.title, isHere: current === 'outside-bodies' },
    ...(keeps ? [roster] : []),
    { path: '/petugas/kategori', label: text.categories, isHere: current === 'categories' },
    { path: '/petugas/jalan', label: late.roads.title, isHere: current === 'roads' },
    { path: '/petugas/hari-libur', label: late.calendars.holidays.title, isHere: current === 'holidays' },
    { path: '/petugas/jam-kerja', label: late.calendars.hours.title, isHere: current === 'hours' },
    { path: '/petugas/jalur-khusus', label: late.laneScreens.seats.title, isHere: current === 'lanes' },
    ...(looksAfterReach
      ? [{ path: '/petugas/pemberitahuan', label: late.ways.reach.view, isHere: current === 'reach' }]
      : []),
  ];
  return <Views label={late.agencies.views} views={views} />;
}
