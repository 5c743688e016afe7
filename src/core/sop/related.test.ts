// The related channels: their cases begin under a family of their own, with the steps and times of the enacted procedure until the city enacts others.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, knownTerms, played, privateThread, upTo } from '#test/given/given.ts';
import {
  broughtSop,
  commonFamily,
  familyFor,
  familyOf,
  inForce,
  procedureOf,
  shippedSops,
  sopFor,
} from './in-force.ts';
import type { SopKey } from './key.ts';
import { medsos1 } from './medsos.ts';
import { numberFaults, numbersOf, withNumbers } from './numbers.ts';
import { relatedChannels, relatedSops } from './related.ts';
import { amended } from './shape.ts';
import type { Terms } from './terms.ts';

const shipped = { sops: shippedSops };
const families = Object.keys(relatedChannels);

suite('where a case comes in decides its family', () => {
  const rows: readonly [channel: string, family: string][] = [
    ['email', 'email'],
    ['phone', 'phone'],
    ['whatsapp', 'messaging'],
    ['telegram', 'messaging'],
    ['walk-in', 'walk-in'],
    ['instagram', 'medsos'],
    ['facebook', 'medsos'],
    ['x', 'medsos'],
    ['tiktok', 'medsos'],
    ['youtube', 'medsos'],
    ['threads', 'medsos'],
    ['bluesky', 'medsos'],
    ['mastodon', 'medsos'],
    ['open311', 'medsos'],
    ['pigeon', 'medsos'],
    ['sp4n-lapor', 'sp4n-complaint'],
  ];
  for (const [channel, family] of rows)
    test(`${channel}: ${family}`, () => {
      assert.equal(familyFor({ channel }), family);
      assert.equal(sopFor(shipped, at(0), { channel }), `${family}@1`);
    });

  test('no channel is in two families', () => {
    const all = Object.values(relatedChannels).flat();
    assert.equal(new Set(all).size, all.length);
  });
});

suite('what is brought along', () => {
  for (const family of families)
    test(`${family}: the enacted steps and numbers, under a name and with channels of its own`, () => {
      const { key, channels, ...same } = broughtSop(family) ?? assert.fail(family);
      const { key: _common, ...enacted } = medsos1;
      assert.equal(key, `${family}@1`);
      assert.deepEqual(channels, relatedChannels[family as keyof typeof relatedChannels]);
      assert.deepEqual(same, enacted);
      assert.equal(procedureOf(`${family}@7`).reportClass, undefined, 'no report of SP4N-LAPOR!');
    });

  test('all of them are known and in force from the beginning', () => {
    for (const key of Object.keys(relatedSops) as SopKey[]) assert.equal(inForce(shipped, familyOf(key), -1).key, key);
  });
});

suite('a version of one of them', () => {
  const quick = { ...numbersOf(medsos1), limits: { ...numbersOf(medsos1).limits, 'ask-identity': 30 } };
  const later = withNumbers(broughtSop('phone') ?? assert.fail(), 'phone@2', quick);
  const terms: Terms = {
    ...knownTerms,
    sops: {
      known: { ...knownTerms.sops.known, 'phone@2': later },
      enacted: [...knownTerms.sops.enacted, { key: 'phone@2', from: at(10) }],
    },
  };

  test('may have what a version of social media may have', () => {
    assert.deepEqual(numberFaults(broughtSop('phone') ?? assert.fail(), quick), []);
    assert.deepEqual(later.channels, ['phone']);
  });

  test('is for its own channels alone, from its instant on', () => {
    const under = (channel: string, hours: number) => sopFor(terms, at(hours), { channel });
    assert.deepEqual([under('phone', 9.99), under('phone', 10)], ['phone@1', 'phone@2']);
    for (const channel of ['walk-in', 'email', 'whatsapp', 'instagram'])
      assert.doesNotMatch(under(channel, 11), /@2$/, channel);
    assert.equal(inForce(terms, commonFamily, at(11)).key, 'medsos@1');
  });
});

suite('a case', () => {
  test('goes the whole way under its family, hour by hour as on social media', () => {
    const timesOf = (sop: SopKey) => {
      const [open, ...rest] = upTo.closed;
      const { events } = played([{ ...open, sop } as typeof open, ...rest]);
      return events.map((event) => [event.type, 'dueAt' in event ? event.dueAt : undefined]);
    };
    const enacted = timesOf('medsos@1');
    for (const family of families) assert.deepEqual(timesOf(`${family}@1`), enacted, family);
  });

  test('that opened before keeps the procedure of its log, whatever its channel begins under today', () => {
    const thread = { ...privateThread, channel: 'phone' };
    const { state } = played([acts.open(0, { thread, sop: 'medsos@1' }), acts.ask(1)]);
    assert.ok(state.status !== 'none');
    assert.equal(state.file.sop, 'medsos@1');
  });

  test('runs by its own version, not by that of another family', () => {
    const changed = amended(broughtSop('phone') ?? assert.fail(), 'phone@3', {
      steps: { 'ask-identity': { limitMs: 60_000 } },
    });
    const known = {
      ...knownTerms,
      sops: { ...knownTerms.sops, known: { ...knownTerms.sops.known, 'phone@3': changed } },
    };
    const due = (sop: SopKey) => {
      const { state } = played([acts.open(0, { sop })], known);
      assert.ok(state.status === 'triage');
      return state.clock.dueAt - at(0);
    };
    assert.deepEqual([due('phone@3'), due('phone@1'), due('walk-in@1')], [60_000, 7_200_000, 7_200_000]);
  });
});
