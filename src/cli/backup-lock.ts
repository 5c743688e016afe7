// Back-ups under lock: written and opened in the format of age, as a stream, so that any age program opens them too.
// Must never name a passphrase or an identity in what it says.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { operator } from '#words/operator.ts';
import { askHidden } from './ask-hidden.ts';
import { textFlag, Unable, WrongUse, type Flags, type OptionType } from './verb.ts';

const opening = 'age-encryption.org/v1';
/** Below this a passphrase can be guessed from the file alone, with all the time in the world. */
const leastLength = 12;

const passphraseOptions = {
  'passphrase-file': 'string',
  passphrase: 'boolean',
} as const satisfies Record<string, OptionType>;

/** How a back-up may be locked: for public keys, or by a passphrase. */
export const lockOptions = {
  ...passphraseOptions,
  recipient: 'string',
} as const satisfies Record<string, OptionType>;

/** How a locked back-up may be opened: by a secret key, or by its passphrase. */
export const openOptions = {
  ...passphraseOptions,
  identity: 'string',
} as const satisfies Record<string, OptionType>;

const readGiven = (file: string): string => {
  if (!existsSync(file)) throw new Unable(operator.commandLine.failed.noFile(file));
  return readFileSync(file, 'utf8');
};

/** Undefined where none is offered. */
const passphraseFrom = async (flags: Flags, twice: boolean): Promise<string | undefined> => {
  const file = textFlag(flags, 'passphrase-file');
  if (file !== undefined) return (readGiven(file).split(/\r?\n/, 1)[0] ?? '').trim();
  if (flags['passphrase'] !== true) return undefined;
  const given = await askHidden(operator.backups.ask);
  if (twice && (await askHidden(operator.backups.askAgain)) !== given) throw new Unable(operator.backups.notAlike);
  return given;
};

const addRecipients = (encrypter: Encrypter, recipients: string): void => {
  for (const recipient of recipients.split(',').map((one) => one.trim())) {
    try {
      encrypter.addRecipient(recipient);
    } catch (error) {
      throw new WrongUse(operator.backups.recipient(recipient), { cause: error });
    }
  }
};

/** What a back-up is locked with; undefined where it stays open. */
export const lockFrom = async (flags: Flags): Promise<Encrypter | undefined> => {
  const recipients = textFlag(flags, 'recipient');
  const passphrase = await passphraseFrom(flags, true);
  if (recipients !== undefined && passphrase !== undefined) throw new WrongUse(operator.backups.eitherLock);
  if (recipients === undefined && passphrase === undefined) return undefined;
  const encrypter = new Encrypter();
  if (recipients !== undefined) addRecipients(encrypter, recipients);
  if (passphrase !== undefined) {
    if (passphrase.length < leastLength) throw new Unable(operator.backups.short(leastLength));
    encrypter.setPassphrase(passphrase);
  }
  return encrypter;
};

const asWeb = (source: Readable): ReadableStream<Uint8Array> => Readable.toWeb(source) as ReadableStream<Uint8Array>;
const asNode = (stream: ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);

/** The same bytes where nothing locks; otherwise age's binary format. */
export const locked = async (source: Readable, encrypter: Encrypter | undefined): Promise<Readable> =>
  encrypter === undefined ? source : asNode(await encrypter.encrypt(asWeb(source)));

const isLocked = async (file: string): Promise<boolean> => {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(opening.length), 0, opening.length, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === opening;
  } finally {
    await handle.close();
  }
};

const addIdentities = (decrypter: Decrypter, file: string): void => {
  const lines = readGiven(file).split(/\r?\n/);
  const keys = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (keys.length === 0) throw new Unable(operator.backups.noIdentity(file));
  for (const key of keys) {
    try {
      decrypter.addIdentity(key);
    } catch (error) {
      throw new Unable(operator.backups.wrongIdentity(file), { cause: error });
    }
  }
};

/** What opens this file; undefined for one that was never locked. */
export const openerFor = async (file: string, flags: Flags): Promise<Decrypter | undefined> => {
  const identity = textFlag(flags, 'identity');
  const isAsked =
    identity !== undefined || flags['passphrase'] === true || textFlag(flags, 'passphrase-file') !== undefined;
  if (!(await isLocked(file))) {
    if (!isAsked) return undefined;
    throw new Unable(operator.backups.notLocked);
  }
  if (!isAsked) throw new Unable(operator.backups.isLocked);
  const decrypter = new Decrypter();
  if (identity !== undefined) addIdentities(decrypter, identity);
  const passphrase = await passphraseFrom(flags, false);
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
  return decrypter;
};

const isWrongKey = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('no identity matched');

/** The tar within. What was changed or cut off makes the stream fail. */
export const opened = async (file: string, decrypter: Decrypter | undefined): Promise<Readable> => {
  const source = createReadStream(file);
  if (decrypter === undefined) return source;
  try {
    return asNode(await decrypter.decrypt(asWeb(source)));
  } catch (error) {
    source.destroy();
    if (!isWrongKey(error)) throw error;
    throw new Unable(operator.backups.wrongKey, {
      cause: error,
    });
  }
};
