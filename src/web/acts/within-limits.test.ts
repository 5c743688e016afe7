// How long the words of an act may be: what the channel takes, what the contract takes, and which is said of which field.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Type } from 'typebox';
import type { Checked, Limit, Outlet, TextName } from './act-values.ts';
import { withinLimits } from './within-limits.ts';

const contract = Type.Object({
  text: Type.String({ maxLength: 40 }),
  helpers: Type.Optional(Type.Array(Type.String({ maxLength: 3 }))),
  publishAnyway: Type.Optional(Type.Object({ reason: Type.String({ maxLength: 5 }) })),
});

const outlet = (limits: Partial<Record<TextName, Limit>> = {}): Outlet => ({ text: true, limits });
const look = (body: object, limits?: Partial<Record<TextName, Limit>>, values: object = body): Checked =>
  withinLimits(contract, values, outlet(limits), { ok: true, body });
const problems = (result: Checked): object => (result.ok ? {} : result.problems);

suite('by the channel', () => {
  const weighted = { max: 10, unit: 'weighted' } as const;

  test('a text that just fits passes as it was; one sign more is told as one too many', () => {
    const body = { text: 'a'.repeat(10) };
    assert.deepEqual(look(body, { text: weighted }), { ok: true, body });
    assert.deepEqual(problems(look({ text: 'a'.repeat(11) }, { text: weighted })), {
      text: { kind: 'too-long', over: 1 },
    });
  });

  test('counts as the channel counts: letters beyond Latin weigh two, bytes are bytes, blanks around are not sent', () => {
    assert.deepEqual(problems(look({ text: '漢'.repeat(6) }, { text: weighted })), {
      text: { kind: 'too-long', over: 2 },
    });
    const bytes = { text: { max: 4, unit: 'bytes' } } as const;
    assert.deepEqual(problems(look({ text: '🙏é' }, bytes)), { text: { kind: 'too-long', over: 2 } });
    assert.deepEqual(
      problems(look({ text: 'beres' }, { text: { max: 5, unit: 'characters' } }, { text: ' beres\n' })),
      {},
    );
  });

  test('more hashtags than it takes are told, once the length is right', () => {
    const limit = { text: { max: 20, unit: 'characters', hashtags: 2 } } as const;
    assert.deepEqual(problems(look({ text: '#a #b' }, limit)), {});
    assert.deepEqual(problems(look({ text: '#a #b #c' }, limit)), { text: { kind: 'too-many-hashtags', most: 2 } });
    assert.deepEqual(problems(look({ text: `#a #b #c ${'x'.repeat(20)}` }, limit)), {
      text: { kind: 'too-long', over: 9 },
    });
  });

  test('each text by its own limit; one without a limit by none', () => {
    const values = {
      text: 'a'.repeat(9),
      publicText: 'a'.repeat(9),
      privateText: 'a'.repeat(9),
      publicNote: 'a'.repeat(9),
    };
    const most = (max: number): Limit => ({ max, unit: 'characters' });
    const limits = { publicText: most(8), privateText: most(9), publicNote: most(2) };
    assert.deepEqual(problems(look({ text: 'a' }, limits, values)), {
      publicText: { kind: 'too-long', over: 1 },
      publicNote: { kind: 'too-long', over: 7 },
    });
  });
});

suite('by the contract', () => {
  test('a field is named as the form holds it, the reason of publishing by its own name', () => {
    const body = { text: 'a'.repeat(43), publishAnyway: { reason: 'diminta' } };
    assert.deepEqual(problems(look(body)), {
      text: { kind: 'too-long', over: 3 },
      publishReason: { kind: 'too-long', over: 2 },
    });
  });

  test('what else the contract says no to is no length', () => {
    assert.deepEqual(problems(look({ text: 7 })), {});
    assert.deepEqual(problems(look({})), {});
  });

  test('the channel’s word wins over the contract’s on the same field', () => {
    const long = { text: 'a'.repeat(50) };
    assert.deepEqual(problems(look(long, { text: { max: 8, unit: 'characters' } })), {
      text: { kind: 'too-long', over: 42 },
    });
  });
});

suite('what the form found already', () => {
  const found: Checked = { ok: false, problems: { text: { kind: 'missing' }, when: { kind: 'no-moment' } } };

  test('stays, and comes before a length of the same field', () => {
    const values = { text: 'a'.repeat(11), publicNote: 'a'.repeat(11) };
    const limits = { text: { max: 5, unit: 'characters' }, publicNote: { max: 5, unit: 'characters' } } as const;
    assert.deepEqual(problems(withinLimits(contract, values, outlet(limits), found)), {
      ...{ text: { kind: 'missing' }, when: { kind: 'no-moment' }, publicNote: { kind: 'too-long', over: 6 } },
    });
  });

  test('alone still stops the act', () => {
    assert.deepEqual(withinLimits(contract, { text: '' }, outlet(), found), found);
  });
});
