// One message by one way: the city's own accounts carry it, or a browser's push service. One attempt; whoever asks decides what follows.
import type { Instant } from '#core/time.ts';
import type { Channel, LetterCarrier, SendOutcome } from '#ports/channel.ts';
import type { OfficerWords, PostPush, Reach } from '#ports/ways.ts';

/** By what messages leave. */
export type WayPorts = {
  channels: () => readonly Channel[];
  channelFor: (channel: string, accountId: string) => Channel | undefined;
  postPush: PostPush;
  /** Goes before the city's mailbox. */
  cityMail: LetterCarrier | undefined;
};

/** `key`: the same at every attempt at this message by this way; `receipt` comes back where a browser showed it. */
export type Posting = { words: OfficerWords; key: string; receipt: string; urgent: boolean };

/** The account under which an address was proven, or another one of the city there. */
const channelOf = (
  { channels, channelFor, cityMail }: WayPorts,
  { way, accountId }: Exclude<Reach, { way: 'push' }>,
): LetterCarrier | undefined =>
  (way === 'email' ? cityMail : undefined) ?? channelFor(way, accountId) ?? channels().find(({ name }) => name === way);

/** By which account of the city it leaves; none carries a push. */
export const accountFor = (ports: WayPorts, reach: Reach): { channel: string; accountId: string } | undefined => {
  const channel = reach.way === 'push' ? undefined : channelOf(ports, reach);
  return channel === undefined ? undefined : { channel: channel.name, accountId: channel.account.id };
};

/** Never throws what a platform answers. */
export const postBy = async (
  ports: WayPorts,
  reach: Reach,
  { words, key, receipt, urgent }: Posting,
  now: Instant,
): Promise<SendOutcome> => {
  if (reach.way === 'push') {
    const { subject: title, push: body, link } = words;
    return ports.postPush(reach.target, { title, body, link, receipt }, { urgent, now });
  }
  const channel = channelOf(ports, reach);
  if (channel === undefined) return { outcome: 'rejected', reason: 'unknown-account', detail: 'no account for it' };
  const { result } = await channel.send(
    {
      target: {
        kind: 'private-message',
        personId: reach.address,
        lastFromPersonAt: reach.heardAt,
        subject: words.subject,
      },
      ...{ text: words.text, key, automatic: true, officer: words.officer },
    },
    now,
  );
  return result;
};
