// The views of the list: one a step, with how many cases wait in each and whether any is late. Beside the list where there is room, else over it.
import { Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useKeys } from '#web/keys.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { text } from '#words/console.ts';
import type { InboxAnswer } from './inbox.contract.ts';

const SavedViews = lazyLate(async () => ({ default: (await import('./SavedViews.tsx')).SavedViews }));

type Folder = InboxAnswer['folders'][number];

const names: Record<string, string | undefined> = text.inbox.folderNames;

/** One that this console does not know goes by its own name. */
export const folderName = (name: string): string => names[name] ?? name;

export function FolderCount({ folder: { count, late } }: { folder: Pick<Folder, 'count' | 'late'> }): ReactNode {
  return (
    <>
      {count > 0 && <span className={late > 0 ? 'folder-count folder-late' : 'folder-count'}>{count}</span>}
      {late > 0 && <span className="visually-hidden">{text.later.overdue(late)}</span>}
    </>
  );
}

/** Closes what lies over the list on Esc and on a press elsewhere, and gives the focus back. */
const useCloses = (isOpen: boolean, onClose: () => void) => {
  const frame = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const pressed = ({ target }: PointerEvent): void => {
      const isOwn =
        target instanceof Element &&
        (frame.current?.contains(target) === true || target.closest('.view-switch, dialog') !== null);
      if (!isOwn) close.current();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog:modal') !== null) return;
      event.preventDefault();
      close.current();
    };
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('keydown', escape);
    frame.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    return () => {
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('keydown', escape);
    };
  }, [isOpen]);
  return frame;
};

/** Kept views are fetched once somebody can see them, or asks for one by its key; undefined before. */
const useCalled = (frame: RefObject<HTMLElement | null>, isOpen: boolean, isListThere: boolean) => {
  const [called, setCalled] = useState<number>();
  useEffect(() => {
    const look = (): void => {
      if (isListThere && frame.current?.offsetParent) setCalled((now) => now ?? 0);
    };
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, [frame, isListThere, isOpen]);
  useKeys({
    'Alt+(Digit[1-9])': (event) => {
      event.preventDefault();
      setCalled(Number(event.code.slice(-1)));
    },
  });
  return { called, onCalled: () => setCalled(0) };
};

type ViewsPaneProps = {
  folders: readonly Folder[];
  /** The folder that is shown. */
  current: string;
  /** Over the list, where it has no place of its own. */
  isOpen: boolean;
  onChoose: (folder: string) => void;
  onClose: () => void;
};

export function ViewsPane({ folders, current, isOpen, onChoose, onClose }: ViewsPaneProps): ReactNode {
  const frame = useCloses(isOpen, onClose);
  const { called, onCalled } = useCalled(frame, isOpen, folders.length > 0);
  return (
    <section
      ref={frame}
      id="tampilan"
      className={isOpen ? 'views-pane views-open list-over' : 'views-pane'}
      aria-label={text.inbox.views}
    >
      {called !== undefined && (
        <Suspense fallback={null}>
          <SavedViews
            called={called}
            onDone={() => {
              onCalled();
              onClose();
            }}
          />
        </Suspense>
      )}
      <div className="folders" role="group" aria-label={text.inbox.folders}>
        {folders.map((folder) => (
          <button
            key={folder.name}
            type="button"
            className="folder"
            aria-pressed={folder.name === current}
            onClick={() => onChoose(folder.name)}
          >
            <span className="folder-name">{folderName(folder.name)}</span>
            <FolderCount folder={folder} />
          </button>
        ))}
      </div>
    </section>
  );
}
