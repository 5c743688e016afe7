// What stands in the account's menu: who is signed in, how the screen looks, and the ways on. Fetched when the menu is opened.
import { Check, Keyboard, LogOut, Route, Search, UserRoundCog } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { prefer, usePreferences, type Theme } from '../preferences.ts';
import { useChoose } from '../use-choose.ts';
import { useOfficer, useSignOut } from '../session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { rolesOf } from '#core/access.ts';
import { MenuItem } from '../ui/Menu.tsx';
import { MenuChoice } from '../ui/MenuChoice.tsx';
import './account.css';

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'auto', label: late.looks.themeAuto },
  { value: 'light', label: late.looks.themeLight },
  { value: 'dark', label: late.looks.themeDark },
];

const densities: readonly { value: boolean; label: string }[] = [
  { value: false, label: late.looks.roomy },
  { value: true, label: late.looks.compact },
];

function Segments({ legend, children }: { legend: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <span className="meta" id={id}>
        {legend}
      </span>
      <div className="segments">{children}</div>
    </div>
  );
}

function Looks(): ReactNode {
  const { theme, letterKeys, compact } = usePreferences();
  const choose = useChoose();
  return (
    <div className="menu-part">
      <Segments legend={late.looks.theme}>
        {themes.map(({ value, label }) => (
          <MenuChoice key={value} isChosen={theme === value} onChoose={() => prefer({ theme: value })}>
            {label}
          </MenuChoice>
        ))}
      </Segments>
      <Segments legend={late.looks.density}>
        {densities.map(({ value, label }) => (
          <MenuChoice key={label} isChosen={compact === value} onChoose={() => choose({ compact: value })}>
            {label}
          </MenuChoice>
        ))}
      </Segments>
      <MenuChoice many isChosen={letterKeys} onChoose={() => prefer({ letterKeys: !letterKeys })}>
        <span className="tick-box" aria-hidden>
          {letterKeys && <Check size={14} />}
        </span>
        {late.looks.keysOn}
      </MenuChoice>
    </div>
  );
}

/** What its presses open. */
export type AccountItemsProps = { onFind: () => void; onGuide: () => void; onHelp: () => void };

/** Says for whom the officer stands in, where they do; the guide is offered in training alone. */
export function AccountItems({ onFind, onGuide, onHelp }: AccountItemsProps): ReactNode {
  const officer = useOfficer();
  const { name, agencyName, training, actingFor } = officer;
  const signOut = useSignOut();
  const [, go] = useLocation();
  return (
    <>
      <div className="menu-part">
        <strong>{name}</strong>
        {actingFor !== undefined && <span className="meta">{text.ownAccount.acting.now(actingFor.name)}</span>}
        <span className="meta">
          {[...rolesOf(officer).map((role) => text.roles[role]), agencyName].filter(Boolean).join(' · ')}
        </span>
      </div>
      <Looks />
      <MenuItem onPress={onFind}>
        <Search size={18} aria-hidden />
        {late.looks.find}
      </MenuItem>
      {training && (
        <MenuItem onPress={onGuide}>
          <Route size={18} aria-hidden />
          {late.looks.guide}
        </MenuItem>
      )}
      <MenuItem onPress={() => go('/saya')}>
        <UserRoundCog size={18} aria-hidden />
        {text.ownAccount.nav}
      </MenuItem>
      <MenuItem onPress={onHelp}>
        <Keyboard size={18} aria-hidden />
        {text.shell.help}
      </MenuItem>
      <MenuItem onPress={() => void signOut()}>
        <LogOut size={18} aria-hidden />
        {late.looks.signOut}
      </MenuItem>
    </>
  );
}
