// Calls and visits at a desk of the test's own: lines that exist, forms as officers fill them, and a look at what was kept.
import { randomUUID } from 'node:crypto';
import { runOutbox } from '#jobs/outbox/run-outbox.ts';
import { makeChannel } from '#channels/kinds.ts';
import type { IntakeBody } from '#features/intake/intake.contract.ts';
import type { Answer, Desk, Person } from '../beds/desk.ts';

const noSecrets = { appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' };

/** One line of each kind. */
export const givenLines = async ({ pool }: Desk): Promise<void> => {
  await pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets)
     values ('phone', 'telepon-1', 'Telepon aduan', '', ''), ('walk-in', 'loket-1', 'Loket Balai Kota', '', '')`,
  );
};

/** A call of somebody who says everything. */
export const call = (desk: Pick<Desk, 'now'>, fields: Partial<IntakeBody> = {}): IntakeBody => ({
  key: randomUUID(),
  channel: 'phone',
  accountId: 'telepon-1',
  saidAt: new Date(desk.now()).toISOString(),
  what: 'Lampu jalan mati, gelap sekali.',
  place: 'depan Pasar Contoh',
  kelurahan: 'Kricak',
  since: 'tiga malam',
  name: 'Warga Percobaan',
  phone: '0812-0000-0001',
  home: 'Demangan',
  note: '',
  ...fields,
});

/** The same at the counter. */
export const visit = (desk: Desk, fields: Partial<IntakeBody> = {}): IntakeBody =>
  call(desk, { channel: 'walk-in', accountId: 'loket-1', ...fields });

export const takes = (desk: Desk, body: IntakeBody, who: Person = 'medsos'): Promise<Answer> =>
  desk.send(who, 'POST', '/api/v1/intake', body);

/** The number of the case that it became. */
export const taken = async (desk: Desk, body: IntakeBody, who: Person = 'medsos'): Promise<string> => {
  const answer = await takes(desk, body, who);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return (JSON.parse(answer.body) as { number: string }).number;
};

/** Lets every message that waits reach its channel: here, an officer's hands. */
export const handOut = ({ store, now }: Desk): Promise<number> =>
  runOutbox(
    {
      store,
      channelFor: (channel, id) =>
        channel === 'phone' || channel === 'walk-in'
          ? makeChannel({ channel, id, handle: id, ...noSecrets })
          : undefined,
      photosOf: () => Promise.resolve([]),
      noteAccount: () => Promise.resolve(),
    },
    now,
  );
