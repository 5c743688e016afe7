// A choice within a menu that stays open: one of a few, or on and off. Its group is named by whoever draws it.
import { useContext, type ReactNode } from 'react';
import { MenuContext } from './Menu.tsx';

type MenuChoiceProps = { isChosen: boolean; many?: boolean; onChoose: () => void; children: ReactNode };

/** A pressed button until the menu has its library; `many`: any number of the group. */
export function MenuChoice({ isChosen, many = false, onChoose, children }: MenuChoiceProps): ReactNode {
  const { Item } = useContext(MenuContext);
  const className = 'menu-choice';
  if (Item === undefined)
    return (
      <button type="button" className={className} aria-pressed={isChosen} onClick={onChoose}>
        {children}
      </button>
    );
  return (
    <Item
      className={className}
      role={many ? 'menuitemcheckbox' : 'menuitemradio'}
      aria-checked={isChosen}
      onClick={onChoose}
    >
      {children}
    </Item>
  );
}
