// Where an officer of each role begins, of whatever screens there are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '#core/access.ts';
import { homeIn, type Place, type Screen } from './screen.ts';

const placeAt = (href: string): Place => ({ href, label: href, sign: (() => null) as unknown as Place['sign'] });
const screen = (path: Screen['path'], roles: readonly Role[], more: Partial<Screen> = {}): Screen => ({
  ...{ path, roles, asks: 'GET /x', page: () => null },
  ...more,
});

const inbox = screen('/', ['admin-medsos', 'team-lead'], { place: placeAt('/') });
const lateness = screen('/terlambat', ['team-lead'], { place: placeAt('/terlambat'), homeOf: ['team-lead'] });
const accounts = screen('/akun', ['operator'], { place: placeAt('/akun') });
const oneCase = screen('/kasus/:number', ['examiner', 'admin-medsos']);
const byPattern = screen(/^\/lama/, ['data-officer']);
const all = [inbox, oneCase, lateness, accounts, byPattern];

test('at the screen that is theirs by heart, else at the first place of their menu', () => {
  assert.equal(homeIn(all, { role: 'team-lead' }), '/terlambat');
  assert.equal(homeIn(all, { role: 'admin-medsos' }), '/');
  assert.equal(homeIn(all, { role: 'operator' }), '/akun');
});

test('without a place in the menu, at what they are shown without one; where that has no address, at the front', () => {
  assert.equal(homeIn(all, { role: 'examiner' }), '/kasus/:number');
  assert.equal(homeIn(all, { role: 'data-officer' }), '/');
  assert.equal(homeIn([], { role: 'admin-pusat' }), '/');
});

test('of several roles the first one says where; screens of the others count too', () => {
  assert.equal(homeIn(all, { role: 'team-lead', alsoRoles: ['operator'] }), '/terlambat');
  assert.equal(homeIn(all, { role: 'admin-pusat', alsoRoles: ['operator'] }), '/akun');
  assert.equal(homeIn(all, { role: 'operator', alsoRoles: ['team-lead'] }), '/');
});
