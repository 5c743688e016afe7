// The inbox: the list, and room for the case that is picked from it.
import { MousePointerClick } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { text } from '#web/text/id.ts';
import { EmptyState } from '#web/ui/Marks.tsx';
import { CaseList } from './CaseList.tsx';

export function InboxPage(): ReactNode {
  useEffect(() => {
    document.title = `${text.inbox.title} · ${text.brand}`;
  }, []);
  return (
    <div className="desk desk-list">
      <CaseList />
      <section className="case-none">
        <EmptyState sign={MousePointerClick} title={text.inbox.pick}>
          <p>{text.inbox.pickHint}</p>
        </EmptyState>
      </section>
    </div>
  );
}
