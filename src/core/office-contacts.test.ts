import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutContacts } from './office-contacts.ts';

const mail = 'cs@kai.id';
const mobile = '0811-2111-1121';

test('contacts become blanks as long, however often they stand there, and everything else stays in its place', () => {
  const text = `Tulis ke ${mail}, ya: ${mail}. Atau ${mobile}!`;
  const left = withoutContacts(text, [mail, mobile]);
  assert.equal(left.length, text.length);
  assert.equal(left, `Tulis ke ${' '.repeat(9)}, ya: ${' '.repeat(9)}. Atau ${' '.repeat(14)}!`);
});

test('part of a longer word is no contact', () => {
  for (const text of [
    `x${mail}`,
    `${mail}x`,
    `9${mobile}`,
    `${mobile}0`,
    `é${mail}`,
    `tamu.${mail}`,
    `${mail}.au`,
    `${mobile}-33`,
    `${mobile}${mobile}`,
  ])
    assert.equal(withoutContacts(text, [mail, mobile]), text);
});

test('a short number stays, so that no longer one can hide behind it', () => {
  assert.equal(withoutContacts('0812-123-4567', ['123', '']), '0812-123-4567');
});

test('nothing listed changes nothing', () => assert.equal(withoutContacts(`Tulis ke ${mail}`, []), `Tulis ke ${mail}`));
