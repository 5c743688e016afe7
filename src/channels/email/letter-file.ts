// Brings a file out of a letter in the mailbox.
import type { MediaAddress } from '#ports/channel.ts';
import { decoded, picturesIn } from './body-text.ts';
import type { MailAccount } from './mail-account.ts';
import { inFolder, visit } from './mailbox.ts';
import { readReference } from './payload.ts';

const largest = 30 * 1024 * 1024;

/** What is written in HTML comes in UTF-8. Undefined when the letter is gone, or its folder was made anew. Throws when the mailbox cannot be asked. */
export const findFile = async (account: MailAccount, reference: string): Promise<MediaAddress | undefined> => {
  const place = readReference(reference);
  if (place === undefined || !account.folders.includes(place.folder)) return undefined;
  return visit(account, (client) =>
    inFolder(client, place.folder, async (uidValidity) => {
      if (uidValidity !== place.uidValidity) return undefined;
      const found = await client.download(String(place.uid), place.path, {
        uid: true,
        maxBytes: largest,
        decodeText: false,
      });
      if (found.content === undefined) return undefined;
      const chunks: Buffer[] = [];
      for await (const chunk of found.content) chunks.push(Buffer.from(chunk as Uint8Array));
      const bytes = Buffer.concat(chunks);
      // Of a part that is not there some servers hand out nothing.
      if (bytes.length === 0) return undefined;
      const { contentType, charset = '' } = found.meta;
      if (place.picture !== undefined) {
        const picture = picturesIn(decoded(bytes, charset))[place.picture];
        return picture === undefined ? undefined : { bytes: picture.bytes };
      }
      return { bytes: contentType === 'text/html' ? Buffer.from(decoded(bytes, charset)) : bytes };
    }),
  );
};
