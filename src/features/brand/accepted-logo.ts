// Which pictures may become the city's: a small square PNG. What can act when it is opened, as SVG can, is none; the browser of whoever chooses one
// draws any picture anew as such a PNG before it is sent.
import { inspectFile } from '#src/files/accepted-file.ts';
import { pictureSize } from '#src/files/picture-size.ts';
import { withoutMetadata } from '#src/files/without-metadata.ts';
import { logoBounds } from './brand.contract.ts';

/** A picture, and how wide it is. */
type Logo = { bytes: Buffer; width: number };

/** Without what an editor wrote beside its pixels; undefined for what is no such picture. */
export const acceptedLogo = async (sent: Buffer): Promise<Logo | undefined> => {
  const inspected = await inspectFile(sent);
  if (!inspected.ok || inspected.file.contentType !== 'image/png') return undefined;
  const bytes = withoutMetadata(sent, 'image/png');
  const size = bytes === undefined ? undefined : pictureSize(bytes, 'image/png');
  if (bytes === undefined || size === undefined || bytes.length > logoBounds.bytes) return undefined;
  const isSquare = size.width === size.height && size.width >= logoBounds.from && size.width <= logoBounds.to;
  return isSquare ? { bytes, width: size.width } : undefined;
};
