// TikTok from end to end through the whole program: a comment below a video opens a case, told by webhook or found by asking;
// identity cannot be asked there, and the officer is told what to do instead; the answer and the result stand below the comment.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steps } from '../given/cases.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { carryToConveying, deskAtWork, written, type DeskAtWork } from './desk-at-work.ts';

const result = 'Lampu sudah menyala. Terima kasih sudah melapor.';

/** Webhooks are looked at when the account's turn comes. */
const turn = 10_000;

const arrives = async (desk: DeskAtWork, what: string): Promise<void> => {
  await eventually(async () => {
    const { rows } = await desk.program.parts.database.pool.query(
      `select 1 from inbound where channel = 'tiktok' and status = 'done' and payload like $1`,
      [`%${what}%`],
    );
    return rows.length > 0 ? true : undefined;
  }, 20_000);
};

test('a comment that a webhook tells of is taken in, identity comes another way, and the result stands below it', async (t) => {
  const desk = await deskAtWork(t, 'tiktok');
  const { accountId, control, act, shows, taken } = desk;
  await desk.asksAt('/business/video/list/');
  const says = { accountId, person: 'warga-1' };
  const said = await control('POST', 'comments', { ...says, text: 'min lampu mati di jalan contoh 😭' });
  await arrives(desk, String(said['id']));
  await desk.later(turn);
  const number = await desk.newCase();
  const first = await shows(number, (now) => written(now).length === 1);
  assert.deepEqual(
    written(first).map(({ text, visibility }) => [text, visibility]),
    [['min lampu mati di jalan contoh 😭', 'public']],
  );
  assert.deepEqual(first.limits?.comment, { max: 150, unit: 'characters' });
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'no-private-messages');
  await act('medsos', number, 'ProvideIdentity', steps.identify.fields);
  await carryToConveying(desk, number);
  const interim = await taken(({ kind }) => kind === 'comment');
  assert.equal(interim.targetId, said['id']);

  const more = await control('POST', 'comments', { ...says, text: 'suwun min', parentId: String(said['id']) });
  await arrives(desk, String(more['id']));
  await desk.later(turn);
  await shows(number, (now) => written(now).length === 2);
  await control('POST', 'faults', { accountId, kind: 'reset-after-accept', times: 1, writesOnly: true });
  await act('pusat', number, 'ConveyResult', { publicText: result });
  await taken(({ text }) => text === result);
  await desk.later(60_000);
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
  const { received } = (await control('GET', `received?accountId=${accountId}`)) as { received: { text: string }[] };
  assert.equal(received.filter(({ text }) => text === result).length, 1);
  assert.equal(written(await desk.page(number)).length, 2);
});

test('where no webhook comes the comment and what is written below our answer are found by asking', async (t) => {
  const desk = await deskAtWork(t, 'tiktok');
  const { accountId, control, act, shows, taken } = desk;
  await control('PUT', 'delivery', { accountId, paused: true });
  await desk.asksAt('/business/video/list/');
  const says = { accountId, person: 'mas-coba' };
  const said = await control('POST', 'comments', { ...says, text: 'saluran mampet bau bgt' });
  await desk.later(turn);
  const number = await desk.newCase();
  await act('medsos', number, 'ProvideIdentity', steps.identify.fields);
  await act('pusat', number, 'ApproveInterim', steps.approve.fields);
  const interim = await taken(({ kind }) => kind === 'comment');
  await control('POST', 'comments', { ...says, text: 'di sebelah timur pasar', parentId: String(said['id']) });
  await desk.later(5 * 60_000 + turn);
  const page = await shows(number, (now) => written(now).length === 2);
  assert.deepEqual(
    written(page).map(({ text }) => text),
    ['saluran mampet bau bgt', 'di sebelah timur pasar'],
  );
  assert.equal(page.messages.filter(({ text }) => text === interim.text).length, 1);
});

test('a comment that was taken back is shown so', async (t) => {
  const desk = await deskAtWork(t, 'tiktok');
  const { accountId, control, shows } = desk;
  await desk.asksAt('/business/video/list/');
  const said = await control('POST', 'comments', { accountId, person: 'warga-2', text: 'air mati' });
  await arrives(desk, String(said['id']));
  await desk.later(turn);
  const number = await desk.newCase();
  await control('DELETE', `comments/${String(said['id'])}`);
  await shows(number, (now) => written(now)[0]?.deleted === true);
});
