// What --help says of each verb: its line in the list, how it is typed, what it does, and its options.
import { roles } from '#core/access.ts';
import type { verbs as indonesian } from '../id/verbs.ts';
import type { Same } from '../same.ts';

const passphrase = {
  'passphrase-file': 'a file that holds the passphrase of the back-up (first line)',
  passphrase: 'asks for the passphrase of the back-up on the terminal',
};

/** By the word that is typed after `tanggap`, in the order of the help; options by their long name. */
export const verbs: Same<typeof indonesian> = {
  start: {
    summary: 'runs Tanggap, the same as npm start',
    usage: 'start',
    about: ['Runs Tanggap and prints its address. Ctrl-C stops it; what is there stays.'],
    options: {},
  },
  migrate: {
    summary: 'brings the tables of the database to this version',
    usage: 'migrate',
    about: ['Brings the tables of the database to this version. Steps that were applied are not repeated.'],
    options: {},
  },
  doctor: {
    summary: 'checks settings, database, clock, disk space and the accounts’ tokens',
    usage: 'doctor',
    about: [
      'Checks settings, database, replicas, clock, disk space and the token of each account. Exit status 1 if anything needs mending.',
    ],
    options: {},
  },
  'clear-training': {
    summary: 'takes away the example officers and simulated accounts of training mode',
    usage: 'clear-training',
    about: [
      'Takes away all that training mode made: example officers, simulated accounts, their agencies, and what was to be passed on to simulated systems.',
      'Run it while the program is stopped. Afterwards the database belongs to production mode, and training mode refuses it.',
    ],
    options: {},
  },
  user: {
    summary: 'adds officers, changes passwords, or lists them',
    usage: 'user add|reset|off|list [options]',
    about: [
      'add    adds an officer; where the e-mail address is known, name and role are brought up to date',
      'reset  changes the password, lets the officer in again, and ends all sessions',
      'off    shuts an officer out and ends all sessions',
      'list   shows all officers',
      'A password that is made here must be changed at the first sign-in.',
      'Without --password-stdin the password is made for you and shown once.',
    ],
    options: {
      email: 'the officer’s e-mail address (add, reset, off)',
      name: 'the officer’s name (add)',
      role: `role (add): ${roles.join(', ')}`,
      agency: 'id of the agency, for the role admin-agency (add)',
      'forget-factors': 'also removes code apps and passkeys that were lost (reset)',
      'password-stdin': 'reads the password from the standard input (add, reset)',
    },
  },
  backup: {
    summary: 'saves all data to one file',
    usage: 'backup FILE [--recipient age1… | --passphrase-file FILE | --passphrase]',
    about: [
      'Saves all tables and attachments, as they stand at one instant, to one tar file. The program may go on running.',
      'SECRET_KEY is never in it: keep that apart. Without the key nobody can read reporters’ data in the back-up.',
      'With a public key or a passphrase the file is encrypted (age); without, citizens’ words in it can be read.',
    ],
    options: { ...passphrase, recipient: 'public key age1… that may open it; separate several by commas' },
  },
  restore: {
    summary: 'restores data from a back-up into an empty database',
    usage: 'restore FILE [--identity FILE | --passphrase-file FILE | --passphrase]',
    about: [
      'Restores a back-up into an empty database; the tables are made for you. The whole back-up is checked first.',
      'Run it before the program is started for the first time, with the same SECRET_KEY as when the back-up was taken.',
    ],
    options: { ...passphrase, identity: 'a file that holds a secret key of age (AGE-SECRET-KEY-…)' },
  },
  'verify-log': {
    summary: 'checks that the record of events is whole',
    usage: 'verify-log [--anchors FILE]',
    about: [
      'Follows the chain of fingerprints through the record of events and that of administration, and names the first that is broken.',
      'With --anchors it is also compared with anchors outside the database: then even an end that was cut off shows.',
    ],
    options: { anchors: 'the file of anchors (see ANCHOR_FILE)' },
  },
  'verify-bundle': {
    summary: 'checks the evidence file of one complaint, without a database',
    usage: 'verify-bundle FILE [--key KEY] [--anchors FILE]',
    about: [
      'Checks the signature of an evidence file, and whether all events of the complaint stand in the record that was signed.',
      'KEY is what stands as "x" in /kunci-bukti.json at Tanggap’s address. Without it the key in the file is used, which you must compare yourself.',
    ],
    options: { key: 'the public key as it is published', anchors: 'file of anchors (see ANCHOR_FILE)' },
  },
  reseal: {
    summary: 'seals anew under the present SECRET_KEY, so that former keys can go',
    usage: 'reseal',
    about: [
      'Seals all that former keys sealed anew under the present SECRET_KEY, and begins a new key for the chain of the record.',
      'Run it once all processes were started with the new SECRET_KEY and the old SECRET_KEY_FORMER. It may be stopped and repeated.',
    ],
    options: {},
  },
  rebuild: {
    summary: 'makes the tables that screens read anew from the record of events',
    usage: 'rebuild',
    about: [
      'Makes the tables that screens read anew from the record of events, part by part, while the program may go on running. The record itself does not change.',
    ],
    options: {},
  },
  recompute: {
    summary: 'counts all figures again from the record of events',
    usage: 'recompute',
    about: [
      'Counts all figures again from the record of events alone, and compares them with those that reports are made of. Changes nothing; the program may go on running. Ends with 1 where one differs, and names the case and the figure.',
    ],
    options: {},
  },
  bench: {
    summary: 'measures speed, for developers',
    usage: 'bench NAME [options]',
    about: ['Runs one measurement and prints how it compares. Without NAME: the list of those there are.'],
    options: {},
  },
};
