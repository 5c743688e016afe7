// What is said while a back-up is taken, locked, opened and restored. Must never be handed a passphrase or a secret key.
import type { backups as indonesian } from '../id/backups.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

const untouched = 'Nothing was restored.';

/** Refusals say what was left as it was. */
export const backups: Same<typeof indonesian> = {
  noTerminal: 'There is no terminal to ask on. Use --passphrase-file FILE.',
  ask: 'Passphrase of the back-up: ',
  askAgain: 'Once more: ',
  notAlike: 'The two passphrases differ. Nothing was written.',
  recipient: (given) => `--recipient: "${given}" must be a public key of age (age1…).`,
  eitherLock: 'Choose one of them: a passphrase or --recipient.',
  short: (least) =>
    `The passphrase of a back-up needs at least ${String(least)} characters, for example five random words.`,
  noIdentity: (file) => `The file ${file} holds no secret key of age.`,
  wrongIdentity: (file) => `The file ${file} holds a line that is no secret key of age.`,
  notLocked: `This back-up is not encrypted, yet a key was given: perhaps it is the wrong file. ${untouched}`,
  isLocked: 'This back-up is encrypted. Open it with --identity FILE, --passphrase-file FILE, or --passphrase.',
  wrongKey: 'That passphrase or key does not open this back-up. Nothing was touched.',
  isThere: (file) => `${file} is there already. Use another name, or move that file first.`,
  saving: 'Backing up',
  saved: (file) => `Back-up saved: ${file}`,
  counted: (tables, rows, attachments) =>
    `  ${counted(tables, 'table')}, ${counted(rows, 'row')}, ${counted(attachments, 'attachment')}.`,
  withoutBucket: '  Attachments at S3_URL are not in it. Back that bucket up with its provider’s own tools.',
  withoutKey: '  SECRET_KEY is not in it. Keep that key apart, in another place.',
  open: '  This file is not encrypted: citizens’ words in it can be read. See --help.',
  locked: '  This file is encrypted. Without its passphrase or secret key nobody can restore it.',
  restoring: 'Restoring',
  restored: (takenAt, rows, attachments) => [
    `Restored from the back-up of ${takenAt}: ${counted(rows, 'row')}, ${counted(attachments, 'attachment')}.`,
    '  The record of events is whole. Run the program with the same SECRET_KEY as before.',
  ],
  damaged: (what) => `This back-up is damaged or was changed: ${what}. ${untouched}`,
  damage: {
    tar: 'the tar file cannot be read to its end',
    list: 'its list of contents is not there or not known',
    surplus: (name) => `${name} is not in the list of contents`,
    missing: (name) => `${name} is missing`,
    changed: (name) => `${name} is not as the list of contents says`,
    shapes: 'its tables do not have the shape of that version',
    rows: (table, rows) => `${table} does not hold ${counted(rows, 'row')}`,
  },
  newer: (step) => `This back-up was made by a newer version of Tanggap (${step}). Update Tanggap first.`,
  older: 'This database is newer than the back-up. Use a database that is really empty; the tables are made for you.',
  filled: (tables) =>
    `This database is not empty (it holds: ${tables}). A back-up is restored into an empty database only; your data was not touched.`,
};
