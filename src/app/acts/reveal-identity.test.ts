// Thirty identities an hour and no more, told to whoever leads at the thirtieth, written down beyond it; and only what was asked is shown.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hourMs, minuteMs } from '#core/time.ts';
import type { Command } from '#core/complaint/command.ts';
import { memoryStore } from '#test/beds/memory-store.ts';
import { acts, at, people, played, upTo } from '#test/given/given.ts';
import type { ActPorts, Doing, Officer } from './officer-act.ts';
import { mostRevealsAnHour, openedIdentity, reveal } from './reveal-identity.ts';

const id = 'case-1';
const base = upTo.coordination;

/** So many identities opened by this officer, a second apart, the last of them at hour three. */
const opened = (count: number, by: Officer): Command[] =>
  Array.from({ length: count }, (_one, index) => acts.reveal(3 - (count - 1 - index) / 3600, { by }));

const act = { type: 'RevealIdentity', fields: ['phone'], reason: 'menelepon pelapor' } as const;

const press = async (history: readonly Command[], by: Officer, now: number, reason: string = act.reason) => {
  const bed = memoryStore({ [id]: history });
  const { state } = played(history);
  assert.ok(state.status !== 'none');
  const doing: Doing = {
    ports: { store: bed.store } as ActPorts,
    found: { id, version: bed.versionOf(id), state },
    by,
    seen: undefined,
    now,
  };
  const prepared = reveal(doing, { ...act, fields: [...act.fields], reason });
  assert.ok(prepared.ok);
  const done = await bed.store.transact(prepared.work);
  return { ...bed, done, told: bed.kept().told.map(({ who }) => who) };
};

suite('how often', () => {
  const rows: [string, number, boolean, string[]][] = [
    ['the first is one like any other', 0, true, []],
    ['the one before the last', 28, true, []],
    ['the last one is told to who leads the team', 29, true, ['team-lead many-reveals']],
    ['one more is refused', 30, false, []],
    ['and every one after it', 31, false, []],
  ];
  for (const [name, before, may, heard] of rows)
    test(name, async () => {
      const { done, told, typesOf, kept } = await press(
        [...base, ...opened(before, people.medsos)],
        people.medsos,
        at(3),
      );
      assert.equal(done.ok, may);
      if (!done.ok) assert.equal(done.refusal, 'too-many-reveals');
      assert.deepEqual(told, heard);
      assert.equal(typesOf(id).filter((type) => type === 'IdentityRevealed').length, before + (may ? 1 : 0));
      assert.deepEqual(kept().overLimit, may ? [] : [before], 'written into the administrative record');
    });

  test('a lead who opens so many is told to whoever is above', async () => {
    const { told } = await press([...base, ...opened(29, people.teamLead)], people.teamLead, at(3));
    assert.deepEqual(told, ['team-lead many-reveals', 'division-head many-reveals']);
  });

  test('each officer has their own thirty', async () => {
    const { done, told } = await press([...base, ...opened(30, people.medsos)], people.pusat, at(3));
    assert.ok(done.ok);
    assert.deepEqual(told, []);
  });

  test('an hour later they may again', async () => {
    const history = [...base, ...opened(30, people.medsos)];
    assert.equal((await press(history, people.medsos, at(3) + hourMs - minuteMs)).done.ok, false);
    assert.equal((await press(history, people.medsos, at(3) + hourMs)).done.ok, true);
  });

  test('what is refused for its reason counts for nothing', async () => {
    const { done, told } = await press([...base, ...opened(29, people.medsos)], people.medsos, at(3), 'x');
    assert.deepEqual(done, { ok: false, refusal: 'reason-too-thin' });
    assert.deepEqual(told, []);
  });

  test('the bound is thirty', () => assert.equal(mostRevealsAnHour, 30));
});

suite('what is shown', () => {
  const whole = { name: 'Nama Contoh', phone: '081234567890', kelurahan: 'Gowongan' };
  const ask = async (fields: ('name' | 'phone' | 'address' | 'kelurahan')[], history: readonly Command[] = base) => {
    const asked: string[] = [];
    const vault = { open: (identityId: string) => Promise.resolve((asked.push(identityId), whole)) };
    const { state } = played(history);
    assert.ok(state.status !== 'none');
    const ports = { vault } as unknown as ActPorts;
    const showing = { ports, found: { id, version: 1, state }, by: people.medsos, now: at(9) };
    return {
      shown: await openedIdentity(showing, { type: 'RevealIdentity', fields, reason: 'Menelepon pelapor.' }),
      asked,
    };
  };

  test('is what was asked for, and no field beside it', async () => {
    assert.deepEqual((await ask(['phone'])).shown, { phone: '081234567890' });
    assert.deepEqual((await ask(['kelurahan', 'name'])).shown, { name: 'Nama Contoh', kelurahan: 'Gowongan' });
    assert.deepEqual((await ask([])).shown, {});
  });

  test('what was never given is not there', async () => {
    assert.deepEqual((await ask(['address'])).shown, {});
  });

  test('of a case without an identity the vault is not opened', async () => {
    assert.deepEqual(await ask(['phone'], upTo.triage), { shown: {}, asked: [] });
    assert.deepEqual((await ask(['phone'])).asked, ['identity-1']);
  });
});
