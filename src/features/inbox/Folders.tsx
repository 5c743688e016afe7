// The folders of the inbox: one a step, with how many cases wait in each and whether any is late.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';

type Folder = { name: string; count: number; late: number };

const names: Record<string, string | undefined> = text.inbox.folderNames;

type FoldersProps = { folders: readonly Folder[]; current: string; onChoose: (name: string) => void };

export function Folders({ folders, current, onChoose }: FoldersProps): ReactNode {
  return (
    <div className="folders" role="group" aria-label={text.inbox.folders}>
      {folders.map(({ name, count, late }) => (
        <button
          key={name}
          type="button"
          className="folder"
          aria-pressed={name === current}
          onClick={() => onChoose(name)}
        >
          {names[name] ?? name}
          {count > 0 && <span className={late > 0 ? 'folder-count folder-late' : 'folder-count'}>{count}</span>}
          {late > 0 && <span className="visually-hidden">{text.later.overdue(late)}</span>}
        </button>
      ))}
    </div>
  );
}
