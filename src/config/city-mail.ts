// Where the city's own letters leave and who they are from, as the operator wrote it. Connects to nothing, and repeats neither.
import { mailServerIn, senderIn, type CityMail } from '#channels/city-sender.ts';
import { operator } from '#words/operator.ts';

/** Both or neither: a server without a sender sends nothing, and a sender without a server is a mistake somebody will look for. */
export const cityMailIn = (
  url: string | undefined,
  from: string | undefined,
  note: (mistake: string) => void,
): { cityMail?: CityMail } => {
  if (url === undefined && from === undefined) return {};
  const server = url === undefined ? undefined : mailServerIn(url);
  const sender = from === undefined ? undefined : senderIn(from);
  if (server === undefined) note(url === undefined ? operator.settings.smtpUrlMissing : operator.settings.smtpUrl);
  if (sender === undefined) note(from === undefined ? operator.settings.mailFromMissing : operator.settings.mailFrom);
  return server === undefined || sender === undefined ? {} : { cityMail: { server, ...sender } };
};
