// What the bell says in English, by what happened. Complete by type; never holds a citizen's name or words.
import type { noticeOf as indonesian } from '../id/notices.ts';
import type { Same } from '../same.ts';

/** By what happened alone, so that a glance at the bell tells nothing of a citizen. */
export const noticeOf: Same<typeof indonesian> = {
  'identity-provided': 'The reporter’s identity has been given',
  'privacy-chosen': 'The reporter changed how open the report is',
  'danger-suspected': 'Words of danger in a report, look now',
  'danger-set': 'A complaint was said to be of danger',
  'reporter-wrote': 'The reporter wrote again',
  'draft-waiting': 'A draft response waits for approval',
  'draft-returned': 'A draft response was returned',
  'to-register': 'A complaint is ready to be registered in UPIK',
  'to-dispose': 'A complaint is ready to be passed to an agency',
  'disposed-to-you': 'A new disposition for your agency',
  'disposition-refused': 'An agency states that it is not its authority',
  'extension-asked': 'An agency asks for more time',
  'extension-decided': 'The request for more time has been decided',
  'promise-made': 'The citizen was told what your agency promised',
  'result-sent-back': 'A result of your agency was sent back',
  'result-waiting': 'A field result is ready to be conveyed',
  'deadline-near': 'A deadline is near',
  'deadline-missed': 'A deadline was missed',
  escalated: 'A delay was reported to you',
  'delivery-failed': 'A message was not delivered',
  'photos-not-sent': 'An answer arrived without its photos',
  'tell-by-hand': 'A reporter must be told in person',
  'followers-unanswered': 'A complaint was closed, other reporters in it are not answered yet',
  'personal-data-published': 'Personal data was published with a reason',
  'many-reveals': 'An officer opened many identities within an hour',
  reopened: 'A complaint was reopened',
  'forward-news': 'There is news from another system',
  'forward-refused': 'Another system refused a complaint that was passed on',
  'forward-trouble': 'A number from JSS could not be recorded',
  'token-ends': 'An account’s token ends soon',
  'access-withdrawn': 'An account’s permission was withdrawn, a new token is needed',
  'credit-used-up': 'An account’s credit is used up and must be renewed',
};
