// YouTube from end to end through the whole program, asked over HTTP with a token that renews itself: all is public there, so identity cannot be
// asked and the officer is told what to do instead; the answer and the result stand below the comment, once, whatever is cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steps } from '../given/cases.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { carryToConveying, deskAtWork, written, type DeskAtWork } from './desk-at-work.ts';

type Called = { path: string; status: number };
const answered = async ({ control }: DeskAtWork, end: string): Promise<number> => {
  const { calls } = (await control('GET', 'calls')) as { calls: Called[] };
  return calls.filter(({ path, status }) => path.endsWith(end) && status === 200).length;
};

/** The first answered question leaves alone what was there before it; it comes once there is a token. */
const asksAlready = (desk: DeskAtWork): Promise<true> =>
  eventually(async () => ((await answered(desk, '/commentThreads')) > 0 ? true : undefined), 20_000);

/** Longer than the units of a day make any round wait. */
const laterOn = ({ later }: DeskAtWork): Promise<void> => later(10 * 60_000);

test('a comment is taken in, identity comes another way, and the result stands below it', async (t) => {
  const desk = await deskAtWork(t, 'youtube');
  await asksAlready(desk);
  const { accountId, control, act, shows, taken } = desk;
  const says = { accountId, person: 'warga-1' };
  const said = await control('POST', 'comments', { ...says, text: 'Lampu jalan mati di Jalan Contoh' });
  await laterOn(desk);
  const number = await desk.newCase();
  const first = await desk.page(number);
  assert.deepEqual(
    written(first).map(({ text, visibility }) => [text, visibility]),
    [['Lampu jalan mati di Jalan Contoh', 'public']],
  );
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'no-private-messages');
  await act('medsos', number, 'ProvideIdentity', steps.identify.fields);
  await carryToConveying(desk, number);
  const interim = await taken(({ kind }) => kind === 'comment');
  assert.equal(interim.targetId, said['id']);

  await control('PATCH', `comments/${String(said['id'])}`, { text: 'Lampu jalan mati di Jalan Contoh 5' });
  await control('POST', 'comments', { ...says, text: 'matur nuwun min', parentId: said['id'] });
  await laterOn(desk);
  await shows(number, (now) => written(now).some(({ text }) => text === 'matur nuwun min'));
  await shows(number, (now) => written(now).some(({ text }) => text === 'Lampu jalan mati di Jalan Contoh 5'));

  await control('POST', 'faults', { accountId, kind: 'reset-after-accept', times: 1, writesOnly: true });
  await act('pusat', number, 'ConveyResult', { publicText: 'Lampu sudah menyala.' });
  await taken(({ text }) => text === 'Lampu sudah menyala.');
  await laterOn(desk);
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
  const { received } = (await control('GET', `received?accountId=${accountId}`)) as { received: { text: string }[] };
  assert.equal(received.filter(({ text }) => text === 'Lampu sudah menyala.').length, 1);
});

test('a comment that was taken back is shown so, after a token has ended, and units are told to the operator', async (t) => {
  const desk = await deskAtWork(t, 'youtube');
  await asksAlready(desk);
  const { accountId, control, act, shows } = desk;
  const said = await control('POST', 'comments', { accountId, person: 'mas-coba', text: 'saluran mampet' });
  await laterOn(desk);
  const number = await desk.newCase();
  await act('medsos', number, 'ProvideIdentity', steps.identify.fields);
  await act('pusat', number, 'ApproveInterim', steps.approve.fields);
  await desk.taken(({ kind }) => kind === 'comment');
  await desk.later(2 * 3_600_000);
  await control('DELETE', `comments/${String(said['id'])}`);
  await laterOn(desk);
  await shows(number, (now) => written(now)[0]?.deleted === true);
  assert.ok((await answered(desk, '/youtube/token')) >= 2);
  const { units, problem } = (await desk.account()) ?? {};
  assert.equal(problem, undefined);
  assert.equal(units?.of, 10_000);
  assert.ok(Date.parse(units.backAt) > desk.program.clock.now(), units.backAt);
});
