// A modal on the browser's own <dialog>: focus is kept inside, Esc closes it, focus returns to where it was.
import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { IconButton } from './Button.tsx';
import { leadToWrong } from './lead-to-wrong.ts';

type DialogProps = {
  title: string;
  wide?: boolean;
  onClose: () => void;
  /** What Ctrl+Enter does anywhere inside. */
  onSend?: () => void;
  children: ReactNode;
};

const firstField = (dialog: HTMLElement | null): HTMLElement | null | undefined =>
  dialog?.querySelector<HTMLElement>('[data-autofocus="true"]') ??
  dialog?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select), .dialog-body :is(button, a)');

/** The dialog is gone from the page by then, so the browser does not do it; what led to it may be gone, too. */
const giveBackFocus = (before: Element | null): void => {
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  (isThere ? before : document.getElementById('isi'))?.focus({ preventScroll: true });
};

/** Stands open as long as it is drawn: `onClose` is a wish, which whoever drew it grants. */
export function Dialog({ title, wide = false, onClose, onSend, children }: DialogProps): ReactNode {
  const frame = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = frame.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    firstField(dialog)?.focus();
    return () => {
      dialog?.close();
      giveBackFocus(before);
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || onSend === undefined) return;
      event.preventDefault();
      onSend();
      leadToWrong(frame.current);
    };
    const dialog = frame.current;
    dialog?.addEventListener('keydown', press);
    return () => dialog?.removeEventListener('keydown', press);
  }, [onSend]);
  return (
    <dialog
      ref={frame}
      onSubmit={() => leadToWrong(frame.current)}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton label={text.common.close} onClick={onClose}>
          <X size={20} aria-hidden />
        </IconButton>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
