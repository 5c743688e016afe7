// Short announcements at the edge of the screen, read out once. Must not carry what a person has to act on.
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { useKeys } from '../keys.ts';
import { IconButton } from './Button.tsx';

/** A way back that stands as long as its toast, also under the key Z; without `byKey` it is no taking back, but another try. */
export type WayBack = { label: string; press: () => void; forMs: number; byKey?: false };
type Toast = { id: number; kind: 'done' | 'failed'; words: string; back?: WayBack | undefined };
type Announce = (words: string, kind?: Toast['kind'], back?: WayBack) => void;

const ToastContext = createContext<Announce>(() => undefined);

/** Says nothing outside of ToastProvider. */
export const useToast = (): Announce => useContext(ToastContext);

const shownForMs = 6_000;
let lastId = 0;

/** At most three at a time, each for six seconds, or as long as its way back is open. */
export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const remove = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const announce = useCallback<Announce>(
    (words, kind = 'done', back) => {
      lastId += 1;
      const id = lastId;
      setToasts((now) => [...now.slice(-2), { id, kind, words, back }]);
      setTimeout(() => remove(id), back?.forMs ?? shownForMs);
    },
    [remove],
  );

  const goBack = (toast: Toast | undefined): void => {
    if (toast === undefined) return;
    remove(toast.id);
    toast.back?.press();
  };
  useKeys({ z: () => goBack(toasts.findLast(({ back }) => back !== undefined && back.byKey !== false)) });
  return (
    <ToastContext value={announce}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className="toast">
            {toast.kind === 'done' ? <CircleCheck size={20} aria-hidden /> : <CircleAlert size={20} aria-hidden />}
            <p>{toast.words}</p>
            {toast.back !== undefined && (
              <button
                type="button"
                className="toast-back"
                aria-keyshortcuts={toast.back.byKey === false ? undefined : 'Z'}
                onClick={() => goBack(toast)}
              >
                {toast.back.label}
              </button>
            )}
            <IconButton label={text.common.close} onClick={() => remove(toast.id)}>
              <X size={16} aria-hidden />
            </IconButton>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
