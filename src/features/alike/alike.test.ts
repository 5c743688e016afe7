// What may be the same as a case, over HTTP: by kind, place and words, of what whoever asks may read, and nothing of a sensitive lane.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { alikePath, type AlikeAnswer } from './alike.contract.ts';

const desk = await givenDesk({ after });
const ask = async (number: string, who: Person = 'medsos'): Promise<AlikeAnswer> =>
  json<AlikeAnswer>(await desk.get(who, alikePath(number)));
const numbersOf = async (number: string, who?: Person): Promise<string[]> =>
  (await ask(number, who)).cases.map((one) => one.number);

suite('of what is open', () => {
  test('cases are alike by three words, and the words are told; by fewer they are not', async () => {
    const one = await givenCase(desk, 'triage', { text: 'Pohon beringin tumbang menimpa kabel listrik' });
    const other = await givenCase(desk, 'triage', { text: 'Ada pohon tumbang, kabelnya putus' });
    await givenCase(desk, 'triage', { text: 'Pohon pelindung minta dipangkas' });
    const { cases } = await ask(one);
    assert.deepEqual(
      cases.map(({ number, words, ofKind, atPlace }) => [number, words, ofKind, atPlace]),
      [[other, ['pohon', 'tumbang', 'kabelnya'], false, false]],
    );
    assert.deepEqual(await numbersOf(other), [one]);
  });

  test('of one kind at one place they are, whatever was written; at another place they are not', async () => {
    await desk.pool.query(
      `insert into category (id, parent_id, name, state) values ('sampah', null, 'Sampah', 'offered')`,
    );
    const put = async (text: string, kelurahan: string): Promise<string> => {
      const number = await givenCase(desk, 'coordination', { text });
      await desk.does('medsos', number, 'Categorise', { categoryId: 'sampah' });
      await desk.does('medsos', number, 'Locate', { kelurahan });
      return number;
    };
    const one = await put('Aspal mengelupas', '34.71.01.1001');
    const same = await put('Motor saya terperosok', '34.71.01.1001');
    await put('Aspal mengelupas parah', '34.71.01.1002');
    const [found, ...others] = (await ask(one)).cases;
    assert.deepEqual([found?.number, found?.ofKind, found?.atPlace, others.length], [same, true, true, 0]);
  });
});

suite('rights', () => {
  const text = 'Selokan mampet meluap bau busuk';

  test('an agency is told of its own cases alone', async () => {
    const [own, theirs] = [await givenCase(desk, 'disposed', { text }), await givenCase(desk, 'disposed', { text })];
    const desks = await givenCase(desk, 'triage', { text });
    assert.deepEqual(await numbersOf(own, 'pupkp'), [theirs]);
    assert.ok((await numbersOf(own)).includes(desks));
    refused(await desk.get('pupkp', alikePath(desks)), 404, 'no-such-case');
  });

  test('what is in a sensitive lane is neither held against others nor found', async () => {
    const words = 'Petugas loket meminta uang pelicin kepada warga';
    const [sealed, other] = [
      await givenCase(desk, 'triage', { text: words }),
      await givenCase(desk, 'triage', { text: words }),
    ];
    assert.deepEqual(await numbersOf(other), [sealed]);
    await desk.does('medsos', sealed, 'MoveToLane', { lane: 'misconduct' });
    assert.deepEqual(await numbersOf(other), []);
  });
});

test('what was broken off one message with it is not among them', async () => {
  const parent = await givenCase(desk, 'registered', {
    text: 'Gapura desa retak miring membahayakan, gapura desa retak miring',
  });
  const { messages } = await desk.page('pusat', parent);
  const messageIds = messages.filter(({ from }) => from === 'reporter').map((one) => one.id);
  await desk.does('pusat', parent, 'SplitOff', { messageIds, child: true, passage: 'gapura desa retak miring' });
  assert.deepEqual(await numbersOf(parent), []);
});
