// What is typed reaches the server in order, half a second after the last key, and never over words that this tab has not seen.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, suite, test } from 'node:test';
import type { Typed } from '#core/complaint/draft.ts';
import { besideOwn, draftKeeper, openSlot, type Draft, type Slot } from './draft-keeper.ts';
import { forgetAllKept } from './kept-values.ts';

const of = (text: string): Typed => ({ text });
const savedAt = '2026-03-02T01:00:00.000Z';

/** A server that keeps one draft as ours does, and answers when it is let. */
const givenServer = (stands?: Draft) => {
  const server = { draft: stands, last: stands?.revision ?? 0, asked: [] as string[], away: false, deaf: false };
  const waiting: (() => void)[] = [];
  let held = false;
  const turn = (): Promise<void> => (held ? new Promise((go) => waiting.push(go)) : Promise.resolve());
  const write = (typed: Typed, seen: number): { kept: boolean; draft?: Draft } => {
    if (seen !== (server.draft?.revision ?? 0)) return { kept: false, ...(server.draft && { draft: server.draft }) };
    server.draft = { typed, revision: (server.last += 1), savedAt };
    return { kept: true, draft: server.draft };
  };
  return {
    server,
    hold: () => void (held = true),
    /** Lets what waits be answered, one after the other. */
    let: async () => {
      held = false;
      for (const go of waiting.splice(0)) go();
      await settled();
    },
    put: async (typed: Typed, seen: number) => {
      server.asked.push(`put ${String(typed['text'])} ${String(seen)}`);
      await turn();
      if (server.away) throw new Error('away');
      const said = write(typed, seen);
      if (server.deaf) throw new Error('the answer was lost');
      return said;
    },
    remove: async () => {
      server.asked.push('remove');
      await turn();
      if (server.away) throw new Error('away');
      server.draft = undefined;
    },
  };
};

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const pass = async (ms: number): Promise<void> => {
  mock.timers.tick(ms);
  await settled();
};

/** `shown`: what the page of the case said when the form was opened. */
const given = (stands?: Draft, shown: { draft: Draft | undefined } = { draft: stands }) => {
  const far = givenServer(stands);
  const told: (string | undefined)[] = [];
  const slot: Slot = openSlot('rina:ADU-1:AskIdentity', shown.draft);
  const keeper = draftKeeper(slot, {
    ...{ put: far.put, remove: far.remove, ended: () => undefined },
    told: (draft) => void told.push(draft === undefined ? undefined : String(draft.typed['text'])),
  });
  return { ...far, slot, keeper, told, text: () => far.server.draft?.typed['text'] };
};

beforeEach(() => {
  forgetAllKept();
  mock.timers.enable({ apis: ['setTimeout'] });
});
afterEach(() => mock.timers.reset());

suite('typing', () => {
  test('is kept half a second after the last key, once', async () => {
    const { keeper, server, told } = given();
    for (const text of ['T', 'Te', 'Ter']) {
      keeper.change(of(text));
      await pass(499);
    }
    assert.deepEqual(server.asked, []);
    await pass(1);
    assert.deepEqual([server.asked, told], [['put Ter 0'], ['Ter']]);
    await pass(5_000);
    assert.equal(server.asked.length, 1);
  });

  test('goes on while a write is on its way, and the next follows it with what it came to', async () => {
    const { keeper, server, text, hold, let: go } = given();
    hold();
    keeper.change(of('Satu'));
    await pass(500);
    keeper.change(of('Dua'));
    await pass(500);
    assert.deepEqual(server.asked, ['put Satu 0']);
    await go();
    assert.deepEqual([server.asked, text()], [['put Satu 0', 'put Dua 1'], 'Dua']);
  });

  test('that could not be kept is not lost, and goes along with the next key', async () => {
    const { keeper, server, slot, text, told } = given();
    server.away = true;
    keeper.change(of('Satu'));
    await pass(500);
    assert.deepEqual([slot.next, told], [of('Satu'), []]);
    server.away = false;
    await keeper.flush();
    assert.deepEqual([text(), slot.next], ['Satu', undefined]);
  });

  test('whose answer was lost is known again as this tab’s own', async () => {
    const { keeper, server, slot, text } = given();
    server.deaf = true;
    keeper.change(of('Satu'));
    await pass(500);
    server.deaf = false;
    keeper.change(of('Satu dua'));
    await pass(500);
    assert.deepEqual([text(), slot.elsewhere], ['Satu dua', undefined]);
  });
});

