// The state of the list and its address are one thing: what is chosen comes back from the address as it was, and nothing else does.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { narrowings } from '#core/complaint/narrowing.ts';
import { addressNames, askedIn, narrowingNames, questionOf, type ListAsked } from './list-filter.ts';

const nothing: ListAsked = {
  ...{ folder: 'mine', urgency: '', category: '', area: '' },
  ...{ agency: '', holder: '', channel: '', from: '', to: '', sort: '', q: '' },
};
const read = (address: string): ListAsked => askedIn(new URLSearchParams(address));

suite('an address', () => {
  test('that says nothing is the folder of one’s own turn, and nothing narrows it', () => {
    assert.deepEqual(read(''), nothing);
    assert.deepEqual(read('?lain=1&map='), { ...nothing, folder: '' });
  });

  const said: readonly [address: string, asked: Partial<ListAsked>][] = [
    ['map=triage', { folder: 'triage' }],
    ['kanal=instagram&map=all', { channel: 'instagram', folder: 'all' }],
    ['waktu=jam', { urgency: 'hour' }],
    ['waktu=hour', {}],
    ['waktu=Lewat', {}],
    ['wilayah=34.71.02', { area: '34.71.02' }],
    ['wilayah=34.71.99', {}],
    ['pemegang=nobody&perangkat=dlh', { holder: 'nobody', agency: 'dlh' }],
    ['sejak=2026-02-27&sampai=2026-03-01&urut=oldest', { from: '2026-02-27', to: '2026-03-01', sort: 'oldest' }],
    ['cari=%20lampu%20%26', { q: ' lampu &' }],
    ['kategori=a&kategori=b', { category: 'a' }],
  ];
  for (const [address, asked] of said)
    test(`of ${address}`, () => assert.deepEqual(read(address), { ...nothing, ...asked }));

  test('says each narrowing of time by a word of its own, and knows it again', () => {
    assert.equal(new Set(Object.values(narrowingNames)).size, narrowings.length);
    for (const urgency of narrowings) {
      const question = questionOf({ urgency });
      assert.equal(question.toString(), `waktu=${narrowingNames[urgency]}`);
      assert.equal(askedIn(question).urgency, urgency);
    }
  });
});

suite('a state of the list', () => {
  const full: ListAsked = {
    ...{ folder: 'all', urgency: 'late', category: 'sampah', area: '34.71.02.1003' },
    ...{
      agency: 'dlh',
      holder: 'u-1',
      channel: 'email',
      from: '2026-02-27',
      to: '2026-03-01',
      sort: 'newest',
      q: 'ꦭꦩ꧀ꦥꦸ & "mati" 100%',
    },
  };

  test('comes back from its address sign by sign, with each part alone and with all', () => {
    assert.deepEqual(read(questionOf(full).toString()), full);
    for (const [name, value] of Object.entries(full))
      assert.deepEqual(read(questionOf({ [name]: value }).toString()), { ...nothing, [name]: value });
  });

  test('leaves out of its address what is not chosen', () => {
    assert.equal(questionOf({ ...nothing, channel: 'x' }).toString(), 'map=mine&kanal=x');
    assert.equal(questionOf({}).toString(), '');
  });

  test('has a name of its own in the address for every part', () => {
    assert.equal(new Set(Object.values(addressNames)).size, Object.keys(nothing).length);
  });
});
