// Short announcements at the edge of the screen, read out once. Must not carry what a person has to act on.
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { IconButton } from './Button.tsx';

type Toast = { id: number; kind: 'done' | 'failed'; words: string };
type Announce = (words: string, kind?: Toast['kind']) => void;

const ToastContext = createContext<Announce>(() => undefined);

/** Says nothing outside of ToastProvider. */
export const useToast = (): Announce => useContext(ToastContext);

const shownForMs = 6_000;
let lastId = 0;

/** At most three at a time, each for six seconds. */
export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const remove = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const announce = useCallback<Announce>(
    (words, kind = 'done') => {
      lastId += 1;
      const id = lastId;
      setToasts((now) => [...now.slice(-2), { id, kind, words }]);
      setTimeout(() => remove(id), shownForMs);
    },
    [remove],
  );

  return (
    <ToastContext value={announce}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className="toast">
            {toast.kind === 'done' ? <CircleCheck size={20} aria-hidden /> : <CircleAlert size={20} aria-hidden />}
            <p>{toast.words}</p>
            <IconButton label={text.common.close} onClick={() => remove(toast.id)}>
              <X size={16} aria-hidden />
            </IconButton>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
