// Small signs that stand beside words: badge, avatar, skeleton, empty state, key.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';

/** A colour beside words that say the same, never instead of them. */
export type BadgeLook = 'neutral' | 'calm' | 'soon' | 'late' | 'paused' | 'ok' | 'info' | 'warn';

/** Its sign is hidden from screen readers: the words must do alone. */
export function Badge({
  look,
  sign: Sign,
  children,
}: {
  look: BadgeLook;
  sign?: LucideIcon;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={`badge badge-${look}`}>
      {Sign !== undefined && <Sign size={14} aria-hidden />}
      {children}
    </span>
  );
}

const initialsOf = (name: string): string =>
  name
    .replace(/^@/, '')
    .split(/[\s._-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => ([...word][0] ?? '').toUpperCase())
    .join('') || '?';

/** Initials for the eye alone: the name stands beside it in words. */
export function Avatar({
  name,
  small = false,
  children,
}: {
  name: string;
  small?: boolean;
  children?: ReactNode;
}): ReactNode {
  return (
    <span className={small ? 'avatar avatar-small' : 'avatar'}>
      <span className="avatar-initials" data-initials={initialsOf(name)} aria-hidden />
      {children}
    </span>
  );
}

/** Tells screen readers once that something is loading; `count` is about how many rows will come. */
export function SkeletonRows({ count = 5 }: { count?: number }): ReactNode {
  return (
    <div role="status">
      <span className="visually-hidden">{text.common.loading}</span>
      {Array.from({ length: count }, (_, row) => (
        <span key={row} className="skeleton skeleton-row" aria-hidden />
      ))}
    </div>
  );
}

type EmptyStateProps = { sign: LucideIcon; title: string; heading?: 'h1' | 'h2'; children?: ReactNode };

/** `h1` where nothing else heads the screen. */
export function EmptyState({ sign: Sign, title, heading: Heading = 'h2', children }: EmptyStateProps): ReactNode {
  return (
    <div className="empty">
      <span className="empty-sign">
        <Sign size={28} aria-hidden />
      </span>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

/** One key, or keys pressed one after another, as they stand in the help. */
export function Kbd({ children }: { children: string }): ReactNode {
  return <kbd className="kbd">{children}</kbd>;
}
