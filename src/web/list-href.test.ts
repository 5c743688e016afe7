// Addresses of lists that figures lead to: as the inbox reads them, whatever stands in them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listHref, type ListAsked } from './list-href.ts';

for (const [asked, expected] of [
  [{ map: 'all' }, '/masuk?map=all'],
  [{ map: 'all', waktu: 'jam' }, '/masuk?map=all&waktu=jam'],
  [{ map: 'follow-up', perangkat: 'dlh' }, '/masuk?map=follow-up&perangkat=dlh'],
  [{ map: 'all', pemegang: 'nobody' }, '/masuk?map=all&pemegang=nobody'],
  [{ map: 'all', waktu: 'terbuka', wilayah: '34.71.03.1004' }, '/masuk?map=all&waktu=terbuka&wilayah=34.71.03.1004'],
  [{ map: 'all', pemegang: 'a&b=c d' }, '/masuk?map=all&pemegang=a%26b%3Dc+d'],
] as const)
  test(expected, () => {
    assert.equal(listHref(asked), expected);
  });

test('what is not known narrows nothing, and never asks for "undefined"', () => {
  const asked = { map: 'all', waktu: 'jam', wilayah: undefined, kategori: '' } as unknown as ListAsked;
  assert.equal(listHref(asked), '/masuk?map=all&waktu=jam');
});
