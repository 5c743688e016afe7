// A one-time link: sealed and recorded once, however often the button is pressed, and free again where that failed.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Sp4nPrivacy } from '#core/sp4n.ts';
import type { Command } from '#core/complaint/command.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { memoryStore } from '#test/beds/memory-store.ts';
import { acts, at, upTo } from '#test/given/given.ts';
import { giveIdentity, type LinkClaims } from './give-identity.ts';

const id = 'case-1';

/** A book of one link; `held`: somebody else presses just now. */
const bookOf = (held = false) => {
  const book = { state: held ? 'held' : 'free', log: [] as string[] };
  const links: LinkClaims = {
    claim: () => {
      const mine = book.state === 'free';
      if (mine) book.state = 'held';
      return Promise.resolve(mine);
    },
    end: (_token, usedAt) => {
      book.state = usedAt === undefined ? 'free' : 'used';
      return Promise.resolve(void book.log.push(book.state));
    },
  };
  return { book, links };
};

type Filled = { fields?: IdentityField[]; unnamed?: true; privacy?: Sp4nPrivacy; said?: string };

const given = ({ fields = ['name', 'phone', 'kelurahan'], unnamed, privacy, said }: Filled) => ({
  ...{ token: 't', complaintId: id, reporterId: 'reporter-1', privacy, said, now: at(2) },
  given: unnamed === true ? undefined : { identity: { name: 'Nama' }, fields },
});

const press = (history: readonly Command[], sealing: () => Promise<string>, held = false) => {
  const bed = memoryStore({ [id]: history });
  const { book, links } = bookOf(held);
  let sealed = 0;
  const vault = {
    keep: () => {
      sealed += 1;
      return sealing();
    },
  };
  const before = bed.versionOf(id);
  return {
    give: (filled: Filled = {}) =>
      giveIdentity({ store: bed.store, ids: { uuid: () => 'message-9' }, vault, links }, given(filled)),
    bed,
    book,
    sealed: () => sealed,
    since: () => bed.typesOf(id, before),
  };
};

const kept = () => Promise.resolve('identity-2');

suite('the form of the link', () => {
  test('is recorded as the reporter’s own, and the link is used for ever', async () => {
    const { give, book, since, sealed } = press(upTo.awaiting, kept);
    await give();
    await give();
    assert.deepEqual(since(), ['ClockResumed', 'IdentityProvided']);
    assert.deepEqual([book.log, sealed()], [['used'], 1]);
  });

  test('pressed twice at once, it is sealed once', async () => {
    const { give, since, sealed } = press(upTo.awaiting, kept);
    await Promise.all([give(), give(), give()]);
    assert.equal(sealed(), 1);
    assert.equal(since().filter((type) => type === 'IdentityProvided').length, 1);
  });

  test('that another press holds changes nothing', async () => {
    const { give, book, since, sealed } = press(upTo.awaiting, kept, true);
    await give();
    assert.deepEqual([since(), sealed(), book.log], [[], 0, []]);
  });

  test('is free again where the vault failed, and nothing is recorded', async () => {
    const { give, book, since } = press(upTo.awaiting, () => Promise.reject(new Error('no key')));
    await assert.rejects(give(), /no key/);
    assert.deepEqual([since(), book.log], [[], ['free']]);
  });

  test('is free again where the record refuses it, which is told as a fault', async () => {
    const { give, book, since } = press(upTo.coordination, kept);
    await assert.rejects(give({ fields: ['name'] }), /identity by form refused: identity-incomplete/);
    assert.deepEqual([since(), book.log], [[], ['free']]);
    await give();
    assert.deepEqual([since(), book.log], [['IdentityProvided'], ['free', 'used']]);
  });

  test('of a reporter who stays unnamed seals nothing, and the case goes on', async () => {
    const { give, book, since, sealed } = press(upTo.awaiting, kept);
    await give({ unnamed: true, privacy: 'anonymous' });
    assert.deepEqual(since(), ['PrivacyChosen', 'ClockResumed', 'IdentityWaived']);
    assert.deepEqual([book.log, sealed()], [['used'], 0]);
  });

  test('records what was chosen beside the identity, and not what held before', async () => {
    const secret = press(upTo.awaiting, kept);
    await secret.give({ privacy: 'secret' });
    assert.deepEqual(secret.since(), ['ClockResumed', 'IdentityProvided', 'PrivacyChosen']);
    const usual = press(upTo.awaiting, kept);
    await usual.give({ privacy: 'public' });
    assert.deepEqual(usual.since(), ['ClockResumed', 'IdentityProvided']);
    assert.deepEqual(usual.book.log, ['used']);
  });

  test('reopens a case that was closed for want of it', async () => {
    const { give, since } = press([...upTo.awaiting, acts.tick(721)], kept);
    await give();
    assert.deepEqual(since(), ['CaseReopened', 'IdentityProvided', 'StepOpened']);
  });
});

suite('where the matter is, said in the form', () => {
  const said = 'Lokasi kejadian: depan pasar';

  test('is a message of the reporter, kept once beside the log, that opens no conversation of a platform', async () => {
    const { give, bed, since } = press(upTo.awaiting, kept);
    await give({ said });
    await give({ said });
    assert.deepEqual(since(), ['ClockResumed', 'IdentityProvided', 'MessageReceived']);
    const [message] = bed.kept().messages;
    assert.deepEqual([bed.kept().messages.length, message?.text, message?.thread.channel], [1, said, 'portal']);
  });

  test('is kept of whoever stays unnamed', async () => {
    const { give, since } = press(upTo.awaiting, kept);
    await give({ unnamed: true, privacy: 'anonymous', said });
    assert.equal(since().at(-1), 'MessageReceived');
  });

  test('of a case that has ended is kept, and nothing follows', async () => {
    const { give, bed, since, book } = press(upTo.closed, kept);
    await give({ said });
    assert.ok(!since().includes('MessageReceived'));
    assert.deepEqual([bed.kept().messages.length, book.log], [1, ['used']]);
  });

  test('not said, nothing is kept', async () => {
    const { give, bed } = press(upTo.awaiting, kept);
    await give();
    assert.equal(bed.kept().messages.length, 0);
  });
});
