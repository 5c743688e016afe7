// Several views of one matter, side by side above it. Each is a link: it has an address of its own.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import './views.css';

/** `isHere` marks the one that is shown, for the eye and for screen readers. */
export type View = { path: string; label: string; isHere: boolean };

/** Where they do not fit beside each other, the one that is shown is in sight; the page around them does not move. */
const intoView = (link: HTMLAnchorElement | null): void => {
  const bar = link?.parentElement;
  if (link === null || !bar) return;
  const beyond = link.getBoundingClientRect().right - bar.getBoundingClientRect().right;
  if (beyond > 0) bar.scrollLeft += beyond;
};

/** Links and not tabs: each opens by its address, and the browser's way back works. Two may lead to one address; no two are called alike. */
export function Views({ label, views }: { label: string; views: readonly View[] }): ReactNode {
  return (
    <nav className="views" aria-label={label}>
      {views.map(({ path, label: words, isHere }) => (
        <Link
          key={words}
          ref={isHere ? intoView : undefined}
          href={path}
          className="view"
          aria-current={isHere ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
