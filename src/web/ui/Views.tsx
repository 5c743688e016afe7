// Several views of one matter, side by side above it. Each is a link: it has an address of its own.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import './views.css';

export type View = { path: string; label: string; isHere: boolean };

export function Views({ label, views }: { label: string; views: readonly View[] }): ReactNode {
  return (
    <nav className="views" aria-label={label}>
      {views.map(({ path, label: words, isHere }) => (
        <Link key={path} href={path} className="view" aria-current={isHere ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
