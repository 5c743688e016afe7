// Whom the code of a tracking page and the one-time link reach: the case's own reporter in private, on every channel, and nobody else.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { markersIn } from '#core/identity-token.ts';
import type { SendPurpose } from '#core/complaint/complaint.ts';
import { kinds } from '#channels/kinds.ts';
import { givenDesk } from './beds/desk.ts';
import { direct } from './given/intake.ts';

const purposes = Object.keys({
  ...{ 'ask-identity': 1, 'remind-identity': 1, interim: 1, information: 1, result: 1, notice: 1, news: 1, status: 1 },
  'hand-over': 1,
} satisfies Record<SendPurpose, 1>);
const channels = Object.keys(kinds);

type Row = { id: string; channel: string; visibility: string; purpose: string };

const desk = await givenDesk({ after });

/** One row of each kind, with the same words. */
const rowsWith = async (complaintId: string, text: string): Promise<Row[]> => {
  const { rows } = await desk.pool.query<Row>(
    `insert into outbox (id, effect_key, complaint_id, purpose, channel, account_id, visibility, text, not_before, created_at)
     select gen_random_uuid(), gen_random_uuid()::text, $1, purpose, channel, 'a', visibility, $2, now(), now()
     from unnest($3::text[]) channel, unnest($4::text[]) purpose, unnest(array['public', 'private']) visibility
     returning id, channel, visibility, purpose`,
    [complaintId, text, channels, purposes],
  );
  assert.equal(rows.length, channels.length * purposes.length * 2);
  return rows;
};

test('only private words to the reporter carry code or link, whatever the channel', async () => {
  await desk.arrives(direct('m-1', 'Lampu jalan di depan pasar mati sejak kemarin malam'));
  const number = await desk.latest();
  await desk.does('medsos', number, 'AskIdentity', { mode: 'form-link', text: 'Isi {tautan}.' });
  const { rows } = await desk.pool.query<{ id: string; text: string }>(
    'select c.id, o.text from complaint c join outbox o on o.complaint_id = c.id',
  );
  const [asked = assert.fail()] = rows;
  const [marker = assert.fail()] = markersIn(asked.text);
  const page = `http://127.0.0.1:3000/lacak/${number}`;
  const text = `Isi http://127.0.0.1:3000/identitas/${marker} lalu lihat ${page} dan ${page}0.`;
  const code = desk.store.trackCodeOf(asked.id);
  for (const { id, ...row } of await rowsWith(asked.id, text)) {
    const words = await desk.store.wordsToSend({ id, complaintId: asked.id, text });
    const name = JSON.stringify(row);
    const isOwn = row.visibility === 'private' && !['notice', 'hand-over'].includes(row.purpose);
    assert.equal(words.includes(code), isOwn, name);
    assert.equal(words.includes(`${page}?kode=${code} dan ${page}0.`), isOwn, name);
    assert.equal(/\/identitas\/[\w-]{32} /.test(words), isOwn, name);
    if (!isOwn) assert.equal(words, text, name);
  }
});

test('a row that is not there, or of another case, is given nothing', async () => {
  const number = await desk.latest();
  const { rows } = await desk.pool.query<{ id: string; row: string; text: string }>(
    'select c.id, o.id as row, o.text from complaint c join outbox o on o.complaint_id = c.id order by o.created_at, o.id limit 1',
  );
  const [{ id, row, text } = assert.fail()] = rows;
  const words = `${text} http://127.0.0.1:3000/lacak/${number}`;
  const [nowhere, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  assert.equal(await desk.store.wordsToSend({ id: nowhere, complaintId: id, text: words }), words);
  const elsewhere = await desk.store.wordsToSend({ id: row, complaintId: other, text: words });
  assert.ok(!elsewhere.includes(desk.store.trackCodeOf(id)) && markersIn(elsewhere).length > 0, elsewhere);
});
