// What every channel says of itself before an account of it is declared: it must hold together, and lead nowhere that it should not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAnsweredByCase } from '#core/answered-by-case.ts';
import { ParseError, type Account } from '#ports/channel.ts';
import { hookPathOf } from './channel-kind.ts';
import {
  channelLooks,
  channelName,
  isOnOwnPages,
  isSpoken,
  kindOf,
  kinds,
  limitsOf,
  makeChannel,
  parsePayload,
  settingsOf,
} from './kinds.ts';

const account = (channel: string): Account => ({
  ...{ channel, id: '17841400000000001', handle: 'pemkotjogja', appSecret: 'rahasia', verifyToken: 'cocok' },
  accessToken: '7000000001:TOKEN',
  apiUrl: 'https://platform.example',
  more: {},
});

for (const [name, kind] of Object.entries(kinds)) {
  test(`${name}: what it needs and what it may have stand in one list each, once, and only known ones are shown`, () => {
    const { needs, may, plain, choices = {}, examples = {} } = kind.settings;
    const all = [...needs, ...may];
    assert.equal(new Set(all).size, all.length);
    for (const one of [...plain, ...Object.keys(choices), ...Object.keys(examples)]) assert.ok(all.includes(one), one);
    // A secret that a form shows as it is typed stays on somebody's screen.
    for (const secret of ['appSecret', 'verifyToken', 'accessToken', 'refreshToken', 'clientSecret', 'appPassword'])
      assert.ok(!plain.includes(secret), secret);
  });

  test(`${name}: its limits are limits`, () => {
    const {
      commentLength,
      messageLength,
      privateWindowMs,
      humanAgentWindowMs,
      privateReplyWindowMs,
      mediaHosts,
      photos,
    } = kind.limits;
    for (const { max } of [commentLength, messageLength]) assert.ok(Number.isInteger(max) && max > 0);
    assert.ok(privateWindowMs >= 0 && humanAgentWindowMs >= privateWindowMs && privateReplyWindowMs >= 0);
    for (const host of mediaHosts) assert.match(host, /^\.?(?:[a-z0-9-]+\.)+[a-z]{2,}$/);
    if (photos !== undefined) assert.ok(photos.max > 0 && photos.mostBytes <= photos.mostBytesTogether);
  });

  test(`${name}: it is called and drawn in both languages`, () => {
    for (const language of ['id', 'en'] as const) assert.match(channelName(name, language), /^\p{Lu}/u);
    assert.match(kind.sign, /^[Mm][\d\s.,A-Za-z-]+$/);
  });

  test(`${name}: a channel is made for its account, bears its name, and believes no unsigned webhook`, () => {
    const channel = makeChannel(account(name));
    assert.equal(channel?.name, name);
    assert.equal(channel.account.id, '17841400000000001');
    assert.equal(channel.verify(Buffer.from('{}'), {}, 0), false);
  });

  test(`${name}: what is no payload of its own is refused in words, or named`, () => {
    for (const payload of [undefined, null, 7, 'teks', true, []])
      assert.throws(() => parsePayload(name, payload, 'akun'), ParseError, JSON.stringify(payload));
  });
}

test('what a profile’s address holds cannot lead it elsewhere', () => {
  for (const kind of Object.values(kinds)) {
    const address = kind.profileOf?.({ id: '123', handle: 'pemkotjogja' });
    if (address === undefined) continue;
    const { protocol } = new URL(address);
    assert.ok(['https:', 'tel:', 'mailto:'].includes(protocol), address);
  }
  assert.equal(kinds['facebook']?.profileOf?.({ id: 'a/b?c', handle: '' }), 'https://www.facebook.com/a%2Fb%3Fc');
  assert.equal(kinds['phone']?.profileOf?.({ id: '', handle: '(0274) 555-123' }), 'tel:0274555123');
  for (const handle of ['Pusat', '+', '12', '0274; rm'])
    assert.equal(kinds['phone']?.profileOf?.({ id: '', handle }), undefined, handle);
});

test('webhooks of a platform come to one address, or to one for each account, whose id is put in whole', () => {
  const of = (channel: string, id = '-100/../x?y') => hookPathOf(settingsOf(channel), channel, id);
  assert.equal(of('facebook'), '/hooks/facebook');
  assert.equal(of('telegram'), '/hooks/telegram/-100%2F..%2Fx%3Fy');
  for (const asked of ['bluesky', 'mastodon', 'youtube', 'email', 'phone', 'tak-ada'])
    assert.equal(of(asked), undefined, asked);
});

test('a channel that is not built is nobody: no limits, no settings, its own name, and a refusal', () => {
  for (const name of ['friendster', '', 'constructor', '__proto__', 'toString']) {
    assert.equal(kindOf(name), undefined, name);
    assert.equal(limitsOf(name), undefined);
    assert.equal(makeChannel(account(name)), undefined);
    assert.deepEqual(settingsOf(name), { apiUrl: '', needs: [], may: [], plain: [] });
    assert.equal(channelName(name), name);
    assert.equal(isSpoken(name), false);
    assert.throws(() => parsePayload(name, {}), /unknown/);
  }
});

test('what the console shows is told for every channel, in the officer’s language and the citizen’s', () => {
  const [here, there] = [channelLooks('id'), channelLooks('en')];
  assert.deepEqual(
    here.map(({ name }) => name),
    Object.keys(kinds),
  );
  const phone = there.find(({ name }) => name === 'phone');
  assert.deepEqual([phone?.label, phone?.toldAs, phone?.spoken], ['Telephone', 'Telepon', true]);
  assert.deepEqual(
    here.filter(({ spoken }) => spoken === true).map(({ name }) => name),
    ['phone', 'walk-in'],
  );
});

test('what is answered on our own pages, or through a partner, is answered by its case alone', () => {
  const names = Object.keys(kinds).filter((name) => isOnOwnPages(name) || name === 'open311');
  assert.deepEqual(names, ['open311', 'web']);
  assert.deepEqual(Object.keys(kinds).filter(isAnsweredByCase), names);
});
