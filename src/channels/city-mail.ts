// The city's outgoing mail: letters leave by it, and none come in. No mailbox belongs to it.
import type { LetterCarrier, RejectReason } from '#ports/channel.ts';
import type { CityMail } from './city-sender.ts';
import { sendLetter } from './email/sending.ts';
import { greet, smtpFailure } from './email/smtp.ts';

const problemIn = (failure: ReturnType<typeof smtpFailure>): RejectReason => {
  if (failure.outcome === 'rejected') return failure.reason;
  throw new Error(failure.detail);
};

/** `secret` signs the ids of letters: the mailbox of the same address, if there is one, then knows what comes back as ours. */
export const letterCarrier = ({ server, address, name }: CityMail, secret: string): LetterCarrier => {
  const domain = address.slice(address.indexOf('@') + 1);
  return {
    name: 'email',
    account: { id: address, handle: name },
    send: async (message, now) => ({
      result: await sendLetter({ address, name, domain, smtp: server, secret }, message, now),
    }),
    check: () =>
      greet(server).then(
        () => undefined,
        (error: unknown) => problemIn(smtpFailure(error, false)),
      ),
  };
};
