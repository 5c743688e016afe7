// An address of the console that names no screen.
import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { text } from '#words/console.ts';
import { buttonClass } from '../ui/Button.tsx';
import { EmptyState } from '../ui/Marks.tsx';

/** Asks the server nothing, and leads to the inbox. */
export function NotFound(): ReactNode {
  return (
    <EmptyState sign={SearchX} title={text.common.notFound} heading="h1">
      <p>{text.common.notFoundHint}</p>
      <Link href="/masuk" className={buttonClass('secondary')}>
        {text.common.toInbox}
      </Link>
    </EmptyState>
  );
}
