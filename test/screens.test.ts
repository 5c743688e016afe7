// The menu offers nobody a screen that the server would not fill for them, and no two screens stand at one address.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createServer } from 'vite';
import { roles, type Role } from '#core/access.ts';
import { trainingOfficers } from '#training/people.ts';
import type * as Languages from '#web/languages.ts';
import { homeIn, type Screen } from '#web/screen.ts';
import type * as Words from '#words/console.ts';
import { table, type Caller } from './access-table.ts';

const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
after(() => vite.close());
const { consoleWords } = (await vite.ssrLoadModule('/src/web/languages.ts')) as typeof Languages;
const { speak } = (await vite.ssrLoadModule('/src/words/console.ts')) as typeof Words;
speak('id', await consoleWords('id'));
const { screens } = (await vite.ssrLoadModule('/src/web/screens.tsx')) as { screens: readonly Screen[] };

const nameOf = ({ email }: { email: string }): Caller => email.split('@')[0] as Caller;

/** Who sits at a desk of the access table in this role. Where nobody does yet it is everybody: what all may ask, any role may. */
const callersOf = (role: Role): Caller[] => {
  const holding = trainingOfficers.find((one) => one.role === role);
  return holding === undefined
    ? trainingOfficers.filter(({ email }) => !email.startsWith('dlh')).map(nameOf)
    : [nameOf(holding)];
};

test('every role that is shown a screen may ask for what fills it', () => {
  for (const { asks, roles } of screens) {
    const expected = table[asks];
    assert.ok(expected !== undefined && expected.kind !== 'open', asks);
    const denied = roles.filter((role) => !callersOf(role).every((caller) => expected.may.includes(caller)));
    assert.deepEqual([asks, denied], [asks, []]);
  }
});

test('each screen has its own address, and keys open one', () => {
  const places = screens.flatMap(({ place }) => (place === undefined ? [] : [place]));
  for (const taken of [screens.map(({ path }) => String(path)), places.flatMap(({ keys }) => keys ?? [])])
    assert.deepEqual(taken.toSorted(), [...new Set(taken)].toSorted());
  assert.ok(places.length > 8);
});

const opens = (path: string | RegExp, address: string): boolean =>
  typeof path === 'string' ? address === path.replace(/\/:\w+\?$/, '') : path.test(address);

test('a place of the menu leads to its own screen and to no other', () => {
  for (const { path, place } of screens) {
    if (place === undefined) continue;
    const opened = screens.filter((one) => opens(one.path, place.href)).map((one) => String(one.path));
    assert.deepEqual(opened, [String(path)]);
  }
});

test('each role begins where its work is, and one that no screen knows at its own account', () => {
  const homes = Object.fromEntries(roles.map((role) => [role, homeIn(screens, role)]));
  assert.deepEqual(homes, {
    ...{ 'admin-medsos': '/masuk', 'admin-pusat': '/masuk', 'admin-agency': '/masuk' },
    ...{ 'team-lead': '/waktu', 'division-head': '/waktu', operator: '/operator' },
  });
  const own = screens
    .filter(({ path }) => path === '/saya')
    .map((screen) => ({ ...screen, roles: ['auditor' as Role] }));
  assert.equal(homeIn([...screens, ...own], 'auditor' as Role), '/saya');
});
