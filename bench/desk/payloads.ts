// Webhooks as they are stored before anybody reads them.
import type pg from 'pg';
import type { Parts } from '#run/parts.ts';

/** A comment of some hundred letters below a post of the city's, as Meta tells it. */
export const commentOf = (accountId: string, writer: string, id: string): string =>
  JSON.stringify({
    object: 'instagram',
    entry: [
      {
        id: accountId,
        time: Math.floor(Date.now() / 1000),
        changes: [
          {
            field: 'comments',
            value: {
              id,
              text: `Lampu jalan mati di depan pasar, sudah tiga malam gelap, mohon segera diperbaiki 🙏 (${id})`,
              from: { id: writer, username: `warga_${writer}` },
              media: { id: '1800000000000001', media_product_type: 'FEED' },
            },
          },
        ],
      },
    ],
  });

/** As the hook route stores them. */
export const storePayloads = async (pool: pg.Pool, payloads: readonly string[]): Promise<void> => {
  await pool.query(
    `insert into inbound (channel, payload, received_at) select 'instagram', body, now() from unnest($1::text[]) body`,
    [payloads],
  );
};

/** The account that training declares. */
export const instagramOf = ({ accounts }: Parts): string => {
  const found = accounts.channels().find(({ account }) => account.channel === 'instagram')?.account.id;
  if (found === undefined) throw new Error('training declares no Instagram account');
  return found;
};
