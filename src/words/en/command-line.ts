// What the command line says around its verbs, and what verbs say when they end or cannot be carried out.
import type { commandLine as indonesian } from '../id/command-line.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** By verb; `help`, `use` and `failed` are of all. */
export const commandLine: Same<typeof indonesian> = {
  help: {
    all: 'Usage: tanggap COMMAND [options]',
    one: (usage) => `Usage: tanggap ${usage}`,
    verbs: 'Commands:',
    options: 'Options:',
    value: 'VALUE',
    json: 'writes the result for machines',
    help: 'shows this help',
    below: [
      'Every command knows --help and --json. Settings are read from the environment, as they are when the program runs.',
      'Exit status: 0 done, 1 failed, 2 wrongly used.',
    ],
    see: (verb) => `See: tanggap ${verb} --help`,
  },
  use: {
    noVerb: 'No command was named.',
    unknownVerb: (verb) => `There is no command "${verb}".`,
    options: (said) => `An option is unknown or incomplete: ${said}`,
    incomplete: 'This command is not complete.',
    surplus: (words) => `Unknown: ${words}`,
    missing: (option) => `--${option} is missing.`,
  },
  failed: {
    unreachable: (code) =>
      `The database cannot be reached${code === '' ? '' : ` (${code})`}. Check DATABASE_URL and its server.`,
    turnedAway: (said) => `The database refused: ${said}. Check DATABASE_URL.`,
    notMigrated: (steps) =>
      `The database is not up to date (steps that wait: ${String(steps)}). Run "tanggap migrate" first.`,
    noFile: (file) => `There is no file ${file}.`,
  },
  migrate: {
    upToDate: (level) => `The database is at this version already (${level}).`,
    applied: 'Applied:',
    noStep: 'no step',
  },
  rebuild: { progress: 'Rebuilding', done: (cases) => `${counted(cases, 'case', 'cases')} rebuilt.` },
  recompute: {
    progress: 'Counting again',
    same: (cases) => `The figures of ${counted(cases, 'case', 'cases')} are what the record says.`,
    found: (differences, cases) =>
      `${counted(differences, 'figure differs', 'figures differ')} from the record (${counted(cases, 'case', 'cases')} looked at). The first:`,
    differs: (number, figure, counts, stands) =>
      `${number} · ${figure}: by the record ${counts}, in the table ${stands}`,
    then: 'Make them anew with: tanggap rebuild. What was published stays as it was told.',
  },
  reseal: {
    progress: 'Sealing anew',
    done: (rows) => `${counted(rows, 'row', 'rows')} sealed anew.`,
    noneLeft: 'Nothing needs a former key any more: SECRET_KEY_FORMER may be removed.',
    again: (rows) => `Still under a former key: ${counted(rows, 'row', 'rows')}. Run it once more.`,
    lost: (rows) => `Sealed under a key that is not in the settings, and left so: ${counted(rows, 'row', 'rows')}.`,
  },
  clearTraining: {
    cleared: 'Cleared away:',
    nothing: 'There is nothing to clear away.',
    officer: (email) => `  officer ${email}: shut out, password and sessions removed`,
    account: (account) => `  account ${account}: removed`,
    agency: (id) => `  agency ${id}: removed, or kept as a name where a complaint names it`,
    forwards: (count) => `  passed on to simulated systems: ${String(count)} withdrawn`,
    cases: (count) => [
      `Complaints of training that stay, since the record of events is never cut: ${String(count)}. To begin without them, use`,
      'an empty database (DATABASE_URL) or folder (DATA_DIR).',
    ],
  },
  user: {
    weak: (fault) => `That password cannot be used. ${fault}`,
    notEmail: '--email must be an e-mail address.',
    role: (roles) => `--role must be one of, or several with commas between them: ${roles}.`,
    rolesApart:
      'One person cannot hold these roles: admin-agency and examiner stand alone, and each role is named once.',
    needsAgency: 'The role admin-agency needs --agency.',
    noAgency: 'Only the role admin-agency takes --agency.',
    unknownAgency: (id) => `The agency "${id}" is not known yet. Declare it in the configuration file.`,
    password: (password) => `Password (shown only once): ${password}`,
    lastOperator: (email) => `${email} is the last operator who can sign in. Add another operator first.`,
    added: (email, role) => `${email} was added as ${role}.`,
    known: (email) =>
      `${email} is there already: name and role were brought up to date, the password stays. To change it: tanggap user reset`,
    unknown: (email) => `There is no officer with the e-mail address ${email}.`,
    reset: (email) => `The password of ${email} was changed, and all sessions were ended.`,
    off: (email) => `${email} was shut out, and all sessions were ended.`,
    isOff: 'off',
    none: 'There are no officers yet.',
    choose: (acts) => `Choose one of: ${acts}.`,
  },
  verifyLog: {
    progress: 'Checking',
    log: { event: 'The record', administrative_event: 'The record of administration' },
    whole: (log, events) => `${log} is whole: ${counted(events, 'event', 'events')}.`,
    erased: (texts) => `${counted(texts, 'text was', 'texts were')} erased on purpose, which is on record.`,
    broken: (log, which, problem) => `${log} is BROKEN. First broken event: number ${which}, ${problem}.`,
    problems: {
      missing: 'missing',
      altered: 'changed since it was written',
      surplus: 'outside the chain',
      'cut-off': 'does not match the end of the record',
      'not-as-anchored': 'does not match the anchor',
      'words-altered': 'the words beside it changed since they were written',
      'words-missing': 'the words beside it are missing, and no erasure is recorded',
    },
    noKey: (folder) =>
      `The chain of the record has a key, and SECRET_KEY is neither in the settings nor in ${folder}. Put it back.`,
    noAnchorFile: (file) => `There is no file of anchors ${file}.`,
    wrongAnchors: (file, lines) => `File of anchors ${file}: lines that cannot be read: ${lines}.`,
    noAnchors: (file) => `The file of anchors ${file} holds no anchor.`,
    unkeyed:
      'The chain of the record has no key, and so proves nothing. If this version never ran yet: run it once, or "tanggap migrate". If it did: this record was rewritten.',
    keyedFrom: (seq) => `Under a key since event number ${String(seq)}.`,
    anchored: (anchors) => `Matches ${counted(anchors, 'anchor', 'anchors')}.`,
  },
  verifyBundle: {
    good: (number, events) =>
      `The evidence file of ${number} is whole: its signature fits, and its ${counted(events, 'event stands', 'events stand')} in the record.`,
    bad: 'The evidence file can NOT be trusted:',
    keyTold: (key) => `Its key is ${key} by its own word: compare it with /kunci-bukti.json.`,
    anchored: (anchors) =>
      anchors === 0
        ? 'No anchor names a place that is in this file.'
        : `Matches ${counted(anchors, 'anchor', 'anchors')}.`,
    problems: {
      unreadable: () => 'it is no evidence file that can be read',
      'other-key': () => 'it was signed with another key',
      changed: () => 'it changed since it was signed, or the signature is forged',
      'event-not-in-log': (which) => `event ${String(which)} is not proved to stand in the record`,
      'events-left-out': (which) => `event ${String(which)} is not there`,
      'head-not-in-log': () => 'the end of the record is not proved',
      'not-as-anchored': (which) => `number ${String(which)} of the record does not match the anchor`,
    },
  },
};
