// What reaches officers beside the bell: the words, the way to the push services of their browsers, and the city's own mail.
import { letterCarrier } from '#channels/city-mail.ts';
import { pushPost } from '#channels/push-post.ts';
import type { Config } from '#config/config.ts';
import type { AccountBook } from '#db/accounts.ts';
import type { JobDeps } from '#jobs/job.ts';
import type { Keys } from '#keys/keys.ts';
import { pushKeyPair } from '#keys/push-key.ts';
import { officerSpeech } from '#words/officer-speech.ts';

/** As the mailbox of the same address signs, so that it knows as ours what comes back there. */
const secretFor = async (address: string, book: Pick<AccountBook, 'findEvenResting'>, keys: Keys): Promise<string> => {
  const none = { handle: '', appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' };
  const found = await book.findEvenResting({ channel: 'email', id: address });
  return (found ?? (await keys.withDerived({ channel: 'email', id: address, ...none }))).appSecret;
};

/** In the installation's own name. */
export const toOfficers = async (
  keys: Keys,
  { publicUrl, cityMail, nameOf }: Pick<Config, 'publicUrl' | 'cityMail'> & { nameOf: () => string | undefined },
  book: Pick<AccountBook, 'findEvenResting'>,
): Promise<Pick<JobDeps, 'postPush' | 'speech' | 'cityMail'>> => ({
  postPush: pushPost({ ...pushKeyPair(keys.kept['web-push']), contact: publicUrl }),
  speech: officerSpeech(publicUrl, nameOf),
  cityMail: cityMail === undefined ? undefined : letterCarrier(cityMail, await secretFor(cityMail.address, book, keys)),
});
