// People who write to the city on two platforms: whom only an officer's hand can tell to be one.
import { drainInbound } from '#app/drain-inbound.ts';
import { fresh } from '../given/cases.ts';
import type { Desk } from '../beds/desk.ts';
import { comment, direct, drainPorts, type MessageIn } from '../given/intake.ts';

export type TwoChannels = {
  /** A webhook of another platform than Instagram, drained. */
  arrivesBy: (channel: string, ...inbounds: readonly MessageIn[]) => Promise<void>;
  /** The number of the case that a message came to. */
  caseOf: (externalId: string) => Promise<string>;
  /** A comment on Instagram of somebody new; the case, and who wrote. */
  onInstagram: () => Promise<{ number: string; who: string }>;
  /** What a person writes privately on Facebook: the case that it came to. */
  onFacebook: (who: string) => Promise<string>;
};

export const twoChannels = (desk: Desk): TwoChannels => {
  const arrivesBy: TwoChannels['arrivesBy'] = async (channel, ...inbounds) => {
    await desk.pool.query('insert into inbound (channel, payload, received_at) values ($1, $2, now())', [
      channel,
      JSON.stringify(inbounds),
    ]);
    await drainInbound(drainPorts(desk.store), desk.now);
  };
  const caseOf: TwoChannels['caseOf'] = async (externalId) => {
    const { rows } = await desk.pool.query<{ number: string }>(
      'select c.number from message m join complaint c on c.id = m.complaint_id where m.external_id = $1',
      [externalId],
    );
    return rows[0]?.number ?? '';
  };
  return {
    arrivesBy,
    caseOf,
    onInstagram: async () => {
      const [who, id] = [fresh('ig'), fresh('m')];
      await desk.arrives(comment(id, 'Lampu jalan mati', { who, post: fresh('post'), sentAt: desk.now() }));
      return { number: await caseOf(id), who };
    },
    onFacebook: async (who) => {
      const id = fresh('m');
      await arrivesBy('facebook', direct(id, 'Pesan pribadi', { who, sentAt: desk.now() }));
      return caseOf(id);
    },
  };
};
