// What an officer's press becomes: asked before anything is made, done once however often it is sent, and nothing of a refused one stays.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '#core/complaint/command.ts';
import type { Limits } from '#ports/channel.ts';
import { memoryStore } from '#test/beds/memory-store.ts';
import { acts, at, people, played, upTo } from '#test/given/given.ts';
import { outcomeOf } from '../handle-command.ts';
import type { ActPorts, Officer, OfficerAct } from './officer-act.ts';
import { performAct } from './perform-act.ts';

const id = 'case-1';
const short: Limits['messageLength'] = { max: 40, unit: 'characters' };

/** A desk on one case: what it asks and makes is counted. */
const desk = (history: readonly Command[], answers: { trouble?: 'unknown-agency' | 'agency-resting' } = {}) => {
  const bed = memoryStore({ [id]: history });
  const made: string[] = [];
  const note = (what: string) => void made.push(what);
  const ports = {
    store: bed.store,
    ids: { uuid: () => 'made-1' },
    vault: { keep: () => Promise.resolve((note('sealed'), 'identity-2')), open: () => Promise.resolve(undefined) },
    asks: {
      agencyTrouble: () => Promise.resolve((note('asked agencies'), answers.trouble)),
      areUploads: (_id: string, _user: string, ids: readonly string[]) =>
        Promise.resolve(ids.every((one) => one === 'mine')),
      photos: () => Promise.resolve([]),
      currentIdentity: () => Promise.resolve(undefined),
      writtenWords: () => Promise.resolve({ privately: [], publicly: [] }),
    },
    limitsOf: () => ({ messageLength: short, commentLength: short }) as Limits,
    isSendable: () => true,
    makeIdentityLink: () => Promise.resolve((note('link'), { hidden: '~~~~link' })),
  } as unknown as ActPorts;
  const before = bed.versionOf(id);
  const press = (wanted: OfficerAct, by: Officer, more: { key?: string; seen?: number; hours?: number } = {}) => {
    const state = bed.stateOf(id);
    assert.ok(state.status !== 'none');
    const found = { id, version: bed.versionOf(id), state };
    const asking = { by, seen: more.seen, now: at(more.hours ?? 20), key: more.key };
    return performAct(ports, found, wanted, asking);
  };
  return { ...bed, press, made, since: () => bed.typesOf(id, before) };
};

const ask: OfficerAct = { type: 'AskIdentity', mode: 'form-link', text: 'Mohon data: {tautan}' };
const note: OfficerAct = { type: 'AddNote', text: 'catatan' };
const dispose: OfficerAct = { type: 'Dispose', leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction: 'tambal' };

suite('before anything is made', () => {
  test('who may not is told so, and no link, seal or question is made for it', async () => {
    for (const [history, wanted, by, refusal] of [
      [upTo.triage, ask, people.divisionHead, 'not-allowed'],
      [upTo.coordination, ask, people.medsos, 'wrong-step'],
      [upTo.closed, ask, people.medsos, 'case-closed'],
      [upTo.triage, { type: 'AskExtension', reason: 'x', untilAt: '2026-03-09' }, people.stranger, 'not-your-agency'],
      [upTo.triage, dispose, people.pusat, 'wrong-step'],
    ] as const) {
      const { press, made, since } = desk(history);
      assert.deepEqual(await press(wanted, by), { ok: false, refusal });
      assert.deepEqual([made, since()], [[], []], refusal);
    }
  });

  test('on a page that is old it is not made either, and what the others did explains it', async () => {
    const seen = played(upTo.triage).events.length;
    const { press, made } = desk([...upTo.triage, acts.ask(1, { by: people.pusat })]);
    const moved = await press(ask, people.medsos, { seen });
    assert.ok(!moved.ok && moved.refusal === 'case-moved' && 'since' in moved);
    assert.deepEqual(
      moved.since.map(({ type }) => type).filter((type) => type === 'IdentityAsked'),
      ['IdentityAsked'],
    );
    assert.deepEqual(made, []);
  });

  test('who may not at all is told that, not what others did', async () => {
    const { press } = desk([...upTo.triage, acts.ask(1)]);
    assert.deepEqual(await press(ask, people.divisionHead, { seen: 3 }), { ok: false, refusal: 'not-allowed' });
  });
});

