// The menu of screens: a rail on a desk, a bar in a hand. In a hand the first few stand side by side, the others under a button.
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { holdsAny, type Role } from '#core/access.ts';
import type { Place } from '../screen.ts';
import { useOfficer } from '../session.ts';
import { text } from '#words/console.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';

/** A place in the menu, and whose it is. */
export type GivenPlace = Place & { roles: readonly Role[] };

type Shown = Place & { waiting: number };

const isHere = (location: string, { href, covers = [] }: Place): boolean =>
  [href, ...covers].some((path) => location.startsWith(path));

const everywhere = (): boolean => true;
const nothing = (): number => 0;

/** Those that this officer has, in this city. The places are always the same ones, so each of their hooks is called every time. */
export const useShown = (places: readonly GivenPlace[]): readonly Shown[] => {
  const officer = useOfficer();
  const shown: Shown[] = [];
  for (const place of places) {
    const { useOffered = everywhere, useWaiting = nothing, roles } = place;
    const [isOffered, waiting] = [useOffered(), useWaiting()];
    if (holdsAny(officer, roles) && isOffered) shown.push({ ...place, waiting });
  }
  return shown;
};

const manyWords = (count: number): string => (count > 99 ? '99+' : String(count));

/** What waits behind a place. */
function Count({ count, words }: { count: number; words: string | undefined }): ReactNode {
  return count === 0 ? null : (
    <span className="rail-count">
      {manyWords(count)}
      <span className="visually-hidden"> {words}</span>
    </span>
  );
}

/** As many as fit side by side in a hand, with the button for the others. */
const inHand = 4;

function Others({ others }: { others: readonly Shown[] }): ReactNode {
  const [location, go] = useLocation();
  const here = others.find((place) => isHere(location, place));
  return (
    <Menu
      up
      className={`rail-others ${here === undefined ? '' : 'rail-others-here'}`}
      button={
        <>
          <Ellipsis size={20} aria-hidden />
          <span>
            {here?.label ?? text.shell.others}
            {here !== undefined && <span className="visually-hidden">{text.shell.andOthers}</span>}
          </span>{' '}
          {others.map((place) => (
            <Count key={place.href} count={place.waiting} words={place.waitingWords} />
          ))}
        </>
      }
    >
      {others.map((place) => (
        <MenuItem key={place.href} onPress={() => go(place.href)}>
          <place.sign size={20} aria-hidden />
          {place.label}
          <Count count={place.waiting} words={place.waitingWords} />
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Those of the officer's role that this city has, each with how much waits behind it; it hides places and guards none. */
export function Places({ places }: { places: readonly GivenPlace[] }): ReactNode {
  const [location] = useLocation();
  const shown = useShown(places);
  const firstInHand = shown.length > inHand + 1 ? inHand : shown.length;
  return (
    <nav className="rail-nav" aria-label={text.shell.nav}>
      {shown.map((place, at) => (
        <Link
          key={place.href}
          href={place.href}
          className={`rail-link ${at < firstInHand ? '' : 'rail-link-beyond'}`}
          aria-current={isHere(location, place) ? 'page' : undefined}
        >
          <place.sign size={20} aria-hidden />
          <span>{place.label}</span> <Count count={place.waiting} words={place.waitingWords} />
        </Link>
      ))}
      {firstInHand < shown.length && <Others others={shown.slice(firstInHand)} />}
    </nav>
  );
}
