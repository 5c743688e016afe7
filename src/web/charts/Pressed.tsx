// A mark of a drawing that leads to what it counts. The drawing is for the eye and the mouse: the table has the same for everybody.
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** Not a stop of the tabulator; a mark of nothing leads nowhere. */
export function Pressed({ href, children }: { href: string | undefined; children: ReactNode }): ReactNode {
  if (href === undefined) return children;
  return (
    <Link href={href} tabIndex={-1} className="chart-pressed">
      {children}
    </Link>
  );
}
