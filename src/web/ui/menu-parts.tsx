// How a menu behaves, by the library: one stop of Tab, arrows, Home and End, letters that lead to what begins with them. Looks and words are its owner's.
import { MenuItem, MenuList, useMenuStore, useStoreState } from '@ariakit/react';
import { useEffect } from 'react';
import type { MenuParts } from './menu-behaviour.ts';

/** Its first item has the focus as soon as it is there. */
export const List: MenuParts['List'] = ({ named, children }) => {
  const store = useMenuStore({ open: true, orientation: 'both', focusLoop: true });
  const first = useStoreState(store, ({ renderedItems }) => renderedItems[0]?.id);
  useEffect(() => {
    if (first !== undefined) store.move(first);
  }, [first, store]);
  return (
    <MenuList store={store} alwaysVisible className="menu-list" aria-labelledby={named}>
      {children}
    </MenuList>
  );
};

/** What the press does, and that the menu closes before it, is said by `onClick` alone. */
export const Item: MenuParts['Item'] = ({ type = 'button', ...props }) => (
  <MenuItem hideOnClick={false} {...props} render={(item) => <button type={type} {...item} />} />
);
