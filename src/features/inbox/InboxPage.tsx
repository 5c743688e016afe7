// The desk: the list, and beside it the case that is picked. The list stays as it is, scrolled and focused, while cases change.
import { MousePointerClick } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { EmptyState } from '#web/ui/Marks.tsx';
import { ShiftNoteCall } from '#features/shift-note/ShiftNoteCall.tsx';
import { CaseList } from './CaseList.tsx';

/** `children` is what stands beside the list: the case of that number, or `NothingPicked`. */
export function InboxPage({ number, children }: { number: string | undefined; children: ReactNode }): ReactNode {
  return (
    <div className={number === undefined ? 'desk desk-list' : 'desk desk-case'}>
      <CaseList current={number} top={<ShiftNoteCall />} />
      {children}
    </div>
  );
}

export function NothingPicked(): ReactNode {
  useEffect(() => {
    document.title = `${text.inbox.title} · ${text.brand}`;
  }, []);
  return (
    <section className="case-none">
      <EmptyState sign={MousePointerClick} title={text.inbox.pick}>
        <p>{text.inbox.pickHint}</p>
      </EmptyState>
    </section>
  );
}
