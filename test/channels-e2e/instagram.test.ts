// Instagram from end to end through the whole program where nobody commented below the city's own posts: a mention elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steps } from '../given/cases.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { carryToConveying, deskAtWork, written } from './desk-at-work.ts';

test('a mention below another’s post is taken in with its words, asked about once its author writes, and answered there', async (t) => {
  const desk = await deskAtWork(t, 'instagram');
  const { accountId, control, act, shows, taken } = desk;
  await control('POST', 'comments', { accountId, person: 'warga-1', text: '@pemkotjogja trotoar rusak', alone: true });
  await eventually(async () => {
    const { rowCount } = await desk.program.parts.database.pool.query(
      `select 1 from inbound where channel = 'instagram'`,
    );
    return rowCount === 0 ? undefined : true;
  });
  // The words are asked for every fifteen seconds.
  await desk.later(15_000);
  const number = await desk.newCase();
  const page = await desk.page(number);
  assert.deepEqual(
    written(page).map(({ text, visibility }) => [text, visibility]),
    [['@pemkotjogja trotoar rusak', 'public']],
  );
  assert.equal(page.reporter.handle, 'warga.demo1');
  await act('medsos', number, 'AskIdentity', steps.ask.fields);
  assert.equal(await desk.failure(number), 'person-must-begin');
  await act('medsos', number, 'ProvideIdentity');
  await carryToConveying(desk, number);
  await act('pusat', number, 'ConveyResult', { publicText: 'Trotoar sudah diperbaiki.' });
  assert.equal((await taken(({ text }) => text.endsWith('Trotoar sudah diperbaiki.'))).kind, 'comment');
  await shows(number, ({ status, closeReason }) => status === 'closed' && closeReason === 'conveyed');
});
