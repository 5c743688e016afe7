// An address of the console that names no screen.
import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { text } from '../text/id.ts';
import { EmptyState } from '../ui/Marks.tsx';

export function NotFound(): ReactNode {
  return (
    <EmptyState sign={SearchX} title={text.common.notFound}>
      <p>{text.common.notFoundHint}</p>
      <Link href="/masuk">{text.common.toInbox}</Link>
    </EmptyState>
  );
}
