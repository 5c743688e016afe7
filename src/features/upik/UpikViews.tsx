// The three views of the register: the book, both sides compared, and the import. Each has its own address.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { mayIssue } from '#core/access.ts';
import { useOfficer } from '#web/session.ts';
import { text } from '#web/text/id.ts';

export type UpikView = 'buku' | 'rekonsiliasi' | 'impor';

const views: readonly { view: UpikView; label: string }[] = [
  { view: 'buku', label: text.jss.book },
  { view: 'rekonsiliasi', label: text.jss.reconcile },
  { view: 'impor', label: text.jss.import },
];

export const viewPath = (view: UpikView): string => (view === 'buku' ? '/upik' : `/upik?lihat=${view}`);

/** Whether this officer enters cases in UPIK; others only read the book. */
export const useMayRegister = (): boolean => mayIssue([useOfficer().role], 'RegisterInUpik');

export function UpikViews({ current }: { current: UpikView }): ReactNode {
  if (!useMayRegister()) return null;
  return (
    <nav className="views" aria-label={text.jss.views}>
      {views.map(({ view, label }) => (
        <Link key={view} href={viewPath(view)} className="view" aria-current={view === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
