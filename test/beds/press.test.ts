// The press of the tests: one process a sheet, and never the sheet of another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paper, PlainSheet, Sheet } from '#ports/paper.ts';
import { keepingPress } from './press.ts';

const plain: PlainSheet = { title: 'Uji', foot: '', language: 'id', page: '', unshown: '', madeAt: 1, parts: [] };
const sheet: Sheet = { ...plain, parts: [] };
const withPicture = (byte: number): Sheet => {
  const picture = { kind: 'png', alt: '', bytes: Uint8Array.of(byte) } as const;
  return { ...sheet, parts: [{ kind: 'entries', entries: [{ head: '', text: '', pictures: [picture] }] }] };
};

const counting = (isOk = true) => {
  let made = 0;
  const make = () => {
    made += 1;
    return Promise.resolve(
      isOk ? { ok: true as const, bytes: Buffer.of(made) } : { ok: false as const, refusal: 'paper-busy' as const },
    );
  };
  const press: Paper = { print: make, write: make };
  return { press: keepingPress(press), made: () => made };
};

test('the same sheet again is handed out as it was made', async () => {
  const { press, made } = counting();
  assert.deepEqual(await press.print(sheet), await press.print({ ...sheet }));
  assert.equal(made(), 1);
});

test('a sheet that differs in a word, its moment, its form or one byte of a picture is made for itself', async () => {
  const { press, made } = counting();
  for (const one of [sheet, { ...sheet, foot: 'x' }, { ...sheet, madeAt: 2 }, withPicture(1), withPicture(2)])
    await press.print(one);
  await press.write(plain);
  assert.equal(made(), 6);
});

test('a refusal is asked for anew', async () => {
  const { press, made } = counting(false);
  await press.print(sheet);
  await press.print(sheet);
  assert.equal(made(), 2);
});
