// What a platform told, as it can be kept: nothing was said after it reached us, and no name runs into what stands beside it.
// Must not know a platform.
import { asOneLine } from '#core/one-line.ts';
import type { Instant } from '#core/time.ts';
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import type { InboundAuthor } from '#ports/inbound-who.ts';

/** Clocks differ a little: within this the order over there holds. */
const clockSlackMs = 10 * 60_000;

/** A clock over there that runs ahead by years would hold its case at the top of every list until then. */
const notAfter = (receivedAt: Instant, at: Instant): Instant => (at > receivedAt + clockSlackMs ? receivedAt : at);

const asAuthor = ({ name, handle, ...ids }: InboundAuthor): InboundAuthor => {
  const [shown, called] = [asOneLine(name ?? ''), asOneLine(handle ?? '')];
  return { ...ids, ...(shown === '' ? {} : { name: shown }), ...(called === '' ? {} : { handle: called }) };
};

const asAttachment = ({ name, title, ...file }: InboundAttachment): InboundAttachment => {
  const [called, shared] = [asOneLine(name ?? ''), asOneLine(title ?? '')];
  return { ...file, ...(called === '' ? {} : { name: called }), ...(shared === '' ? {} : { title: shared }) };
};

type Carried = { author?: InboundAuthor; attachments?: InboundAttachment[]; sentAt?: Instant };

const carried = <T extends Carried>(told: T, receivedAt: Instant): T => ({
  ...told,
  ...(told.author === undefined ? {} : { author: asAuthor(told.author) }),
  ...(told.attachments === undefined ? {} : { attachments: told.attachments.map(asAttachment) }),
  ...(told.sentAt === undefined ? {} : { sentAt: notAfter(receivedAt, told.sentAt) }),
});

/** Words and ids stay as they were told. */
export const asReceived = (told: Inbound, receivedAt: Instant): Inbound => {
  switch (told.kind) {
    case 'message':
    case 'echo':
      return carried(told, receivedAt);
    case 'edit':
      return { ...carried(told, receivedAt), editedAt: notAfter(receivedAt, told.editedAt) };
    case 'delete':
      return told.deletedAt === undefined ? told : { ...told, deletedAt: notAfter(receivedAt, told.deletedAt) };
    case 'unplaced':
      return { ...told, readable: carried(told.readable, receivedAt) };
    case 'ignored':
      return told.unless === undefined ? told : { ...told, unless: asReceived(told.unless, receivedAt) };
    case 'identity-change':
    case 'revoked':
      return { ...told, at: notAfter(receivedAt, told.at) };
    case 'failed':
    case 'unknown':
      return told;
  }
};
