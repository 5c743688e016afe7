// What a menu asks of the library that brings its behaviour: apart from both, since neither knows the other before it is fetched.
import type { ButtonHTMLAttributes, ComponentType, ReactNode } from 'react';

/** Of one line. */
export type MenuItemProps = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'type' | 'className' | 'role' | 'aria-checked' | 'children'
> & {
  onClick: () => void;
};

/** `named` is the id of the menu's button. */
export type MenuParts = {
  List: ComponentType<{ named: string; children: ReactNode }>;
  Item: ComponentType<MenuItemProps>;
};
