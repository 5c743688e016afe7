// The bell: how much this officer should look at, and the list of it.
import { Bell, BellRing } from 'lucide-react';
import { Suspense, useState, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Dialog } from '#web/ui/Dialog.tsx';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import { lazyLate } from '#web/lazy-late.ts';
import { useNotices } from './use-notices.tsx';

/** Its code and words come with the first look at the bell. */
const NoticeList = lazyLate(async () => ({ default: (await import('./NoticeList.tsx')).NoticeList }));

/** Counts what was not looked at yet; names cases by number, and no citizen. */
export function NoticeBell(): ReactNode {
  const [open, setOpen] = useState(false);
  const unseen = useNotices().data?.unseen ?? 0;
  const label = unseen > 0 ? text.notices.unread(unseen) : text.notices.title;
  const Sign = unseen > 0 ? BellRing : Bell;
  return (
    <>
      <button type="button" className="icon-button bell" aria-label={label} title={label} onClick={() => setOpen(true)}>
        <Sign size={20} aria-hidden />
        {unseen > 0 && (
          <span className="bell-count" aria-hidden>
            {unseen > 99 ? '99+' : unseen}
          </span>
        )}
      </button>
      {open && (
        <Dialog title={text.notices.title} onClose={() => setOpen(false)}>
          <Suspense fallback={<SkeletonRows count={2} />}>
            <NoticeList onClose={() => setOpen(false)} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
