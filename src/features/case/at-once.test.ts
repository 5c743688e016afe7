// What one press changes is on the page and in every list at once, and gone from there where the server refused.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

type Row = { number: string; holder?: object; category?: object };
type Look = { inCase: (answer: CaseAnswer) => CaseAnswer; inRow: (row: Row) => Row };
type Client = {
  setQueryData: (key: readonly unknown[], value: unknown) => void;
  getQueryData: (key: readonly unknown[]) => unknown;
};
const library: string = '@tanstack/react-query';
const { QueryClient } = (await import(library)) as { QueryClient: new () => Client };

const screens = await consoleIn('id');
const { showAtOnce, heldBy, ofCategory } = await screens.load<{
  showAtOnce: (client: Client, number: string, look: Look) => () => void;
  heldBy: (holder: { userId: string; name: string }, now: number) => Look;
  ofCategory: (category: object) => Look;
}>('features/case/at-once.tsx');

const now = Date.parse('2026-03-02T05:00:00Z');
const sari = { userId: 'u-1', name: 'Sari' };
const lit = { id: 'lampu', name: 'Lampu jalan', nameEn: 'Street light', agencyId: 'dishub', questions: 'Nomor tiang?' };
const answer = givenAnswer({ possible: ['Claim', 'Assign'] });
const { number } = answer;
const rows: Row[] = [{ number: 'ADU-2026-000099-XX' }, { number }];
const keys = { page: ['live', 'case', number], all: ['live', 'inbox', 'all'], mine: ['live', 'inbox', 'mine', 'q'] };

const given = (): Client => {
  const client = new QueryClient();
  client.setQueryData(keys.page, answer);
  client.setQueryData(keys.all, { pages: [{ cases: [] }, { cases: rows }], pageParams: [1, 2] });
  client.setQueryData(keys.mine, { pages: [{ cases: rows, next: 'x' }], pageParams: [1] });
  return client;
};
const rowIn = (client: Client, key: readonly unknown[]): Row[] =>
  (client.getQueryData(key) as { pages: { cases: Row[] }[] }).pages.flatMap(({ cases }) => cases);
const pageIn = (client: Client): CaseAnswer => client.getQueryData(keys.page) as CaseAnswer;

suite('before the server has answered', () => {
  test('a claimed case is its officer’s, on its page and in every list, and is not offered again', () => {
    const client = given();
    showAtOnce(client, number, heldBy(sari, now));
    assert.deepEqual(pageIn(client).holder, { ...sari, since: '2026-03-02T05:00:00.000Z' });
    assert.deepEqual(pageIn(client).possible, ['Assign']);
    for (const key of [keys.all, keys.mine]) assert.deepEqual(rowIn(client, key), [rows[0], { number, holder: sari }]);
  });

  test('a category stands where it is read, with what it asks for on the page alone', () => {
    const client = given();
    showAtOnce(client, number, ofCategory({ ...lit, words: 'lampu mati', state: 'offered' }));
    assert.deepEqual(pageIn(client).category, lit);
    const { id, name, nameEn } = lit;
    assert.deepEqual(rowIn(client, keys.mine)[1], { number, category: { id, name, nameEn } });
  });

  test('what nobody has on the screen is not made up', () => {
    const client = new QueryClient();
    showAtOnce(client, number, heldBy(sari, now))();
    assert.equal(client.getQueryData(keys.page), undefined);
    assert.equal(client.getQueryData(keys.all), undefined);
  });
});

test('what came from the server meanwhile stays, whatever is taken back', () => {
  const client = given();
  const takeBack = showAtOnce(client, number, heldBy(sari, now));
  const theirs = { ...answer, holder: { userId: 'u-2', name: 'Budi', since: '2026-03-02T05:00:01.000Z' } };
  client.setQueryData(keys.page, theirs);
  takeBack();
  assert.deepEqual(pageIn(client), theirs);
  for (const key of [keys.all, keys.mine]) assert.deepEqual(rowIn(client, key), rows);
});

test('where the server refused, everything stands as before', () => {
  const client = given();
  const takeBack = showAtOnce(client, number, heldBy(sari, now));
  takeBack();
  assert.deepEqual(pageIn(client), answer);
  for (const key of [keys.all, keys.mine]) assert.deepEqual(rowIn(client, key), rows);
});
