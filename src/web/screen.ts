// What a screen of the console is. Router, menu, keys and the test of access read the same value; each stands beside its page.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { holdsAny, type Holding, type Role } from '#core/access.ts';

/** Where a screen stands in the menu. */
export type Place = {
  href: string;
  label: string;
  sign: LucideIcon;
  /** Keys that open it from anywhere, as `g m`. */
  keys?: string;
  /** Addresses below which one is still there, besides its own. */
  covers?: readonly string[];
  /** A hook: whether this city has it. Everywhere, where absent. */
  useOffered?: () => boolean;
  /** A hook: how much waits behind it; `waitingWords` follows the number where it is read aloud. */
  useWaiting?: () => number;
  waitingWords?: string;
};

/** Parts of the address by their names in `path`; undefined where the address leaves one out. */
export type Params = Readonly<Record<string, string | undefined>>;

/** `roles` decide what a menu shows and guard nothing: what may be read the server decides at `asks`. */
export type Screen = {
  /** As the router reads it, below `/meja`. */
  path: string | RegExp;
  /** To whom its place is shown. */
  roles: readonly Role[];
  /** What fills it, as the table of access names routes. */
  asks: string;
  page: (params: Params) => ReactNode;
  /** Whose work begins here, where that is not the first place of their menu. */
  homeOf?: readonly Role[];
  /** Who changes what it settles, nobody where it is only read. Whatever has it stands among all settings, with its words there. */
  keptBy?: readonly Role[];
  /** Without one it is reached from another screen. */
  place?: Place;
};

/** Where this role begins: at its home, else at the first place of its menu, else at what it is shown without one. */
export const homeIn = (screens: readonly Screen[], officer: Holding): string => {
  const shown = screens.filter(({ roles }) => holdsAny(officer, roles));
  const home =
    shown.find(({ homeOf }) => homeOf?.includes(officer.role)) ?? shown.find(({ place }) => place !== undefined);
  return home?.place?.href ?? shown.flatMap(({ path }) => (typeof path === 'string' ? path : []))[0] ?? '/';
};
