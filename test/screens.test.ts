// The menu offers nobody a screen that the server would not fill for them, and no two screens stand at one address.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createServer } from 'vite';
import type { Role } from '#core/access.ts';
import { table, type Caller } from './access-table.ts';

/** What a test needs of a screen; its page and its sign are the browser's. */
type Shown = { path: string | RegExp; roles: readonly Role[]; asks: string; place?: { href: string; keys?: string } };

const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
after(() => vite.close());
const { screens } = (await vite.ssrLoadModule('/src/web/screens.tsx')) as { screens: readonly Shown[] };

/** Who sits at a desk of the access table in this role. */
const callerOf = {
  'admin-medsos': 'medsos',
  'admin-pusat': 'pusat',
  'admin-agency': 'pupkp',
  'team-lead': 'ketua',
  'division-head': 'kabid',
  operator: 'operator',
} as const satisfies Record<Role, Caller>;

test('every role that is shown a screen may ask for what fills it', () => {
  for (const { asks, roles } of screens) {
    const expected = table[asks];
    assert.ok(expected !== undefined && expected.kind !== 'open', asks);
    const denied = roles.filter((role) => !expected.may.includes(callerOf[role]));
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
