// What stands in the account's menu: who is signed in, how the screen looks, and the ways on. Fetched when the menu is opened.
import { Keyboard, LogOut, Route, Search, UserRoundCog } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { prefer, usePreferences, type Theme } from '../preferences.ts';
import { useChoose } from '../use-choose.ts';
import { useOfficer, useSignOut } from '../session.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { rolesOf } from '#core/access.ts';
import { MenuItem } from '../ui/Menu.tsx';

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'auto', label: late.looks.themeAuto },
  { value: 'light', label: late.looks.themeLight },
  { value: 'dark', label: late.looks.themeDark },
];

const densities: readonly { value: boolean; label: string }[] = [
  { value: false, label: late.looks.roomy },
  { value: true, label: late.looks.compact },
];

function Looks(): ReactNode {
  const { theme, letterKeys, compact } = usePreferences();
  const choose = useChoose();
  return (
    <div className="menu-part">
      <fieldset className="segments">
        <legend className="meta">{late.looks.theme}</legend>
        {themes.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name="theme" checked={theme === value} onChange={() => prefer({ theme: value })} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="segments">
        <legend className="meta">{late.looks.density}</legend>
        {densities.map(({ value, label }) => (
          <label key={label}>
            <input
              type="radio"
              name="density"
              checked={compact === value}
              onChange={() => choose({ compact: value })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label className="tick">
        <input type="checkbox" checked={letterKeys} onChange={() => prefer({ letterKeys: !letterKeys })} />
        {late.looks.keysOn}
      </label>
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
