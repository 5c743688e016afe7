// What is asked again and again: answered without any agency, by at least three people, without a name in it, and nothing of a sealed case.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { comment } from '#test/given/intake.ts';
import type { AskedAgainAnswer } from './asked-again.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/articles';

let made = 0;
/** A comment of somebody new, and the number of its case. */
const asks = async (text: string): Promise<string> => {
  made += 1;
  const who = `orang-${String(made)}`;
  await desk.arrives(
    comment(`tanya-${String(made)}`, text, { who, post: who, author: { id: who, handle: who, name: `Budi ${who}` } }),
  );
  return desk.latest();
};
const answered = async (text: string): Promise<string> => {
  const number = await asks(text);
  await desk.does('medsos', number, 'AnswerInformation', { text: 'Terima kasih, kami jawab.' });
  return number;
};
const groups = async (): Promise<AskedAgainAnswer['groups']> =>
  json<AskedAgainAnswer>(await desk.get('pusat', `${path}/asked-again`)).groups;

test('questions of three people become one line, without names and numbers, until an article answers them', async () => {
  const first = await answered('Jam buka puskesmas sampai kapan min?');
  await answered('puskesmas buka jam berapa ya');
  assert.deepEqual(await groups(), [], 'two are no crowd');
  await asks('Puskesmas jam segini masih buka?');
  assert.deepEqual(await groups(), [], 'one that nobody answered yet is none');
  const last = await answered('Mau tanya jam bukanya puskesmas, saya Budi orang-4, 0812-3456-7890');
  const [group, ...more] = await groups();
  assert.deepEqual(more, []);
  assert.deepEqual([...(group?.words ?? [])].toSorted(), ['buka', 'jam', 'puskesmas']);
  assert.deepEqual([group?.people, group?.cases, group?.numbers[0], group?.numbers.at(-1)], [3, 3, last, first]);
  assert.doesNotMatch(group?.example ?? '', /Budi|orang-4|0812/);
  assert.match(group?.example ?? '', /jam bukanya puskesmas/);
  const article = {
    ...{ question: 'Kapan puskesmas dibuka?', answer: 'Pukul 07.30.', alsoCalled: 'jam layanan', categoryId: '' },
    ...{ ownerId: '', source: 'puskesmas.example', validUntil: '2027-01-01', state: 'used' },
  };
  assert.equal((await desk.send('ketua', 'POST', path, article)).statusCode, 201);
  assert.deepEqual(await groups(), []);
});

test('joined accounts are one person', async () => {
  const numbers = [
    await answered('Rute trans jogja ke pasar'),
    await answered('pasar dilewati rute trans jogja mana'),
    await answered('rute trans jogja lewat pasar apa saja'),
  ];
  assert.equal((await groups()).length, 1);
  const [first = '', second = ''] = numbers;
  await desk.does('medsos', first, 'JoinReporter', { number: second });
  assert.deepEqual(await groups(), []);
});

test('what was put into a sensitive lane, or went to an agency, or is long past, counts for nothing', async () => {
  const numbers = [
    await answered('Cara daftar beasiswa pelajar'),
    await answered('daftar beasiswa pelajar caranya'),
    await answered('beasiswa pelajar daftar di mana'),
  ];
  assert.equal((await groups()).length, 1);
  const [one = ''] = numbers;
  await desk.pool.query(`update complaint set lead_agency_id = 'dpupkp' where number = $1`, [one]);
  assert.deepEqual(await groups(), []);
  await desk.pool.query('update complaint set lead_agency_id = null where number = $1', [one]);
  assert.equal((await groups()).length, 1);
  await desk.pool.query(
    `update reporter set restricted_at = now() where id = (select reporter_id from complaint where number = $1)`,
    [one],
  );
  assert.deepEqual(await groups(), [], 'whoever asked that their data is not used');
  await desk.pool.query('update reporter set restricted_at = null');
  assert.equal((await groups()).length, 1);
  await desk.does('pusat', one, 'MoveToLane', { lane: 'misconduct' });
  assert.deepEqual(await groups(), [], 'what is sealed is read by nobody here');
  const another = await answered('beasiswa pelajar daftarnya kapan');
  assert.deepEqual([(await groups())[0]?.cases, (await groups())[0]?.numbers.includes(one)], [3, false]);
  assert.ok((await groups())[0]?.numbers.includes(another));
  await desk.moveTo(24 * 91);
  assert.deepEqual(await groups(), []);
});
