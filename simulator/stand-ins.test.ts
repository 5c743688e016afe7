// What must hold on every network that is played: ids that differ beyond what a floating number can hold, and places that are nobody else's.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { igAccount, simulatorBed } from '#test/beds/simulator-bed.ts';
import { demoPeople } from './people.ts';
import { networkViews, standInOf, standIns } from './stand-ins.ts';

const all = Object.entries(standIns);

test('Neighbouring numbers give different ids on every network', () => {
  for (const [channel, { ids }] of all) {
    const made = Array.from({ length: 50 }, (_, seq) =>
      [ids.post?.('1', 3 * seq), ids.comment?.('1_2', 3 * seq + 1), ids.message?.('1', 3 * seq + 2)].flatMap((id) =>
        id === undefined ? [] : [id],
      ),
    ).flat();
    assert.equal(new Set(made).size, made.length, channel);
  }
});

test('A person has one id on a network, for ever, and another one elsewhere', () => {
  const others = all.map(([, { ids }]) => ids.person('warga-1'));
  assert.equal(new Set(others).size, others.length);
  for (const [channel, { ids }] of all) {
    assert.equal(ids.person('warga-1'), ids.person('warga-1'), channel);
    assert.notEqual(ids.person('warga-1'), ids.person('warga-2'), channel);
  }
  assert.match(standInOf('instagram').ids.person('warga-1'), /^10\d{13}$/);
});

test('Each network has a name and a place of its own on the screen', () => {
  const views = networkViews();
  const places = views.flatMap(({ feed }) => (feed === undefined ? [] : [feed.place]));
  assert.equal(new Set(views.map(({ name }) => name)).size, views.length);
  assert.equal(new Set(places).size, places.length);
  for (const taken of ['pesan', 'surel', 'notif', 'post']) assert.ok(!places.includes(taken), taken);
});

test('What stands there on the first day is by people who are there, with pictures that are there', () => {
  const people = demoPeople.map(({ key }) => key);
  for (const [channel, { firstPosts = [], ids }] of all) {
    assert.ok(firstPosts.length === 0 || ids.post !== undefined, channel);
    for (const { picture, said = [] } of firstPosts) {
      assert.ok(existsSync(new URL(`pictures/${picture}`, import.meta.url)), picture);
      for (const { author } of said) assert.ok(people.includes(author), author);
    }
  }
});

test('Training can declare every network that is called by HTTP, each by an id of its own', () => {
  const ids = all.map(([, { training }]) => training.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [channel, { at, mounts }] of all) assert.equal(at === undefined, mounts.length === 0, channel);
});

test('An account of a channel that is not played ends the start with the names of those that are', async (t) => {
  const account = { ...igAccount, channel: 'tidak-ada' };
  await assert.rejects(simulatorBed(t, { accounts: [account] }), /"tidak-ada" tidak diperankan.*instagram/);
});

test('What nobody can write on a network is refused in words', async (t) => {
  const account = { ...igAccount, channel: 'youtube' };
  const bed = await simulatorBed(t, { accounts: [account] });
  const refused = await bed.control('POST', 'messages', { accountId: account.id, person: 'warga-1', text: 'halo' });
  assert.equal(refused['statusCode'], 400);
  assert.match(String(refused['message']), /youtube tidak ada pesan pribadi/);
});
