// The views of the list: one a step, with how many cases wait in each and whether any is late. Beside the list where there is room, else over it.
import { useEffect, useRef, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { InboxAnswer } from './inbox.contract.ts';

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
        (frame.current?.contains(target) === true || target.closest('.view-switch') !== null);
      if (!isOwn) close.current();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
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
  return (
    <section
      ref={frame}
      id="tampilan"
      className={isOpen ? 'views-pane views-open list-over' : 'views-pane'}
      aria-label={text.inbox.views}
    >
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
