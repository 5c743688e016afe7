// Words of the record of processing (UU 27/2022 article 31), in English.
import type { processing as indonesian } from '../id/processing.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

const activities: Same<typeof indonesian.activities> = {
  identity: {
    name: 'Identity of reporters',
    purpose: 'To know who reports, and to reach them about their report',
    data: 'Name, telephone, address or kelurahan; sealed one by one, also what was replaced or corrected',
  },
  links: {
    name: 'One-time links and tracking codes',
    purpose: 'To receive an identity and open a report’s page without an account',
    data: 'Sealed links and their traces; the codes are not kept',
  },
  accounts: {
    name: 'Reporters’ accounts on channels',
    purpose: 'To know the same writer again, to answer where they wrote, to join accounts of one person',
    data: 'Ids and names of accounts, how they belong together, writers blocked for a while',
  },
  words: {
    name: 'Reporters’ words',
    purpose: 'To understand and handle the report',
    data: 'Messages and their versions, names of writers, addresses of the posts',
  },
  files: {
    name: 'Photos and files',
    purpose: 'To see the problem and prove its result',
    data: 'Pictures, files, voices; by what pictures resemble each other; time and place that cameras wrote',
  },
  payloads: {
    name: 'What platforms brought, as it came',
    purpose: 'To lose no report where something was read wrongly',
    data: 'Whole deliveries of platforms, edits that came early',
  },
  answers: {
    name: 'Answers to reporters',
    purpose: 'To tell reporters, and to prove that they were told',
    data: 'Words of answers, where they went, ids of messages on platforms',
  },
  places: {
    name: 'Places and the public list',
    purpose: 'To find where the problem is; to show reports without their person',
    data: 'Points on the map, summaries for everybody, numbers in partners’ programs',
  },
  record: {
    name: 'The record of cases',
    purpose: 'To answer for what the city did, and when',
    data: 'Chained events, officers’ words beside them, the state of each case, keys of conversations on platforms',
  },
  search: {
    name: 'Search index',
    purpose: 'To find reports',
    data: 'Words and their digests; sealed numbers and names only as digests',
  },
  passed: {
    name: 'Passing on to other systems, and the UPIK book',
    purpose: 'To bring a case to whoever is responsible, and to note its number',
    data: 'What officers wrote, numbers there, news from there; nothing of the reporter’s identity is added',
  },
  field: {
    name: 'Field links',
    purpose: 'To give tasks to whoever works in the field without an account',
    data: 'Tasks as agencies wrote them',
  },
  requests: {
    name: 'Rights requests',
    purpose: 'To answer rights about personal data within 3 × 24 hours',
    data: 'Words of whoever asks, the answers, reasons for lifting',
  },
  looks: {
    name: 'Administrative record, and who looked',
    purpose: 'To prove who opened data and changed the desk',
    data: 'Ids of officers, what was done, complaint numbers; nothing of reporters',
  },
  subscribers: {
    name: 'Subscribers of reports',
    purpose: 'To tell whoever asked for it how a report goes on, at an address that they proved',
    data: 'An e-mail address, sealed, and its digest; which report is followed; no name',
  },
  officers: {
    name: 'Officers’ accounts',
    purpose: 'To give rights, secure signing in, share out work',
    data: 'Name, e-mail, role, digests of passwords, passkeys, network address and browser of each session, rosters',
  },
  visitors: {
    name: 'Visitors of public pages',
    purpose: 'To hold back guessed codes and floods of requests',
    data: 'Digests of network addresses and browsers',
  },
};

const untilErased = 'no span; until its erasure is asked for';

const ends: Same<typeof indonesian.ends> = {
  ...{ identity: untilErased, words: untilErased, files: untilErased, payloads: untilErased, field: untilErased },
  ...{ accounts: untilErased, answers: untilErased, places: untilErased, passed: untilErased, requests: untilErased },
  links: 'links hold for a while; their traces until erasure is asked for',
  record: 'stays: the record is chained; words beside it can be erased',
  search: 'goes with its case; made anew from what is left',
  looks: 'stays: the proof of who looked',
  subscribers: 'until they stop; unproven ones for 24 hours; else 30 days after the report ended',
  officers: 'as long as the account; the name stays in records',
  visitors: 'swept away by itself within days',
};

/** The record as a whole, and what it says of each activity. */
export const processing: Same<typeof indonesian> = {
  title: 'Record of processing',
  lead: 'The personal data that this program really keeps, put together from the database, the roles, the spans and the connections that hold now (UU 27/2022 article 31). Social platforms keep what is written there as well, abroad.',
  controller: 'Controller',
  unnamed: 'not named in the settings file yet',
  activity: 'Activity',
  heads: {
    purpose: 'Purpose',
    basis: 'Basis',
    subjects: 'Whose data',
    data: 'Which data',
    columns: 'Kept in',
    readers: 'Who sees it',
    span: 'How long',
    recipients: 'Receivers outside the desk',
  },
  activities,
  ends,
  bases: {
    'public-task': 'Public task (UU 27/2022 article 20, UU 25/2009)',
    'legal-duty': 'Legal duty (UU 27/2022, UU 25/2009, UU 37/2008)',
  },
  subjects: {
    reporters: 'Reporters, and people whom they name',
    subscribers: 'Whoever follows a report',
    officers: 'Officers',
    visitors: 'Visitors of public pages',
  },
  spans: {
    identity: 'identities, from the end of the last complaint',
    words: 'private words, from the end of their complaint',
    files: 'attachments, from the end of their complaint',
    payloads: 'raw deliveries, from their arrival',
    'deleted-words': 'words taken back, from when their writer deleted them',
    requests: 'words of requests, from their answer',
    'field-tasks': 'field tasks, from the end of their complaint',
    alerts: 'alerts to officers, from when they were told, once their complaint has ended',
    'report-mails': 'letters with reports, from when they were sent',
    drafts: 'drafts of officers, from when they were written last',
  },
  days: (count) => counted(count, 'day'),
  unset: 'not set yet, kept until erasure is asked for',
  withoutPerson: (named) => `without the person: ${named}`,
  nobody: 'shown on no screen',
  recipients: {
    platforms: 'platforms',
    partners: 'partners’ programs',
    forwards: 'other systems',
    webhooks: 'webhooks',
  },
  noRecipients: 'none',
  notHere:
    'Outside of the program: back-ups, what platforms keep, and systems that took complaints over. The city adds those to its record itself.',
  csv: 'Download CSV',
  pdf: 'Download PDF',
};
