// Ctrl+K: the acts of the open case, where to go, cases by number, name or words, and settings, by typing and Enter. Presses what others offer, and decides nothing.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { caseReaders, holdsAny } from '#core/access.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { getJson, query } from '../api.ts';
import { openCase } from '../case-acts.ts';
import type { Screen } from '../screen.ts';
import { useHolds, useOfficer } from '../session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Marks.tsx';
import { keysShown, narrowed, stepped, type Group, type Item } from './palette-items.ts';
import { useShown, type GivenPlace } from './Places.tsx';
import './palette.css';

const shortest = 2;
const mostCases = 8;

const actsOf = (open: ReturnType<typeof openCase>): Group[] =>
  open === undefined
    ? []
    : [
        {
          name: late.palette.acts(open.number),
          items: open.acts.map(({ act, keys }) => ({
            ...{ key: act, label: late.acts[act].button, run: () => open.press(act) },
            ...(keys === undefined ? {} : { keys }),
          })),
        },
      ];

type PaletteProps = {
  places: readonly GivenPlace[];
  screens: readonly Screen[];
  onHelp: () => void;
  onClose: () => void;
};

const usePlaces = ({ places, onHelp }: PaletteProps): Group => {
  const shown = useShown(places);
  const [, go] = useLocation();
  const own = { key: '/saya', label: text.ownAccount.nav, run: () => go('/saya') };
  const help = { key: '?', label: text.shell.help, keys: '?', run: onHelp };
  const items = shown.map(({ href, label, keys }): Item => ({
    ...{ key: href, label, run: () => go(href) },
    ...(keys === undefined ? {} : { keys: keysShown(keys) }),
  }));
  return { name: late.palette.places, items: [...items, own, help] };
};

/** Settings that are theirs and stand in no menu, by the names that they have among all settings. */
const useSettings = ({ places, screens }: PaletteProps): Group => {
  const officer = useOfficer();
  const [, go] = useLocation();
  const own = screens.filter(({ keptBy, roles }) => keptBy !== undefined && holdsAny(officer, roles));
  const beside = own.filter(({ path }) => !places.some(({ href }) => href === path)).map(({ path }) => path);
  const named = Object.values(late.allSettings.groups).flatMap(({ settings }) => Object.entries(settings));
  const items = named.flatMap(([path, { name }]): Item[] =>
    beside.includes(path) ? [{ key: path, label: name, run: () => go(path) }] : [],
  );
  return { name: late.allSettings.title, items };
};

/** By the search of the inbox, over all that this officer may see. */
const useCases = (typed: string) => {
  const mayRead = useHolds(caseReaders);
  const q = useDeferredValue(typed.trim());
  const [here, go] = useLocation();
  const isAsked = mayRead && q.length >= shortest;
  const found = useQuery({
    queryKey: ['live', 'palette', q],
    queryFn: ({ signal }) => getJson<InboxAnswer>(`/api/v1/cases${query({ folder: 'all', q })}`, signal),
    enabled: isAsked,
  });
  const cases = isAsked ? (found.data?.cases ?? []).slice(0, mostCases) : [];
  // The list beside it stays as it is.
  const search = /^\/(?:masuk|kasus)/.test(here) ? globalThis.location.search : '';
  const items = cases.map(({ number, reporterName, excerpt }): Item => ({
    ...{ key: number, label: `${reporterName}: ${excerpt}`, aside: number, found: true },
    run: () => go(`/kasus/${number}${search}`),
  }));
  return { group: { name: late.palette.cases, items }, isLooking: isAsked && found.isFetching, failed: found.isError };
};

/** The one that Enter presses is in sight. */
const intoSight = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });

type ListProps = { id: string; groups: readonly Group[]; chosen: Item | undefined; onPress: (item: Item) => void };

function Options({ id, groups, chosen, onPress }: ListProps): ReactNode {
  return (
    <div className="palette-list" role="listbox" id={id} aria-label={late.palette.title} tabIndex={-1}>
      {groups.map(({ name, items }) => (
        <div key={name} role="group" aria-label={name}>
          <p className="meta" aria-hidden>
            {name}
          </p>
          {items.map((item) => (
            <button
              type="button"
              key={item.key}
              id={`${id}-${item.key}`}
              ref={item === chosen ? intoSight : undefined}
              role="option"
              tabIndex={-1}
              aria-selected={item === chosen}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onPress(item)}
            >
              <span>{item.label}</span>
              {item.aside !== undefined && <span className="number">{item.aside}</span>}
              {item.keys !== undefined && <Kbd>{item.keys}</Kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Read out as it changes: how much there is, or why there is nothing. */
function Told({ cases, count }: { cases: ReturnType<typeof useCases>; count: number }): ReactNode {
  const { looking, failed, nothing, count: counted } = late.palette;
  const found = count === 0 ? nothing : counted(count);
  return (
    <p className="meta" role="status">
      {cases.isLooking ? looking : cases.failed ? failed : found}
    </p>
  );
}

/** What is typed, what fits it, and which of that is chosen. */
const usePalette = (props: PaletteProps) => {
  const [{ typed, at }, set] = useState({ typed: '', at: 0 });
  const [open] = useState(openCase);
  const places = usePlaces(props);
  const settings = useSettings(props);
  const cases = useCases(typed);
  const groups = narrowed([...actsOf(open), places, settings, cases.group], typed);
  const items = groups.flatMap((group) => group.items);
  const last = Math.min(at, items.length - 1);
  const press = (item: Item | undefined): void => {
    if (item === undefined) return;
    props.onClose();
    item.run();
  };
  const move = (by: 1 | -1): void => set({ typed, at: stepped(last, by, items.length) });
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => press(items[last]),
  };
  return {
    typed,
    cases,
    groups,
    count: items.length,
    chosen: items[last],
    press,
    moves,
    type: (words: string) => set({ typed: words, at: 0 }),
  };
};

export function Palette(props: PaletteProps): ReactNode {
  const id = useId();
  const { typed, cases, groups, count, chosen, press, moves, type } = usePalette(props);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.nativeEvent.isComposing || event.ctrlKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  return (
    <Dialog title={late.palette.title} onClose={props.onClose}>
      <input
        className="input palette-field"
        role="combobox"
        autoComplete="off"
        maxLength={100}
        aria-label={late.palette.field}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={id}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
        placeholder={late.palette.field}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={({ target }) => type(target.value)}
      />
      {count > 0 && <Options id={id} groups={groups} chosen={chosen} onPress={press} />}
      <Told cases={cases} count={count} />
    </Dialog>
  );
}