suite('what is made first', () => {
  test('a link stands where its words want it, and below them where they do not', async () => {
    for (const [text, sent] of [
      ['Mohon data: {tautan} ya', 'Mohon data: ~~~~link ya'],
      ['Mohon data', 'Mohon data\n~~~~link'],
    ] as const) {
      const { press, kept } = desk(upTo.triage);
      assert.ok((await press({ ...ask, text } as OfficerAct, people.medsos)).ok);
      const asked = (kept().events.get(id) ?? []).find((event) => event.type === 'IdentityAsked');
      assert.equal(asked?.type === 'IdentityAsked' ? asked.text : '', sent);
    }
  });

  test('in a plain message none is made, unless its words want one', async () => {
    const plain = { type: 'AskIdentity', mode: 'private-message', text: 'Mohon nama' } as const;
    const without = desk(upTo.triage);
    await without.press(plain, people.medsos);
    assert.deepEqual(without.made, []);
    const within = desk(upTo.triage);
    await within.press({ ...plain, text: 'Isi {tautan}' }, people.medsos);
    assert.deepEqual(within.made, ['link']);
  });

  test('an agency that is not there, or rests, is given nothing', async () => {
    for (const trouble of ['unknown-agency', 'agency-resting'] as const) {
      const { press, since } = desk(upTo.followUp, { trouble });
      assert.deepEqual(await press(dispose, people.pusat), { ok: false, refusal: trouble });
      assert.deepEqual(since(), []);
    }
  });

  test('an identity is sealed only where something is given, without blanks around it', async () => {
    const empty = desk(upTo.awaiting);
    const nothing = { type: 'ProvideIdentity', identity: { name: ' ', phone: '' } } as const;
    assert.deepEqual(await empty.press(nothing, people.medsos), { ok: false, refusal: 'identity-incomplete' });
    assert.deepEqual(empty.made, []);
    const given = desk(upTo.awaiting);
    assert.ok((await given.press({ type: 'ProvideIdentity', identity: { name: ' Nama ' } }, people.medsos)).ok);
    assert.deepEqual(given.made, ['sealed']);
    const unknown = desk(upTo.awaiting);
    assert.deepEqual(await unknown.press({ type: 'ProvideIdentity' }, people.medsos), {
      ok: false,
      refusal: 'identity-unknown',
    });
  });

  test('a picture that somebody else uploaded goes with no report, and a moment that is none is named', async () => {
    const { press, since } = desk(upTo.disposed);
    const report: OfficerAct = { type: 'ReportProgress', text: 'berangkat', attachmentIds: ['theirs'] };
    assert.deepEqual(await press(report, people.lead), { ok: false, refusal: 'unknown-attachment' });
    assert.ok((await press({ ...report, attachmentIds: ['mine'] }, people.lead)).ok);
    assert.deepEqual(await press({ type: 'AskExtension', reason: 'hujan', untilAt: 'besok' }, people.lead), {
      ok: false,
      refusal: 'field-wrong',
      field: 'untilAt',
    });
    assert.deepEqual(since(), ['ProgressReported']);
  });

  test('what its channel would refuse for its length is said before anything is appended, field by field', async () => {
    const { press, since } = desk(upTo.conveying);
    const long = { publicText: 'p'.repeat(41), privateText: 'q'.repeat(45) };
    assert.deepEqual(await press({ type: 'ConveyResult', ...long }, people.pusat), {
      ok: false,
      refusal: 'text-too-long',
      texts: [
        { place: 'body/publicText', over: 1, limit: short },
        { place: 'body/privateText', over: 5, limit: short },
      ],
    });
    assert.deepEqual(since(), []);
    const whole = { publicText: 'p'.repeat(40), privateText: 'q'.repeat(40) };
    assert.ok((await press({ type: 'ConveyResult', ...whole }, people.pusat)).ok, 'what just fits goes out');
  });
});

suite('sent again', () => {
  test('under the same key it is the same act, done once, and answered alike', async () => {
    const { press, since } = desk(upTo.triage);
    for (const _again of [1, 2, 3]) assert.deepEqual(await press(note, people.medsos, { key: 'form-1' }), { ok: true });
    assert.deepEqual(since(), ['NoteAdded']);
  });

  test('at once, it is one as well', async () => {
    const { press, since } = desk(upTo.triage);
    const both = await Promise.all([1, 2].map(() => press(note, people.medsos, { key: 'form-1' })));
    assert.deepEqual(both, [{ ok: true }, { ok: true }]);
    assert.deepEqual(since(), ['NoteAdded']);
  });

  test('another wish under that key is refused, another officer’s key is another one', async () => {
    const { press, since } = desk(upTo.triage);
    await press(note, people.medsos, { key: 'form-1' });
    const other = { ...note, text: 'lain' } as OfficerAct;
    assert.deepEqual(await press(other, people.medsos, { key: 'form-1' }), { ok: false, refusal: 'key-used' });
    assert.ok((await press(other, people.pusat, { key: 'form-1' })).ok);
    assert.deepEqual(since(), ['NoteAdded', 'NoteAdded']);
  });

  test('what was refused may be mended under the same key', async () => {
    const { press, since } = desk(upTo.triage);
    const blank = { ...note, text: ' ' } as OfficerAct;
    assert.deepEqual(await press(blank, people.medsos, { key: 'form-1' }), { ok: false, refusal: 'text-missing' });
    assert.ok((await press(note, people.medsos, { key: 'form-1' })).ok);
    assert.deepEqual(since(), ['NoteAdded']);
  });

  test('without a key the same words to the reporter are one message; a note is as many as are written', async () => {
    const { press, since } = desk(upTo.triage);
    await press(ask, people.medsos);
    assert.deepEqual(await press(ask, people.medsos), { ok: true });
    for (const _again of [1, 2]) await press(note, people.medsos);
    assert.deepEqual(
      since().filter((type) => type === 'IdentityAsked' || type === 'NoteAdded'),
      ['IdentityAsked', 'NoteAdded', 'NoteAdded'],
    );
  });

  test('after the words failed to arrive they may be said again', async () => {
    const { press, since, store } = desk(upTo.triage);
    await press(ask, people.medsos);
    await store.transact(async (tx) => {
      const { version, state } = await tx.log.load(id);
      const failed = outcomeOf(state, acts.undelivered(21, { purpose: 'ask-identity' }), store.terms());
      assert.ok(failed.ok);
      await tx.log.append(id, version, failed);
    });
    assert.ok((await press(ask, people.medsos, { hours: 22 })).ok);
    assert.equal(since().filter((type) => type === 'IdentityAsked').length, 2);
  });
});
