// A reporter at the test desk: reads what the city sent, fills in the one-time form, opens the tracking page. Over HTTP alone.
import assert from 'node:assert/strict';
import type { SendPurpose } from '#core/complaint/complaint.ts';
import type { Answer, Desk } from '../beds/desk.ts';
import { cookieIn } from '../beds/http-server.ts';
import { testTrackCode } from '../beds/store.ts';

export type Received = { purpose: SendPurpose; visibility: string; status: string; text: string };

type Queued = Received & { id: string; complaintId: string };

/** Everything that was queued for the people behind a case, as they get it, oldest first. */
export const received = async (desk: Desk, number: string): Promise<Received[]> => {
  const { rows } = await desk.pool.query<Queued>(
    `select o.id, o.complaint_id as "complaintId", o.purpose, o.visibility, o.status, o.text from outbox o
     join every_complaint c on c.id = o.complaint_id where c.number = $1 order by o.created_at, o.id`,
    [number],
  );
  return Promise.all(
    rows.map(async ({ id, complaintId, text, ...rest }) => {
      const words = await desk.store.wordsToSend({ id, complaintId, text });
      return { ...rest, text: words };
    }),
  );
};

const post = (desk: Desk, url: string, fields: Record<string, string>, cookie = ''): Promise<Answer> =>
  desk.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...(cookie === '' ? {} : { cookie }),
    },
    payload: new URLSearchParams(fields).toString(),
  });

export const identity = { nama: 'Warga Percobaan', telepon: '081200000077', alamat: 'Jl. Contoh 7' };

/** The address of the one-time form that was sent last. */
export const linkOf = async (desk: Desk, number: string): Promise<string> => {
  const asked = (await received(desk, number)).findLast(({ purpose }) => purpose === 'ask-identity');
  return /\/identitas\/[\w-]+/.exec(asked?.text ?? '')?.[0] ?? '';
};

export const fillsIn = async (desk: Desk, number: string, fields: Record<string, string> = identity): Promise<void> => {
  const answer = await post(desk, await linkOf(desk, number), fields);
  assert.equal(answer.statusCode, 303, answer.body);
};

/** The pass to the case's tracking page. */
export const opens = async (desk: Desk, number: string): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>('select id from every_complaint where number = $1', [number]);
  const answer = await post(desk, '/lacak', { nomor: number, kode: testTrackCode(rows[0]?.id ?? '') });
  assert.equal(answer.statusCode, 303, answer.body);
  return cookieIn(answer.headers['set-cookie']);
};

export const sees = async (desk: Desk, number: string): Promise<string> => {
  const cookie = await opens(desk, number);
  const answer = await desk.app.inject({ url: `/lacak/${number}`, headers: { cookie } });
  assert.equal(answer.statusCode, 200);
  return answer.body;
};

export const rates = async (desk: Desk, number: string, score: number, words = ''): Promise<Answer> =>
  post(desk, `/lacak/${number}/nilai`, { nilai: String(score), catatan: words }, await opens(desk, number));

export const reopens = async (desk: Desk, number: string, reason: string): Promise<Answer> =>
  post(desk, `/lacak/${number}/buka-lagi`, { alasan: reason }, await opens(desk, number));
