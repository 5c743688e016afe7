// The menu offers nobody a screen that the server would not fill for them, and no two screens stand at one address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Holding, Role } from '#core/access.ts';
import { consoleIn } from './beds/screens.ts';
import { trainingOfficers } from '#training/people.ts';
import { table, type Caller } from './tables/access-table.ts';

/** What a test needs of a screen; its page and its sign are the browser's, as are the types that would come with them. */
type Shown = { path: string | RegExp; roles: readonly Role[]; asks: string; place?: { href: string; keys?: string } };

const { load } = await consoleIn('id');
const { screens } = await load<{ screens: readonly Shown[] }>('web/screens.tsx');
const { homeIn } = await load<{ homeIn: (screens: readonly Shown[], officer: Holding) => string }>('web/screen.ts');

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
  // Opened before anybody is signed in: a screen of that address would never be seen.
  assert.ok(!screens.some(({ path }) => path === '/tautan'));
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
  const homes = {
    ...{ 'admin-medsos': '/masuk', 'admin-pusat': '/masuk', 'admin-agency': '/masuk' },
    ...{ 'team-lead': '/waktu', 'division-head': '/waktu', operator: '/operator' },
    ...{ 'data-officer': '/upik', examiner: '/waktu' },
  };
  for (const [role, home] of Object.entries(homes)) assert.equal(homeIn(screens, { role: role as Role }), home, role);
  const own = screens
    .filter(({ path }) => path === '/saya')
    .map((screen) => ({ ...screen, roles: ['auditor' as Role] }));
  assert.equal(homeIn([...screens, ...own], { role: 'auditor' as Role }), '/saya');
  // Where two roles meet, the first one's home; its menu is that of both.
  assert.equal(homeIn(screens, { role: 'team-lead', alsoRoles: ['admin-pusat'] }), '/waktu');
  assert.equal(homeIn(screens, { role: 'admin-pusat', alsoRoles: ['operator'] }), '/masuk');
});