suite('throwing away', () => {
  test('never overtakes a write, and no write that was late undoes it', async () => {
    const { keeper, server, slot, text, hold, let: go } = given();
    hold();
    keeper.change(of('Satu'));
    await pass(500);
    keeper.change(of('Dua'));
    const gone = keeper.drop();
    await pass(500);
    assert.deepEqual(server.asked, ['put Satu 0']);
    await go();
    await gone;
    assert.deepEqual([server.asked, text(), slot.draft], [['put Satu 0', 'remove'], undefined, undefined]);
  });

  test('is told where it failed; what is typed afterwards is kept all the same', async () => {
    const { keeper, server, text } = given();
    keeper.change(of('Satu'));
    await pass(500);
    server.away = true;
    await assert.rejects(keeper.drop(), /away/);
    server.away = false;
    keeper.change(of('Satu'));
    await pass(500);
    assert.equal(text(), 'Satu');
  });

  test('can be taken back', async () => {
    const { keeper, text } = given();
    keeper.change(of('Satu'));
    await pass(500);
    await keeper.drop();
    assert.equal(text(), undefined);
    keeper.change(of('Satu'));
    await pass(500);
    assert.equal(text(), 'Satu');
  });
});

suite('sending', () => {
  test('waits for what is on its way, and lets nothing follow', async () => {
    const { keeper, server, hold, let: go } = given();
    hold();
    keeper.change(of('Satu'));
    await pass(500);
    keeper.change(of('Dua'));
    let quiet = false;
    const hushed = keeper.hush().then(() => (quiet = true));
    await settled();
    assert.equal(quiet, false);
    await go();
    await hushed;
    keeper.end();
    await pass(5_000);
    assert.deepEqual(server.asked, ['put Satu 0']);
  });

  test('ends it: the page of the case that says otherwise is older', async () => {
    const { keeper, server, slot } = given();
    keeper.change(of('Satu'));
    await pass(500);
    const shown = server.draft;
    keeper.end();
    assert.equal(openSlot('rina:ADU-1:AskIdentity', shown), slot);
    assert.equal(slot.draft, undefined);
    const back: Draft = { typed: of('Satu'), revision: 9, savedAt };
    assert.equal(openSlot('rina:ADU-1:AskIdentity', back).draft, back);
  });

  test('is not undone by an answer that comes afterwards', async () => {
    const { keeper, slot, told, hold, let: go } = given();
    hold();
    keeper.change(of('Satu'));
    await pass(500);
    keeper.end();
    await go();
    assert.deepEqual([slot.draft, told], [undefined, [undefined]]);
  });
});

suite('another device', () => {
  const theirs: Draft = { typed: of('Dari ponsel'), revision: 7, savedAt };

  test('is found where it left off', async () => {
    const { keeper, slot, server, text } = given(theirs);
    assert.equal(slot.draft, theirs);
    keeper.change(of('Dari ponsel, lanjut'));
    await pass(500);
    assert.deepEqual([server.asked, text()], [['put Dari ponsel, lanjut 7'], 'Dari ponsel, lanjut']);
  });

  test('that wrote meanwhile is not written over: its draft is taken', async () => {
    const { keeper, slot, server, text, told } = given(theirs, { draft: undefined });
    keeper.change(of(''));
    await pass(500);
    assert.deepEqual([text(), slot.elsewhere, told], ['Dari ponsel', theirs, []]);
    keeper.change(of('Lagi'));
    await pass(5_000);
    assert.equal(server.asked.length, 1);
    assert.equal(keeper.takeOther(), theirs);
    await pass(5_000);
    assert.deepEqual([slot.draft, slot.elsewhere, told, text()], [theirs, undefined, ['Dari ponsel'], 'Dari ponsel']);
  });

  test('or written over, once its person says so', async () => {
    const { keeper, slot, text } = given(theirs, { draft: undefined });
    keeper.change(of('Dari laptop'));
    await pass(500);
    await keeper.insist(of('Dari laptop juga'));
    assert.deepEqual([text(), slot.elsewhere], ['Dari laptop juga', undefined]);
  });

  test('that threw it away does not take the words of this one along', async () => {
    const { keeper, server, text } = given(theirs);
    server.draft = undefined;
    keeper.change(of('Masih di sini'));
    await pass(500);
    assert.deepEqual([text(), server.asked.length], ['Masih di sini', 2]);
  });

  test('is asked about where words of this tab never reached the server', () => {
    const cases: [own: string, base: number, asks: boolean][] = [
      ['Lain', 0, true],
      ['Lain', 6, true],
      ['Lain', 7, false],
      ['Dari ponsel', 0, false],
    ];
    for (const [own, base, asks] of cases) {
      forgetAllKept();
      const { slot } = given(theirs);
      besideOwn(slot, { own: of(own), stored: theirs.typed }, base);
      assert.equal(slot.elsewhere, asks ? theirs : undefined, `${own} ${String(base)}`);
    }
  });
});

test('two forms of one case, and two officers, know nothing of each other', () => {
  const stands: Draft = { typed: of('x'), revision: 3, savedAt };
  openSlot('rina:ADU-1:AskIdentity', stands);
  for (const other of ['rina:ADU-1:AddNote', 'budi:ADU-1:AskIdentity', 'rina:ADU-2:AskIdentity'])
    assert.equal(openSlot(other, undefined).draft, undefined, other);
  forgetAllKept();
  assert.equal(openSlot('rina:ADU-1:AskIdentity', undefined).draft, undefined);
});
