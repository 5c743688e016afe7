// Who is signed in, how the screen looks, and the way out.
import { Keyboard, LogOut, Route, UserRoundCog } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { rolesOf } from '#core/access.ts';
import { prefer, usePreferences, type Theme } from '../preferences.ts';
import { useOfficer, useSignOut } from '../session.ts';
import { text } from '#words/console.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { Avatar } from '../ui/Marks.tsx';

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'auto', label: text.shell.themeAuto },
  { value: 'light', label: text.shell.themeLight },
  { value: 'dark', label: text.shell.themeDark },
];

const densities: readonly { value: boolean; label: string }[] = [
  { value: false, label: text.shell.roomy },
  { value: true, label: text.shell.compact },
];

function Looks(): ReactNode {
  const { theme, letterKeys, compact } = usePreferences();
  return (
    <div className="menu-part">
      <fieldset className="segments">
        <legend className="meta">{text.shell.theme}</legend>
        {themes.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name="theme" checked={theme === value} onChange={() => prefer({ theme: value })} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="segments">
        <legend className="meta">{text.shell.density}</legend>
        {densities.map(({ value, label }) => (
          <label key={label}>
            <input
              type="radio"
              name="density"
              checked={compact === value}
              onChange={() => prefer({ compact: value })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label className="tick">
        <input type="checkbox" checked={letterKeys} onChange={() => prefer({ letterKeys: !letterKeys })} />
        {text.shell.keysOn}
      </label>
    </div>
  );
}

/** Says for whom the officer stands in, where they do; the guide is offered in training alone. */
export function AccountMenu({ onGuide, onHelp }: { onGuide: () => void; onHelp: () => void }): ReactNode {
  const officer = useOfficer();
  const { name, agencyName, training, actingFor } = officer;
  const signOut = useSignOut();
  const [, go] = useLocation();
  return (
    <Menu className="account-menu" label={text.shell.account} button={<Avatar name={name} small />}>
      <div className="menu-part">
        <strong>{name}</strong>
        {actingFor !== undefined && <span className="meta">{text.ownAccount.acting.now(actingFor.name)}</span>}
        <span className="meta">
          {[...rolesOf(officer).map((role) => text.roles[role]), agencyName].filter(Boolean).join(' · ')}
        </span>
      </div>
      <Looks />
      {training && (
        <MenuItem onPress={onGuide}>
          <Route size={18} aria-hidden />
          {text.shell.guide}
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
        {text.shell.signOut}
      </MenuItem>
    </Menu>
  );
}
