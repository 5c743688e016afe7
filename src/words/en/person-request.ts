// Words of requests about one's own data, in English: on the officers' screen, in the record, and on the reporter's page.
import type { IdentityField } from '#core/complaint/complaint.ts';
import type {
  erasureBases as indonesianBases,
  ownData as indonesianOwn,
  personData as indonesianData,
  personRequests as indonesian,
  requestKinds as indonesianKinds,
} from '../id/person-request.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Within a sentence. */
export const requestKinds: Same<typeof indonesianKinds> = {
  access: 'access to data',
  correct: 'correction of data',
  restrict: 'restriction of processing',
  withdraw: 'withdrawal of consent',
  erase: 'erasure of data',
};

const declineGrounds: Same<typeof indonesian.grounds> = {
  'not-proven': 'It is not proven yet that whoever asks is the reporter',
  'not-kept': 'The data that is meant is not kept here',
  'of-others': 'It holds personal data of others',
  safety: 'It would endanger somebody’s safety or health',
  'law-keeps': 'A law demands that this data is still kept or processed',
};

const fieldNames: Readonly<Record<IdentityField, string>> = {
  name: 'name',
  phone: 'telephone',
  address: 'address',
  kelurahan: 'kelurahan',
};

/** Fields of an identity, as `name, telephone`. */
export const fieldsIn = (fields: readonly IdentityField[]): string =>
  fields.map((field) => fieldNames[field]).join(', ');

/** On what ground somebody is erased, within a sentence. */
export const erasureBases: Same<typeof indonesianBases> = {
  asked: 'asked by the reporter',
  'no-longer-needed': 'no longer needed',
  unlawful: 'processed without a lawful basis',
};

const destroyedNames: Readonly<Record<string, readonly [one: string, other: string]>> = {
  cases: ['complaint marked', 'complaints marked'],
  identities: ['identity', 'identities'],
  links: ['identity link', 'identity links'],
  accounts: ['account or name', 'accounts and names'],
  messages: ['message', 'messages'],
  versions: ['version of a message', 'versions of messages'],
  files: ['attachment', 'attachments'],
  bytes: ['file', 'files'],
  answers: ['answer to them', 'answers to them'],
  payloads: ['raw delivery', 'raw deliveries'],
  unplaced: ['unplaced message', 'unplaced messages'],
  early: ['piece of waiting news', 'pieces of waiting news'],
  requests: ['request’s words', 'words of requests'],
  places: ['point on the map', 'points on the map'],
  texts: ['text of an officer', 'texts of officers'],
  inClear: ['old entry that still holds its words', 'old entries that still hold their words'],
  masked: ['text of an officer masked', 'texts of officers masked'],
};

/** How much was destroyed, as `3 messages, 1 identity`. */
export const countsIn = (destroyed: Readonly<Record<string, number>>): string =>
  Object.entries(destroyed)
    .map(([what, count]) => counted(count, ...(destroyedNames[what] ?? ([what, what] as const))))
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
  settle: 'Answer',
  saveAnswer: 'Save the answer',
  note: 'Answer to the reporter',
  noteHint: 'What was done, or why it was declined. The reporter reads it on their tracking page.',
  ground: 'Ground for declining',
  grounds: declineGrounds,
  correction: 'The identity as it is right',
  correctionHint: 'Fill in only what is wrong. The old one stays beside it; all their complaints use the new one.',
  corrected: (fields) => `Corrected: ${fields}.`,
  fieldsIn,
  follows: {
    access: 'Hand over the data first: Look and print.',
    correct: 'Account names and words on platforms can only be changed by the reporter there.',
    restrict:
      'Their identity is not opened, not used for other complaints or in searches, not named in templates and not passed on to other systems. The complaint goes on.',
    withdraw:
      'What rests on the reporter’s choice ends: all their complaints become secret and stand in no public list. They are still handled, since the basis is a public task.',
    erase: 'The reporter reads this refusal with its ground.',
  },
  lift: 'Lift the restriction',
  liftReason: 'Reason for lifting it',
  liftHint: 'The reporter reads it on their tracking page.',
  restricts: 'The restriction holds',
  lifted: (at, by) => `Restriction lifted ${at} by ${by}.`,
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
  pdf: 'Download PDF',
  enclosed: 'The same data, for programs to read',
  identity: 'Identity',
  accounts: 'Accounts',
  cases: 'Complaints',
  messages: 'Messages',
  answers: 'Answers to you',
  looks: 'Who opened the identity',
  none: 'None.',
  fields: { name: 'Name', phone: 'Telephone', address: 'Address', kelurahan: 'Kelurahan' },
  replaced: { corrected: 'replaced because it was wrong', later: 'replaced by a later one' },
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
  kindHints: {
    restrict:
      'Your data is not opened and not used again until the restriction is lifted. The report is still handled.',
    withdraw:
      'Your report becomes secret and is not shown. It is still handled: the basis is a public task, not consent.',
  },
  answered: 'Answered',
  done: (kind, at) => `${kind}: fulfilled ${at}.`,
  declined: (kind, at) => `${kind}: declined ${at}.`,
  ground: (words) => `Ground: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
  grounds: declineGrounds,
  corrected: (fields) => `Corrected: ${fields}.`,
  fields: fieldsIn,
  lifted: (at) => `This restriction was lifted ${at}.`,
  objection:
    'If you object, send a new request with your explanation, or complain to the Ombudsman of the Republic of Indonesia.',
  errors: { kindMissing: 'Choose what you ask for' },
};
