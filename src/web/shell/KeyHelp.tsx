// The list of keyboard shortcuts, under "?".
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Marks.tsx';

/** Lists what the console's text says of keys; it binds none. */
export function KeyHelp({ onClose }: { onClose: () => void }): ReactNode {
  return (
    <Dialog title={text.keys.title} onClose={onClose}>
      <p className="muted">{text.keys.hint}</p>
      <dl className="key-list">
        {text.keys.list.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
