// A small list of acts that opens under a button. Closes on Esc, on a press outside and after an act.
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

const CloseContext = createContext<() => void>(() => undefined);

type MenuProps = {
  /** For a button that shows no words; else its own words name it. */
  label?: string;
  button: ReactNode;
  className?: string;
  up?: boolean;
  children: ReactNode;
};

/** What is in it is drawn only while it is open; focus goes back to its button when it closes, unless the press was elsewhere. */
export function Menu({ label, button, className = '', up = false, children }: MenuProps): ReactNode {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && frame.current?.contains(event.target) !== true) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      trigger.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <div ref={frame} className={`menu ${up ? 'menu-up' : ''} ${className}`}>
      <button
        ref={trigger}
        type="button"
        className="menu-button"
        aria-label={label}
        title={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <CloseContext value={close}>
          <div className="menu-list">{children}</div>
        </CloseContext>
      )}
    </div>
  );
}

/** Closes the menu before it acts, so that a dialog which it opens gives the focus back to the menu's button. */
export function MenuItem({ onPress, children }: { onPress: () => void; children: ReactNode }): ReactNode {
  const close = useContext(CloseContext);
  const press = (): void => {
    close();
    onPress();
  };
  return (
    <button type="button" className="menu-item" onClick={press}>
      {children}
    </button>
  );
}
