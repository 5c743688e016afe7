// The three views of the register: the book, both sides compared, and the import. Each has its own address.
import type { ReactNode } from 'react';
import { keepers, rolesOf } from '#core/access.ts';
import { mayIssue } from '#core/complaint/act-table.ts';
import { useHolds, useOfficer } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Views } from '#web/ui/Views.tsx';

/** As the address names them, in Indonesian. */
export type UpikView = 'buku' | 'rekonsiliasi' | 'impor';

const views: readonly { view: UpikView; label: string }[] = [
  { view: 'buku', label: late.jss.book },
  { view: 'rekonsiliasi', label: late.jss.reconcile },
  { view: 'impor', label: late.jss.import },
];

/** The book is the plain address, so that links to it are short and old ones hold. */
export const viewPath = (view: UpikView): string => (view === 'buku' ? '/upik' : `/upik?lihat=${view}`);

/** Whether this officer compares the book with JSS and imports from there; others only read it. */
export const useKeepsRegister = (): boolean => useHolds(keepers.register);

/** Whether this officer may give a case its number of UPIK. */
export const useMayRegister = (): boolean => mayIssue(rolesOf(useOfficer()), 'RegisterInUpik');

/** Nothing for those who only read the book. */
export function UpikViews({ current }: { current: UpikView }): ReactNode {
  const keepsRegister = useKeepsRegister();
  if (!keepsRegister) return null;
  const shown = views.map(({ view, label }) => ({ path: viewPath(view), label, isHere: view === current }));
  return <Views label={late.jss.views} views={shown} />;
}
