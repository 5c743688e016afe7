// A public sheet is pressed once for the same words, anew for others, and again where the press had no time.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Printed, Sheet } from '#ports/paper.ts';
import { givenPortal } from '#test/beds/portal.ts';
import { keptSheets } from './kept-sheets.ts';

const sheet = (text: string, madeAt = 0): Sheet => ({
  ...{ language: 'id', title: 'Contoh', foot: '', page: '', unshown: '', madeAt },
  parts: [{ kind: 'text', text }],
});

/** Each print is another; `answers` are given in turn, and then that it worked. */
const press = (...answers: readonly (Printed | Error)[]) => {
  const asked: string[] = [];
  const print = ({ parts, madeAt }: Sheet): Promise<Printed> => {
    asked.push(`${JSON.stringify(parts[0])} ${String(madeAt)}`);
    const answer = answers[asked.length - 1] ?? { ok: true, bytes: Buffer.from(`lembar ${String(asked.length)}`) };
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { asked, print };
};

const said = (printed: Printed): string => (printed.ok ? printed.bytes.toString() : printed.refusal);

suite('a sheet that is kept', () => {
  test('is pressed once, whenever it is asked for, also by many at once', async () => {
    const { asked, print } = press();
    const kept = keptSheets({ print }, 2);
    const at = [1, 2, 3].map((moment) => kept.print(sheet('sama', moment)));
    assert.deepEqual((await Promise.all(at)).map(said), ['lembar 1', 'lembar 1', 'lembar 1']);
    assert.equal(said(await kept.print(sheet('sama', 9))), 'lembar 1');
    assert.equal(asked.length, 1);
  });

  test('is another where a word, the language or the way it lies is another', async () => {
    const { asked, print } = press();
    const kept = keptSheets({ print }, 9);
    const first = sheet('sama');
    const others: Sheet[] = [sheet('lain'), { ...first, language: 'en' }, { ...first, landscape: true }];
    for (const one of [first, ...others, first]) await kept.print(one);
    assert.equal(asked.length, 4);
  });

  test('goes when as many others were asked for since, and not when it was asked for itself', async () => {
    const { asked, print } = press();
    const kept = keptSheets({ print }, 2);
    for (const text of ['a', 'b', 'a', 'c', 'a']) await kept.print(sheet(text));
    assert.equal(asked.length, 3, 'the first was asked for in between');
    await kept.print(sheet('b'));
    assert.equal(asked.length, 4, 'the second was not');
  });

  test('is tried again where it was not printed', async () => {
    const { print } = press({ ok: false, refusal: 'paper-busy' }, new Error('the press broke'));
    const kept = keptSheets({ print }, 2);
    assert.equal(said(await kept.print(sheet('sama'))), 'paper-busy');
    await assert.rejects(kept.print(sheet('sama')), /the press broke/);
    assert.equal(said(await kept.print(sheet('sama'))), 'lembar 3');
  });
});

test('the procedure’s sheet takes one press for each language, on whatever day it is asked for', async (t) => {
  const { asked, print } = press();
  const portal = await givenPortal(t, { paper: { print } });
  for (const path of ['/sop.pdf', '/sop.pdf', '/sop.pdf?lang=en', '/sop.pdf']) {
    assert.equal((await portal.get(path)).statusCode, 200);
    portal.moveTo(asked.length * 48);
  }
  assert.equal(asked.length, 2);
});
