// Who the city's own letters are from and the server that takes them, as they are named where the program is started. Connects to nothing.
// Must let nothing become a header or a second recipient.
import addressparser from 'nodemailer/lib/addressparser';
import { normalAddress, serverOf, type MailServer } from './email/mail-account.ts';

/** What opens the server is secret. Without a name the address stands in its place. */
export type CityMail = { server: MailServer; address: string; name: string };

/** Undefined when it is none, or none that the program could talk to. */
export const mailServerIn = (url: string): MailServer | undefined => {
  const read = URL.parse(url);
  if (read === null || !/^\/?$/.test(read.pathname) || read.hash !== '') return undefined;
  const server = serverOf(url, 'smtp');
  // A password without a name is no sign-in; nobody means port 0.
  if (server === undefined || server.port === 0 || (server.user === '' && server.password !== '')) return undefined;
  return /\p{Cc}/u.test(server.user + server.password) ? undefined : { ...server, named: true };
};

const longestName = 100;

/** `Meja Pengaduan <aduan@kota.example>` or the address alone; undefined when it is not exactly one. */
export const senderIn = (from: string): Pick<CityMail, 'address' | 'name'> | undefined => {
  if (/\p{Cc}/u.test(from)) return undefined;
  const [one, ...more] = addressparser(from);
  if (one === undefined || more.length > 0 || !('address' in one) || one.address === undefined) return undefined;
  const address = normalAddress(one.address);
  const isPlain = address !== undefined && /^[!-~]+@[!-~]+\.[!-~]+$/.test(address);
  if (!isPlain || one.name.length > longestName) return undefined;
  return { address, name: one.name.trim() === '' ? address : one.name.trim() };
};
