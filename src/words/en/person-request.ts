// Words of requests about one's own data, in English: on the officers' screen, in the record, and on the reporter's page.
import type {
  erasureBases as indonesianBases,
  ownData as indonesianOwn,
  personData as indonesianData,
  personRequests as indonesian,
  requestKinds as indonesianKinds,
} from '../id/person-request.ts';
import type { Same } from '../same.ts';

/** Within a sentence. */
export const requestKinds: Same<typeof indonesianKinds> = {
  access: 'access to data',
  correct: 'correction of data',
  restrict: 'restriction of processing',
  withdraw: 'withdrawal of consent',
  erase: 'erasure of data',
};

/** On what ground somebody is erased, within a sentence. */
export const erasureBases: Same<typeof indonesianBases> = {
  asked: 'asked by the reporter',
  'no-longer-needed': 'no longer needed',
  unlawful: 'processed without a lawful basis',
};

const destroyedNames: Readonly<Record<string, string>> = {
  cases: 'complaints marked',
  identities: 'identities',
  links: 'identity links',
  accounts: 'accounts and names',
  messages: 'messages',
  versions: 'versions of messages',
  files: 'attachments',
  bytes: 'files',
  answers: 'answers to them',
  payloads: 'raw deliveries',
  unplaced: 'unplaced messages',
  early: 'waiting news',
  requests: 'words of requests',
  places: 'points on the map',
  texts: 'texts of officers',
  inClear: 'old entries that still hold their words',
  masked: 'texts of officers masked',
};

/** How much was destroyed, as `3 messages, 1 identities`. */
export const countsIn = (destroyed: Readonly<Record<string, number>>): string =>
  Object.entries(destroyed)
    .map(([what, count]) => `${String(count)} ${destroyedNames[what] ?? what}`)
    .join(', ');

/** The screen on which requests are answered. */
export const personRequests: Same<typeof indonesian> = {
  title: 'Rights requests',
  lead: 'What reporters ask of their personal data (UU 27/2022). Access, correction, restriction and withdrawal are answered within 3 × 24 hours.',
  kinds: requestKinds,
  bases: erasureBases,
  outcomes: { done: 'Fulfilled', declined: 'Declined' },
  clock: { none: 'no deadline', running: 'running', near: 'less than 24 hours left', missed: 'missed' },
  via: { desk: 'written down by an officer', portal: 'from the tracking page' },
  add: 'Write down a request',
  number: 'Complaint number',
  kind: 'What is asked',
  words: 'The reporter’s words (may stay empty)',
  send: 'Save the request',
  saved: 'The request is written down.',
  open: 'Waiting for an answer',
  settled: 'Answered',
  noneOpen: 'No request is waiting.',
  noneSettled: 'No request was answered yet.',
  dueAt: (at) => `by ${at}`,
  askedAt: (at) => `asked ${at}`,
  settledAt: (at) => `answered ${at}`,
  export: 'Download the data (JSON)',
  print: 'Look and print',
  propose: 'Propose to erase',
  proposed: (by, basis) => `Proposed by ${by}: ${basis}. A second person must confirm.`,
  confirm: 'Confirm and erase',
  confirmWarning:
    'The reporter’s identity, account names, words and attachments are destroyed and cannot be brought back. The complaint still counts.',
  decline: 'Decline',
  settle: 'Mark as fulfilled',
  saveAnswer: 'Save the answer',
  note: 'What was done, or why it was declined',
  basis: 'Ground for erasing',
  done: 'Saved.',
  erased: 'The reporter’s data was erased.',
  answerOf: (kind, number) => `Request (${kind}) on ${number === '' ? 'a sealed complaint' : `complaint ${number}`}`,
};

/** The page that is printed for whoever asked. */
export const personData: Same<typeof indonesianData> = {
  title: 'Your personal data',
  lead: 'Everything that the complaint desk keeps about whoever reported this complaint, and who looked at it.',
  print: 'Print',
  identity: 'Identity',
  accounts: 'Accounts',
  cases: 'Complaints',
  messages: 'Messages',
  answers: 'Answers to you',
  looks: 'Who opened the identity',
  none: 'None.',
  fields: { name: 'Name', phone: 'Telephone', address: 'Address', kelurahan: 'Kelurahan' },
};

/** On the reporter's page. */
export const ownData: Same<typeof indonesianOwn> = {
  heading: 'Your personal data',
  lead: 'You may see, correct, restrict and erase your personal data. We answer within 3 × 24 hours; two officers decide on erasing once the report has ended.',
  legend: 'What you ask for',
  kinds: {
    access: 'To see my data and who opened it',
    correct: 'To correct my data',
    restrict: 'To restrict the use of my data',
    withdraw: 'To withdraw my consent',
    erase: 'To erase my data',
  },
  words: 'Explanation (may stay empty)',
  send: 'Send the request',
  waiting: (kind, dueAt) => `${kind}: we answer by ${dueAt}.`,
  waitingErasure: (kind) => `${kind}: we are looking into it.`,
  errors: { kindMissing: 'Choose what you ask for' },
};
