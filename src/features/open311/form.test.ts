// The fields of a question, wherever they came from; and what a partner says of a state, in words for an officer.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { settings } from '#test/people/partner.ts';
import { findFormat, formatOf, wrong } from './answer.ts';
import { all, attribute, fieldsOf, one, parts, queryOf } from './form.ts';
import { otherCity } from './gate.ts';
import { saysDone, statusIn, statusLine } from './told-status.ts';

type Pair = readonly [string, string];

suite('fields', () => {
  test('have all their values in order, and the first where one is meant', () => {
    const fields = fieldsOf([
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ]);
    assert.deepEqual(
      [all(fields, 'a'), one(fields, 'a'), all(fields, 'c'), one(fields, 'c')],
      [['1', '3'], '1', [], undefined],
    );
  });

  test('of the body hold where the address names them too, all of them together', () => {
    const address: Pair[] = [
      ['a', '1'],
      ['a', '2'],
      ['b', '3'],
    ];
    const fields = fieldsOf(address, [['a', '9']]);
    assert.deepEqual([all(fields, 'a'), one(fields, 'b')], [['9'], '3']);
    assert.equal(one(fieldsOf(address, [['a', ' ']]), 'a'), '1', 'an empty one takes nothing away');
  });

  test('that are empty are none; blanks around are left out and line ends are ours', () => {
    const fields = fieldsOf([
      ['a', ''],
      ['b', ' \r\n '],
      ['c', ' x\r\ny\rz '],
      ['d', 'a\0b'],
    ]);
    assert.deepEqual(
      [one(fields, 'a'), one(fields, 'b'), one(fields, 'c'), one(fields, 'd')],
      [undefined, undefined, 'x\ny\nz', 'a\ufffdb'],
    );
  });

  test('divided by commas are their parts without blanks, and none where nothing was sent', () => {
    assert.deepEqual(parts(fieldsOf([['s', 'open, closed,,']]), 's'), ['open', 'closed']);
    assert.deepEqual(parts(fieldsOf([['s', ',']]), 's'), []);
    assert.equal(parts(fieldsOf([]), 's'), undefined);
  });

  test('of a category are read in both ways of writing several', () => {
    const fields = fieldsOf([
      ['attribute[A]', '1'],
      ['attribute[A][]', '2'],
      ['attribute[A][]', '3'],
      ['attribute[AB]', '4'],
    ]);
    assert.deepEqual(attribute(fields, 'A'), ['1', '2', '3']);
    assert.deepEqual(attribute(fields, 'B'), []);
  });

  test('of the address are read as they came, a question mark within them too', () => {
    const query = (url: string): Pair[] => [...queryOf({ url } as FastifyRequest)];
    assert.deepEqual(query('/x?a=1&a=2&b=%C3%A9+x'), [
      ['a', '1'],
      ['a', '2'],
      ['b', 'é x'],
    ]);
    assert.deepEqual(query('/x'), []);
  });
});

suite('an answer', () => {
  test('is in the format that the address ends with, XML where it says nothing', () => {
    for (const [url, format] of [
      ['/requests.json', 'json'],
      ['/requests.json?x=.xml', 'json'],
      ['/requests.xml?x=a.json', 'xml'],
      ['/requests', 'xml'],
      ['/requests.jsonx', 'xml'],
      ['/requests.json/', 'xml'],
    ] as const)
      assert.equal(formatOf(url), format, url);
    for (const url of ['/requests', '/requests?x=a.json', '/requests.jsonx', '/requests.json/x'])
      assert.equal(findFormat(url), undefined, url);
  });

  test('that says no has a code for programs, finer where there is a finer one', () => {
    assert.deepEqual(wrong(404, 'x').faults, [{ code: '404', description: 'x' }]);
    assert.deepEqual(wrong(403, 'x', 'SCOPE').faults, [{ code: '403-SCOPE', description: 'x' }]);
  });

  test('is for this city alone, however its name is written', () => {
    for (const city of ['kota.example', 'KOTA.example'])
      assert.equal(otherCity('kota.example', fieldsOf([['jurisdiction_id', city]])), undefined);
    assert.equal(otherCity('kota.example', fieldsOf([])), undefined);
    const other = otherCity('kota.example', fieldsOf([['jurisdiction_id', 'www.kota.example']]));
    assert.ok(other !== undefined && !other.ok && other.status === 404);
  });
});

suite('a state that a partner tells', () => {
  const [partner] = settings.partners;
  assert.ok(partner);

  test('is read in any case, with blanks or dashes, and not without end', () => {
    for (const text of ['in progress', 'In-Progress', 'IN_PROGRESS', 'in -_ progress'])
      assert.equal(statusIn(text), 'IN_PROGRESS', text);
    assert.equal(statusIn(undefined), undefined);
    assert.equal(statusIn('x'.repeat(200))?.length, 60);
    assert.equal(statusIn('🙏'.repeat(61)), '🙏'.repeat(60));
  });

  test('is told with whose it is, and in words where they are known', () => {
    assert.equal(statusLine(partner, 'FIXED', false), 'Status menurut Kanal Warga: FIXED (sudah diperbaiki)');
    assert.equal(statusLine(partner, 'HIJAU', false), 'Status menurut Kanal Warga: HIJAU');
    for (const name of ['constructor', 'toString', '__proto__'])
      assert.equal(statusLine(partner, name, false), `Status menurut Kanal Warga: ${name}`);
  });

  test('that stands beside every comment is left out there, and nowhere else', () => {
    assert.equal(statusLine(partner, 'OPEN', true), undefined);
    assert.match(statusLine(partner, 'OPEN', false) ?? '', /masih terbuka/);
    assert.match(statusLine(partner, 'CLOSED', true) ?? '', /ditutup/);
    assert.equal(statusLine(partner, undefined, false), undefined);
  });

  test('says that nothing is to be done any more where it does', () => {
    const done = ['FIXED', 'CLOSED', 'CANCELLED', 'DUPLICATE', 'NO_FURTHER_ACTION'];
    const open = [
      'OPEN',
      'REOPEN',
      'IN_PROGRESS',
      'ACTION_SCHEDULED',
      'INVESTIGATING',
      'INTERNAL_REFERRAL',
      'FOR_TRIAGE',
    ];
    for (const status of done) assert.equal(saysDone(status), true, status);
    for (const status of [...open, 'NOT_COUNCILS_RESPONSIBILITY', 'HIJAU', 'fixed', undefined])
      assert.equal(saysDone(status), false, String(status));
  });
});
