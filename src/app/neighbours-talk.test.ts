// Of a group's talk only what is meant for the city is kept: pictures of one album follow the one that names it, and the rest leaves nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { parseTelegram } from '#channels/telegram/parse.ts';
import { at } from '#test/given/given.ts';
import { anyAccount } from '#test/given/intake.ts';
import { testIds, testStore } from '#test/beds/store.ts';
import { drainInbound } from './drain-inbound.ts';

const bot = { id: '7000000001', handle: 'kota_bot' };
const from = { id: 55_001, is_bot: false, first_name: 'Umi' };
const chat = { id: -1_002_000_000_001, type: 'supergroup', title: 'Grup' };

type Kept = { drain: (...messages: object[]) => Promise<void>; wait: (minutes: number) => void; pool: pg.Pool };
const given = async (t: Parameters<typeof testStore>[0]): Promise<Kept> => {
  const { store, pool } = await testStore(t);
  const ports = {
    store,
    ids: testIds,
    parse: (_channel: string, payload: unknown) => parseTelegram(payload, bot),
    accountOf: anyAccount,
  };
  let minutes = 0;
  const drain: Kept['drain'] = async (...messages) => {
    for (const update of messages)
      await pool.query(`insert into inbound (channel, payload, received_at) values ('telegram', $1, now())`, [
        JSON.stringify({ update_id: 1, ...update }),
      ]);
    await drainInbound(ports, () => at(minutes / 60));
  };
  const wait = (more: number): void => {
    minutes += more;
  };
  return { drain, wait, pool };
};
const message = (number: number, more: object): object => ({
  message: { message_id: number, from, chat, date: 1_795_482_000, ...more },
});
const picture = (number: number, album: string, caption?: string): object =>
  message(number, { photo: [{ file_id: `f${String(number)}` }], media_group_id: album, caption });

const pictures = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ reference: string }>('select source_url as reference from attachment order by 1');
  return rows.map(({ reference }) => reference);
};
const leftOf = async (pool: pg.Pool): Promise<string> => {
  const { rows } = await pool.query<{ all: string | null }>(
    `select (select string_agg(payload, ' ') from inbound) || coalesce((select string_agg(body::text, ' ') from early_inbound), '') as all`,
  );
  return rows[0]?.all ?? '';
};

test('pictures before and after the one with the words reach its case, and those of another album do not', async (t) => {
  const { drain, pool } = await given(t);
  await drain(picture(1, 'a'), picture(9, 'b'), picture(2, 'a', '@kota_bot got mampet'), picture(3, 'a'));
  assert.deepEqual(await pictures(pool), ['reference:f1', 'reference:f2', 'reference:f3']);
  assert.equal((await pool.query('select 1 from complaint')).rowCount, 1);
  await drain(picture(3, 'a'));
  assert.deepEqual(await pictures(pool), ['reference:f1', 'reference:f2', 'reference:f3']);
});

test('neighbours’ talk leaves no word, and a picture nobody claimed is gone after some minutes', async (t) => {
  const { drain, wait, pool } = await given(t);
  await drain(message(1, { text: 'rahasia tetangga' }), picture(2, 'b', 'foto tetangga'));
  await drain({ edited_message: { message_id: 1, from, chat, date: 1, edit_date: 2, text: 'rahasia tetangga lagi' } });
  wait(11);
  await drain();
  assert.doesNotMatch(await leftOf(pool), /tetangga|f2/);
  assert.equal((await pool.query('select 1 from message')).rowCount, 0);
});

test('words of ours that were changed follow, though they name us no more', async (t) => {
  const { drain, pool } = await given(t);
  await drain(message(1, { text: '@kota_bot lampu mati' }));
  await drain({
    edited_message: { message_id: 1, from, chat, date: 1, edit_date: 1_795_482_060, text: 'lampu padam' },
  });
  const { rows } = await pool.query<{ text: string }>('select text from message');
  assert.deepEqual(rows, [{ text: 'lampu padam' }]);
});
