// A small list of acts that opens under a button. Closes on Esc, on a press outside and after an act.
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
  type RefObject,
} from 'react';
import { latePart, useLatePart } from '../late-part.ts';
import type { MenuItemProps, MenuParts } from './menu-behaviour.ts';

const menuParts = latePart<MenuParts>(() => import('./menu-parts.tsx'));

/** Of the menu around an item: how it closes, and its item where the library is there. */
export const MenuContext = createContext<{ close: () => void; Item?: ComponentType<MenuItemProps> | undefined }>({
  close: () => undefined,
});

type MenuProps = {
  /** For a button that shows no words; else its own words name it. */
  label?: string;
  button: ReactNode;
  className?: string;
  up?: boolean;
  children: ReactNode;
};

type Opened = {
  frame: RefObject<HTMLDivElement | null>;
  trigger: RefObject<HTMLButtonElement | null>;
  open: boolean;
  setOpen: (open: boolean) => void;
  close: () => void;
};

/** Closes on Esc, with the focus back at the button, and on a press outside. */
const useOpened = (): Opened => {
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
  return { frame, trigger, open, setOpen, close };
};

/**
 * Until the library came, a list of buttons, which is not taken from under the hand of whoever is in it. Drawn only while it is open; focus goes back to
 * its button, unless it went elsewhere.
 */
export function Menu({ label, button, className = '', up = false, children }: MenuProps): ReactNode {
  const { frame, trigger, open, setOpen, close } = useOpened();
  const [parts, bring] = useLatePart(
    menuParts,
    () => frame.current?.querySelector('.menu-list:is(:hover, :focus-within)') === null,
  );
  const id = useId();
  return (
    <div
      ref={frame}
      className={`menu ${up ? 'menu-up' : ''} ${className}`}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={trigger}
        id={id}
        type="button"
        className="menu-button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={bring}
        onFocus={bring}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {button}
      </button>
      {open && (
        <MenuContext value={{ close, Item: parts?.Item }}>
          {parts === undefined ? (
            <div className="menu-list">{children}</div>
          ) : (
            <parts.List named={id}>{children}</parts.List>
          )}
        </MenuContext>
      )}
    </div>
  );
}

/** Closes the menu before it acts, so that a dialog which it opens gives the focus back to the menu's button. */
export function MenuItem({ onPress, children }: { onPress: () => void; children: ReactNode }): ReactNode {
  const { close, Item = 'button' } = useContext(MenuContext);
  const press = (): void => {
    close();
    onPress();
  };
  return (
    <Item type="button" className="menu-item" onClick={press}>
      {children}
    </Item>
  );
}
