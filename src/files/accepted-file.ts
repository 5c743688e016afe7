// Which files are kept, whoever sends them, told by their content: what their name or their sender calls them counts for nothing.
// What can act when it is opened (HTML, SVG) is in no list.
import { fileTypeFromBuffer } from 'file-type';
import type { AcceptedFile, Inspected } from '#ports/media.ts';
import { cleanLetter, letterType } from './clean-letter.ts';
import { pictureSize } from './picture-size.ts';
import { withoutMetadata } from './without-metadata.ts';
import { mayTellPlace, withoutPosition } from './without-position.ts';

type Accepted = { kind: AcceptedFile['kind']; ending: string };

const ooxml = 'application/vnd.openxmlformats-officedocument';
const odf = 'application/vnd.oasis.opendocument';

/**
 * The endings under which they are handed out again: what the platforms deliver by their own descriptions (WhatsApp: audio aac, amr, mpeg,
 * mp4, ogg; documents of Office, PDF, text; video mp4, 3gpp. Messenger and Instagram: video mp4, ogg, avi, mov, webm; they and Telegram: what telephones record and draw) and what
 * people attach to letters. Of documents none with macros.
 */
const accepted: Readonly<Record<string, Accepted | undefined>> = {
  'image/jpeg': { kind: 'image', ending: 'jpg' },
  'image/png': { kind: 'image', ending: 'png' },
  'image/webp': { kind: 'image', ending: 'webp' },
  'image/gif': { kind: 'image', ending: 'gif' },
  // Telephones and scanners make these; browsers that cannot draw them offer to save them.
  'image/heic': { kind: 'file', ending: 'heic' },
  'image/heif': { kind: 'file', ending: 'heif' },
  'image/heic-sequence': { kind: 'file', ending: 'heic' },
  'image/heif-sequence': { kind: 'file', ending: 'heif' },
  'image/avif': { kind: 'file', ending: 'avif' },
  'image/tiff': { kind: 'file', ending: 'tiff' },
  'image/bmp': { kind: 'file', ending: 'bmp' },
  'application/pdf': { kind: 'file', ending: 'pdf' },
  [`${ooxml}.wordprocessingml.document`]: { kind: 'file', ending: 'docx' },
  [`${ooxml}.spreadsheetml.sheet`]: { kind: 'file', ending: 'xlsx' },
  [`${ooxml}.presentationml.presentation`]: { kind: 'file', ending: 'pptx' },
  [`${odf}.text`]: { kind: 'file', ending: 'odt' },
  [`${odf}.spreadsheet`]: { kind: 'file', ending: 'ods' },
  [`${odf}.presentation`]: { kind: 'file', ending: 'odp' },
  'application/msword': { kind: 'file', ending: 'doc' },
  'application/vnd.ms-excel': { kind: 'file', ending: 'xls' },
  'application/vnd.ms-powerpoint': { kind: 'file', ending: 'ppt' },
  'text/plain': { kind: 'file', ending: 'txt' },
  'video/mp4': { kind: 'video', ending: 'mp4' },
  'video/x-m4v': { kind: 'video', ending: 'm4v' },
  'video/quicktime': { kind: 'video', ending: 'mov' },
  'video/3gpp': { kind: 'video', ending: '3gp' },
  'video/3gpp2': { kind: 'video', ending: '3g2' },
  'video/webm': { kind: 'video', ending: 'webm' },
  'video/ogg': { kind: 'video', ending: 'ogv' },
  // No browser plays it.
  'video/vnd.avi': { kind: 'file', ending: 'avi' },
  // A complaint may be spoken.
  'audio/mp4': { kind: 'audio', ending: 'm4a' },
  'audio/x-m4a': { kind: 'audio', ending: 'm4a' },
  'audio/aac': { kind: 'audio', ending: 'aac' },
  'audio/mpeg': { kind: 'audio', ending: 'mp3' },
  'audio/wav': { kind: 'audio', ending: 'wav' },
  'audio/ogg': { kind: 'audio', ending: 'ogg' },
  'audio/amr': { kind: 'audio', ending: 'amr' },
  'audio/flac': { kind: 'audio', ending: 'flac' },
};

const mostPixels = 40_000_000;

/** The ending under which a kept file is handed out, without its dot; `bin` for what is in no list. */
export const endingOf = (contentType: string): string =>
  contentType === letterType ? 'html' : (accepted[contentType]?.ending ?? 'bin');

const inUtf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');

/** Office before 2007: the name of what it holds stands among its streams. Programs are packed the same way, and so are macros. */
const oldOffice = (bytes: Buffer): string | undefined => {
  const holds = (name: string): boolean => bytes.includes(inUtf16(name));
  if (holds('_VBA_PROJECT') || holds('Macros')) return undefined;
  if (holds('WordDocument')) return 'application/msword';
  if (holds('PowerPoint Document')) return 'application/vnd.ms-powerpoint';
  return holds('Workbook') ? 'application/vnd.ms-excel' : undefined;
};

const longestPlain = 2 * 1024 * 1024;

/** Words and nothing else: no tag, no script's first line, no head of a letter or a page within. */
const isPlain = (bytes: Buffer): boolean => {
  if (bytes.length === 0 || bytes.length > longestPlain) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[^\P{Cc}\t\r\n\f]|<[a-z!/?]|^#!|^\s*(?:mime-version|content-type)\s*:/imu.test(text);
  } catch {
    return false;
  }
};

const typeOf = async (bytes: Buffer): Promise<string | undefined> => {
  try {
    const mime = (await fileTypeFromBuffer(bytes))?.mime.replace(/;.*$/, '');
    if (mime === 'application/x-cfb') return oldOffice(bytes);
    return mime ?? (isPlain(bytes) ? 'text/plain' : undefined);
  } catch {
    // It contradicts itself, so it is nothing.
    return undefined;
  }
};

/** Never throws, whatever the bytes are. */
export const inspectFile = async (bytes: Buffer): Promise<Inspected> => {
  const contentType = await typeOf(bytes);
  const known = contentType === undefined ? undefined : accepted[contentType];
  if (contentType === undefined || known === undefined) return { ok: false, refusal: 'type-not-accepted' };
  if (known.kind === 'image') {
    const size = pictureSize(bytes, contentType);
    if (size === undefined) return { ok: false, refusal: 'type-not-accepted' };
    if (size.width * size.height > mostPixels) return { ok: false, refusal: 'too-many-pixels' };
  }
  return { ok: true, file: { kind: known.kind, contentType } };
};

/** What came with a message: a letter's own form is made safe, and of a picture nothing is kept that tells where it was taken. */
export const inspectAttached = async (bytes: Buffer, kind: string): Promise<Inspected> => {
  if (kind === 'letter') return cleanLetter(bytes);
  const inspected = await inspectFile(bytes);
  if (!inspected.ok) return inspected;
  const { contentType } = inspected.file;
  const clean = mayTellPlace(contentType) ? withoutPosition(bytes, contentType) : withoutMetadata(bytes, contentType);
  return clean === undefined ? inspected : { ...inspected, bytes: clean };
};
