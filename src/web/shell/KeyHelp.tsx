// The list of keyboard shortcuts, under "?".
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Marks.tsx';
import './key-help.css';

/** Lists what the console's text says of keys; it binds none. */
export function KeyHelp({ onClose }: { onClose: () => void }): ReactNode {
  return (
    <Dialog title={late.keys.title} onClose={onClose}>
      <p className="muted">{late.keys.hint}</p>
      <dl className="key-list">
        {late.keys.list.map(([keys, words]) => (
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
