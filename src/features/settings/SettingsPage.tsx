// Every setting of the console in groups by what somebody wants to do, each with what it decides, who changes it, and how it stands.
import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { holdsAny, type Role } from '#core/access.ts';
import type { Screen } from '#web/screen.ts';
import { useOfficer } from '#web/session.ts';
import { TextField } from '#web/ui/Field.tsx';
import { Page } from '#web/ui/Page.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { stateLines, type StateLine } from './state-lines.tsx';
import type { SettingsAnswer } from './settings.contract.ts';
import { useSettings } from './use-settings.tsx';
import './settings.css';

const words = late.allSettings;

type Kept = { path: string; keptBy: readonly Role[] };
type Row = Kept & { name: string; decides: string; state: StateLine | undefined };
type Group = { title: string; rows: readonly Row[] };

/** "Operator dan Ketua Tim" */
const roleNames = (roles: readonly Role[]): string => words.and(roles.map((role) => text.roles[role]));

const settingsIn = (screens: readonly Screen[]): (Kept & Pick<Screen, 'roles'>)[] =>
  screens.flatMap(({ path, roles, keptBy }) => (keptBy === undefined ? [] : [{ path: String(path), roles, keptBy }]));

const isAlarm = ({ state }: Row): boolean => state?.mood === 'alarm';

/** What somebody must see to stands first in its group. */
const groupsOf = (own: readonly Kept[], answer: SettingsAnswer): Group[] => {
  const lines = stateLines(answer);
  return Object.values(words.groups).map(({ title, settings }) => {
    const rows = Object.entries(settings).flatMap(([path, said]): Row[] => {
      const kept = own.find((one) => one.path === path);
      return kept === undefined ? [] : [{ ...kept, ...said, state: lines.get(path) }];
    });
    return { title, rows: rows.toSorted((one, other) => Number(isAlarm(other)) - Number(isAlarm(one))) };
  });
};

const keptWords = ({ keptBy }: Kept): string =>
  keptBy.length === 0 ? words.onlyRead : words.keptBy(roleNames(keptBy));

/** Every word that is typed stands somewhere in what is said of it. */
const fits = (row: Row, title: string, wanted: readonly string[]): boolean => {
  const said = [title, row.name, row.decides, keptWords(row), row.state?.words ?? ''].join(' ').toLowerCase();
  return wanted.every((word) => said.includes(word));
};

const signs = { alarm: TriangleAlert, well: CircleCheck, told: Info } as const;

function State({ state: { words: said, mood } }: { state: StateLine }): ReactNode {
  const Sign = signs[mood];
  return (
    <p className={mood === 'alarm' ? 'setting-state row-alarm' : 'setting-state meta'}>
      <Sign size={16} aria-hidden />
      <span>{said}</span>
    </p>
  );
}

function Rows({ title, rows }: Group): ReactNode {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <ul className="setting-list">
        {rows.map((row) => (
          <li key={row.path} className="setting">
            <Link className="setting-name" href={row.path}>
              {row.name}
            </Link>
            <p>{row.decides}</p>
            <p className="meta">{keptWords(row)}</p>
            {row.state !== undefined && <State state={row.state} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Counts what only others are shown, by who they are: nothing is left out without being said. */
function Hidden({ others }: { others: readonly Pick<Screen, 'roles'>[] }): ReactNode {
  const counted = new Map<string, number>();
  for (const { roles } of others) counted.set(roleNames(roles), (counted.get(roleNames(roles)) ?? 0) + 1);
  return [...counted].map(([who, count]) => (
    <p key={who} className="meta">
      {words.hidden(count, who)}
    </p>
  ));
}

function Found({ all, answer }: { all: ReturnType<typeof settingsIn>; answer: SettingsAnswer }): ReactNode {
  const officer = useOfficer();
  const [typed, setTyped] = useState('');
  const own = all.filter(({ roles }) => holdsAny(officer, roles));
  const groups = groupsOf(own, answer);
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = groups
    .map(({ title, rows }) => ({ title, rows: rows.filter((row) => fits(row, title, wanted)) }))
    .filter(({ rows }) => rows.length > 0);
  const rows = shown.flatMap((group) => group.rows);
  return (
    <>
      <div className="search-page">
        <TextField label={words.find} value={typed} onChange={({ target }) => setTyped(target.value)} />
      </div>
      <p className="meta" role="status">
        {rows.length === 0 ? words.nothing : words.count(rows.length, own.length, rows.filter(isAlarm).length)}
      </p>
      {shown.map((group) => (
        <Rows key={group.title} {...group} />
      ))}
      <Hidden others={all.filter(({ roles }) => !holdsAny(officer, roles))} />
    </>
  );
}

/** Hides what is not theirs and guards nothing; `screens` are all that the console has. */
export function SettingsPage({ screens }: { screens: readonly Screen[] }): ReactNode {
  const asked = useSettings();
  return (
    <Page title={words.title} lead={words.lead} asked={asked}>
      {asked.data !== undefined && <Found all={settingsIn(screens)} answer={asked.data} />}
    </Page>
  );
}
