// On a phone a row that is held under the finger is chosen, as in every list there; a press that is let go opens it.
import { useRef, type ComponentProps } from 'react';

const longMs = 500;

/** Of the list whose rows are pressed: told the number of the case. A finger that moves scrolls. */
export const useLongPress = (onHeld: (number: string | undefined) => void): ComponentProps<'ul'> => {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const done = useRef(false);
  const end = (): void => clearTimeout(waiting.current);
  return {
    onPointerDown: ({ target, pointerType }) => {
      end();
      done.current = false;
      const row = target instanceof Element ? target.closest('[data-row]')?.closest<HTMLElement>('li') : null;
      if (pointerType !== 'touch' || !row) return;
      waiting.current = setTimeout(() => {
        done.current = true;
        onHeld(row.dataset['number']);
      }, longMs);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu: (event) => {
      // The browser's own menu of a link would lie over what was chosen.
      if (done.current || (event.nativeEvent as PointerEvent).pointerType === 'touch') event.preventDefault();
    },
    onClickCapture: (event) => {
      if (!done.current) return;
      done.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
};
