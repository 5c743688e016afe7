// The same as the Indonesian, in English.
import type { problems as indonesian } from '../id/problems.ts';
import type { Same } from '../same.ts';

/** By the code that programs go by. */
export const problems: Same<typeof indonesian> = {
  'upik-number-taken': { title: 'Another case holds that UPIK number.', detail: 'Check the number in JSS.' },
  'report-taken': { title: 'A report of that number is there already.', detail: 'Open the case that holds it.' },
  'table-not-accepted': {
    title: 'This file cannot be read as a table.',
    detail: 'Upload the export of JSS as CSV or XLSX.',
  },
  'logo-not-accepted': {
    title: 'This picture cannot be the city’s.',
    detail: 'Take a square PNG of 96 to 512 pixels, of 48 KB at most.',
  },
  'no-number-column': { title: 'No column holds the JSS number.', detail: 'Choose the column with the number first.' },
  'account-exists': { title: 'That account is connected already.', detail: 'Find it in the list and change it there.' },
  'account-declared': {
    title: 'This account is declared outside the console, and would be back at the next start.',
    detail: 'Take it out of the configuration file, start again, then remove it here. Meanwhile let it rest.',
  },
  'agency-resting': {
    title: 'That agency rests and takes no new disposition.',
    detail: 'Choose another, or ask the operator to wake it.',
  },
  'agency-declared': {
    title: 'This agency is declared outside the console, and would be back at the next start.',
    detail: 'Take it out of the configuration file, start again, then remove it here. Meanwhile let it rest.',
  },
  'agency-awake': {
    title: 'This agency still takes dispositions.',
    detail: 'Let it rest first, so that no case is on its way.',
  },
  'agency-holds-cases': {
    title: 'This agency still has open cases.',
    detail: 'Ask Admin Pusat to dispose them again to another agency, or wait until they are closed.',
  },
  'agency-has-officers': {
    title: 'Officers still work for this agency.',
    detail: 'Give them another post or switch them off first, on the officers’ screen.',
  },
  'template-kept': {
    title: 'A template that comes with the program cannot be removed.',
    detail: 'Reset it, or change it.',
  },
  'request-settled': {
    title: 'This request was answered already.',
    detail: 'See the answer below. If more is asked, write down a new request.',
  },
  'not-an-erasure': {
    title: 'This request asks for no erasure.',
    detail: 'Write down a request for erasure of its own if that is what is asked.',
  },
  'erasure-not-proposed': {
    title: 'This erasure was not proposed yet.',
    detail: 'One officer proposes it with its ground, another confirms.',
  },
  'second-person-needed': {
    title: 'A second person must confirm an erasure.',
    detail: 'Ask the team lead or the division head who did not propose it.',
  },
  'person-has-open-case': {
    title: 'This reporter still has a complaint under way.',
    detail: 'Bring it to its end first, and any other complaint that answers it.',
  },
  'words-on-their-way': {
    title: 'A message to this reporter has not gone out yet.',
    detail: 'Wait until it is sent, or finish what waits for an officer.',
  },
  'decline-ground-missing': {
    title: 'No ground for declining was chosen.',
    detail: 'Choose one: the reporter reads it and may object.',
  },
  'identity-changed': {
    title: 'The reporter’s identity has just changed.',
    detail: 'Look at the data once more, then save the correction.',
  },
  'not-restricted': {
    title: 'No restriction holds by this request.',
    detail: 'Load the list again: another officer may have lifted it.',
  },
  'unplaced-settled': { title: 'Another officer has settled this message.', detail: 'Look at those that are settled.' },
  'unknown-system': { title: 'There is no such system.', detail: 'Choose one from the list of systems.' },
  'unknown-service': { title: 'There is no such category.', detail: 'Choose one from the list of categories.' },
  'tried-too-little': {
    title: 'The reporter was not tried often enough.',
    detail: 'Try again at another hour. After three tries the message may be given up.',
  },
  'not-signed-in': { title: 'You are not signed in.', detail: 'Sign in as an officer and try again.' },
  'wrong-credentials': {
    title: 'E-mail or password do not match.',
    detail: 'Check both, or ask the operator to reset the password.',
  },
  'wrong-password': {
    title: 'The present password does not match.',
    detail: 'Type the password with which you signed in.',
  },
  'cross-site': {
    title: 'This request came from another site.',
    detail: 'Open the page at its own address and try again.',
  },
  'invalid-request': {
    title: 'The request could not be understood.',
    detail: 'Check the fields that are named and send it again.',
  },
  'not-found': { title: 'There is nothing at this address.', detail: 'Check the address, or begin at the front page.' },
  'views-changed': {
    title: 'These views were changed elsewhere meanwhile.',
    detail: 'Close this window, open it again and repeat your change. Nothing was saved.',
  },
  'version-conflict': {
    title: 'Somebody else changed this complaint just now.',
    detail: 'Look at how it stands now, then try again if you still need to. Your text was not sent.',
  },
  'key-used': {
    title: 'This form was sent already.',
    detail:
      'What was sent differs from what it holds now; the history shows it. Close this form, and open it again if you still need one.',
  },
  'send-time-wrong': {
    title: 'That time cannot be used.',
    detail: 'Choose a time from one minute from now to fourteen days ahead.',
  },
  'send-after-deadline': {
    title: 'That time is past the deadline.',
    detail: 'The deadline comes first: choose a time before it, or send now. Nothing was scheduled.',
  },
  'cannot-be-sent-later': {
    title: 'This message cannot be scheduled.',
    detail:
      'What is about danger is answered at once, and what says nothing to the reporter waits for nothing. Send it now.',
  },
  'case-moved': {
    title: 'The case changed while you were writing.',
    detail:
      'Look at the change first. Your text was not sent and is still in the form; send it again if it still holds.',
  },
  'text-too-long': {
    title: 'The text is too long for this channel.',
    detail: 'Shorten it and send again. Nothing was sent yet.',
  },
  'unknown-body': {
    title: 'That body is not on the list, or rests.',
    detail: 'Choose another, or ask the operator or the team lead to add it under Officers, Outside bodies.',
  },
  'no-such-shifts': {
    title: 'The shifts do not follow one another.',
    detail: 'The morning begins before the evening, the evening before the night, and each takes an hour at least.',
  },
  'too-little-log': {
    title: 'The record does not suffice for a simulation.',
    detail: 'A simulation needs at least 30 complaints in the last four weeks.',
  },
  'unknown-sop': {
    title: 'There is no such SOP version.',
    detail: 'Load the page again: somebody may have withdrawn it.',
  },
  'sop-numbers-wrong': {
    title: 'Some numbers cannot be enacted.',
    detail: 'Look at the time standards, the order of warnings, and what regulations allow.',
  },
  'sop-from-wrong': {
    title: 'It cannot be in force from then.',
    detail:
      'Choose a moment at least a minute from now and after every other version, or withdraw the planned one first.',
  },
  'sop-in-force': {
    title: 'This version is in force.',
    detail: 'Complaints run under it. Enact a new version instead.',
  },
  'no-such-night': {
    title: 'That is no night.',
    detail: 'It begins and ends at two different hours of a day.',
  },
  'no-such-period': {
    title: 'There is no such period.',
    detail: 'Write its first and last day as year-month-day, the first one first, two years at most.',
  },
  'no-such-day': { title: 'There is no such day.', detail: 'Write the date as year-month-day.' },
  'roles-apart': {
    title: 'One person cannot hold these roles together.',
    detail: 'An agency’s admin and the examiner stand alone: make another account for the other role.',
  },
  'unknown-officer': {
    title: 'That officer no longer works at the desk.',
    detail: 'Choose another: only active admins of Medsos and Pusat and team leads can hold cases.',
  },
  'cannot-be-named': {
    title: 'Somebody is named who may not read this case.',
    detail: 'The note is not saved and nobody was told. Remove the name, or choose from the list that opens after @.',
  },
  'person-in-hand-over': {
    title: 'This hand-over holds personal data.',
    detail:
      'Remove the telephone number, NIK or e-mail: the case number is enough, and whoever may read it opens it there.',
  },
  'hand-over-taken': {
    title: 'This hand-over was already taken by the next shift.',
    detail: 'What is written later they would not read any more: tell them, or write it as a note in the case.',
  },
  'hand-over-rewritten': {
    title: 'This hand-over has just been written again.',
    detail: 'It is not taken yet. Read what it says now, then press again.',
  },
  'shift-past': {
    title: 'That shift ended too long ago.',
    detail: 'Only the shift that runs and the one that has just ended are handed over. Reload this page.',
  },
  'unknown-category': {
    title: 'That category is not on the list, or is no longer offered.',
    detail: 'Choose another, or ask the operator or the team lead to add it under Officers, Categories.',
  },
  'category-parent': {
    title: 'That group cannot be used.',
    detail: 'Choose a group of the first level; a category with others below it cannot go into another group.',
  },
  'service-code-taken': {
    title: 'Another category has that service code.',
    detail: 'Write another code, or leave it empty.',
  },
  'list-moved': {
    title: 'The list, or the file, changed since it was looked at, and nothing was changed.',
    detail: 'Upload it again and look at what would change.',
  },
  'change-gone': {
    title: 'This change cannot be taken back.',
    detail: 'The row was new then, or is gone by now: change it by its form.',
  },
  'list-not-accepted': {
    title: 'The list cannot be changed so, and nothing was changed.',
    detail: 'Mend the row, then upload it again.',
  },
  'not-judged-so': {
    title: 'This complaint was not closed as spam or abuse.',
    detail: 'Only writers of spam or abuse can be blocked.',
  },
  'writer-has-case': {
    title: 'This writer still has a complaint that goes on.',
    detail: 'Bring it to its end first; until then nobody blocks them.',
  },
  'already-blocked': {
    title: 'This writer is blocked already.',
    detail: 'See the list under Set aside, Blocked accounts.',
  },
  'no-writer-id': {
    title: 'This channel does not say who wrote.',
    detail: 'Without that there is nobody to block.',
  },
  'unknown-issue': { title: 'There is no such issue.', detail: 'Load the list of issues again and choose anew.' },
  'issue-ended': {
    title: 'That issue has ended.',
    detail: 'Open it again where it is still needed, or use another one.',
  },
  'unknown-statement': { title: 'There is no such statement.', detail: 'Load the issue’s page again.' },
  'statement-unapproved': {
    title: 'That statement is not approved yet.',
    detail: 'Ask Admin Pusat to read and approve it first.',
  },
  'unknown-agency': { title: 'There is no such agency.', detail: 'Choose one from the list of agencies.' },
  timeout: { title: 'The request took too long to arrive.', detail: 'Check your connection and try again.' },
  'too-large': { title: 'This is too large.', detail: 'Make the file smaller and send it again.' },
  'unsupported-type': { title: 'This type is not accepted.', detail: 'Send JSON, or use the form on the page.' },
  'file-not-accepted': {
    title: 'This file is not accepted.',
    detail: 'Send a JPEG, PNG, WebP or HEIC picture, a PDF, or an MP4 video.',
  },
  'unknown-attachment': {
    title: 'That photo is not part of this case.',
    detail: 'Upload the photo again in this form, then send.',
  },
  'too-many-requests': { title: 'Too many tries.', detail: 'Wait a while and try again.' },
  internal: {
    title: 'Something went wrong on our side.',
    detail: 'Try again in a moment. If it happens again, tell the operator this request’s number.',
  },
  unavailable: { title: 'The service is not ready.', detail: 'Try again in a moment.' },
};
