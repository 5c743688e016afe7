// A form that is read from its contract: where it starts, what it lacks, and what is sent.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Type } from 'typebox';
import { givenFacts } from '#test/given/act-facts.ts';
import { plainAct, type PlainAct } from './plain-act.ts';

const contract = Type.Object({
  reason: Type.String({ minLength: 1 }),
  helpers: Type.Array(Type.String(), { minItems: 0 }),
  lead: Type.Array(Type.String(), { minItems: 1 }),
  note: Type.Optional(Type.String()),
  tags: Type.Optional(Type.Array(Type.String())),
});
type Values = { reason: string; helpers: string[]; lead: string[]; note: string; tags: string[] };

/** As an act's own folder writes it, of a contract that no act has. */
const screenOf = (more: object = {}) =>
  plainAct({ act: 'AddNote', contract, Form: () => null, ...more } as unknown as PlainAct<'AddNote'>) as unknown as {
    start: (facts: ReturnType<typeof givenFacts>) => Values;
    body: (values: Values) => { ok: boolean; body?: object; problems?: object };
    heavy?: true;
  };

const typed = (changed: Partial<Values> = {}): Values => ({
  ...{ reason: 'perlu alat', helpers: [], lead: ['dlh'], note: '', tags: [] },
  ...changed,
});

suite('where it starts', () => {
  test('from nothing, in every field that the contract names', () => {
    assert.deepEqual(screenOf().start(givenFacts()), { reason: '', helpers: [], lead: [], note: '', tags: [] });
  });

  test('or from what the case says', () => {
    const screen = screenOf({ start: ({ number }: { number: string }) => ({ note: number }) });
    assert.equal(screen.start(givenFacts({ number: 'ADU-1' })).note, 'ADU-1');
  });
});

suite('what it lacks', () => {
  test('is what the contract requires; a list that may be empty lacks nothing', () => {
    assert.deepEqual(screenOf().body(typed({ reason: ' \n', lead: [] })), {
      ...{ ok: false, problems: { reason: { kind: 'missing' }, lead: { kind: 'missing' } } },
    });
  });

  test('comes before what is wrong with the same field, and beside what is wrong with another', () => {
    const wrong = { kind: 'no-moment' };
    const screen = screenOf({ check: () => ({ reason: wrong, note: wrong, tags: undefined }) });
    assert.deepEqual(screen.body(typed({ reason: '' })).problems, { reason: { kind: 'missing' }, note: wrong });
    assert.deepEqual(screen.body(typed()).problems, { reason: wrong, note: wrong });
  });
});

suite('what is sent', () => {
  test('is trimmed; what may be left out and was stays away, what is required stays, also when empty', () => {
    assert.deepEqual(screenOf().body(typed({ reason: ' perlu alat\n', note: '  ' })).body, {
      ...{ reason: 'perlu alat', helpers: [], lead: ['dlh'] },
    });
    assert.deepEqual(screenOf().body(typed({ note: ' x ', tags: ['a'] })).body, {
      ...{ reason: 'perlu alat', helpers: [], lead: ['dlh'], note: 'x', tags: ['a'] },
    });
  });

  test('holds nothing that the contract does not name, whatever the form holds besides', () => {
    const more = { ...typed(), publishReason: 'sisa' } as Values;
    assert.equal('publishReason' in (screenOf().body(more).body ?? {}), false);
  });

  test('may be made into something else, but only when nothing is wrong', () => {
    const screen = screenOf({ sent: () => ({ made: true }) });
    assert.deepEqual(screen.body(typed()).body, { made: true });
    assert.equal(screen.body(typed({ reason: '' })).ok, false);
  });
});

test('what is said of the act beside its form goes with it', () => {
  assert.equal(screenOf({ heavy: true }).heavy, true);
  assert.equal('heavy' in screenOf(), false);
});
