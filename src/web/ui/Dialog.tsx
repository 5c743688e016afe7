// The browser's own <dialog>: over the page, where focus is kept inside, or within it beside what goes on. Esc closes it, focus returns to where it was.
import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { text } from '#words/console.ts';
import { IconButton } from './Button.tsx';
import { leadToWrong } from './lead-to-wrong.ts';

type DialogProps = {
  title: string;
  wide?: boolean;
  /** Stands within the page under this class, and stops nothing beside it; absent: over everything. */
  within?: string | undefined;
  /** What stands in the head beside the title. */
  head?: ReactNode;
  onClose: () => void;
  /** What Ctrl+Enter does anywhere inside; with Shift, too, whoever sends wants to go on to what is next. */
  onSend?: (goOn: boolean) => void;
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

/** Opened once it is drawn, over the page or within it; the focus goes to its first field, and back when it is gone. */
const useOpened = (within: string | undefined): RefObject<HTMLDialogElement | null> => {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = frame.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) {
      if (within === undefined) dialog.showModal();
      else dialog.show();
    }
    firstField(dialog)?.focus();
    return () => {
      dialog?.close();
      giveBackFocus(before);
    };
  }, [within]);
  return frame;
};

/** Stands open as long as it is drawn: `onClose` is a wish, which whoever drew it grants. */
export function Dialog(props: DialogProps): ReactNode {
  const { title, wide = false, within, head, onClose, onSend, children } = props;
  const frame = useOpened(within);
  const id = useId();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || onSend === undefined) return;
      event.preventDefault();
      onSend(event.shiftKey);
      leadToWrong(frame.current);
    };
    const dialog = frame.current;
    dialog?.addEventListener('keydown', press);
    return () => dialog?.removeEventListener('keydown', press);
  }, [frame, onSend]);
  return (
    <dialog
      ref={frame}
      onSubmit={() => leadToWrong(frame.current)}
      className={`${wide ? 'dialog dialog-wide' : 'dialog'} ${within ?? ''}`.trim()}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (within === undefined || event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        {head}
        <IconButton label={text.common.close} onClick={onClose}>
          <X size={20} aria-hidden />
        </IconButton>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
