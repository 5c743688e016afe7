// The same as the Indonesian, in English.
import type { refusals as indonesian } from '../id/refusals.ts';
import type { Same } from '../same.ts';

/** One for every refusal of the core: a new one without words does not compile. */
export const refusals: Same<typeof indonesian> = {
  'not-allowed': { title: 'Your role may not do this.', detail: 'Ask an officer who may, or the team lead.' },
  'no-such-case': { title: 'This complaint was not found.', detail: 'Check its number, or look it up in the inbox.' },
  'case-exists': {
    title: 'This complaint exists already.',
    detail: 'Open it from the inbox; it need not be made again.',
  },
  'case-closed': { title: 'This complaint is closed.', detail: 'Reopen it when there is more to do.' },
  'wrong-step': {
    title: 'This cannot be done now.',
    detail: 'The case may have moved on. Its history says who did what, and its buttons show what can be done.',
  },
  'not-your-agency': {
    title: 'This complaint was not found in your agency.',
    detail: 'Only complaints sent to your agency can be opened. Tell the central admin if this is wrong.',
  },
  'not-the-lead-agency': {
    title: 'Only the leading agency can do this.',
    detail: 'Report your progress as a helping agency, or contact the leading one.',
  },
  'not-a-helping-agency': {
    title: 'Your agency leads on this complaint.',
    detail: 'Report progress, or the field result once the work is done.',
  },
  'part-already-reported': {
    title: 'Your agency’s part has been reported.',
    detail: 'Where there is more to tell, report it as progress.',
  },
  'link-ended': {
    title: 'This field link no longer works.',
    detail: 'Make a new link where one is still needed.',
  },
  'phone-not-handed-on': {
    title: 'This reporter’s telephone number is not handed on.',
    detail:
      'There is none, the reporter wants to be secret or anonymous, the complaint is in a sensitive lane, or that agency does not have it. Let Admin Pusat ask them.',
  },
  'phone-not-granted': {
    title: 'Your agency may not, or no longer, open this number.',
    detail: 'Ask Admin Pusat to be allowed to call.',
  },
  'text-missing': { title: 'The text is missing.', detail: 'Write it and send again.' },
  'reason-too-thin': {
    title: 'The reason is too short.',
    detail: 'Write what the identity is opened for, such as “to call the reporter about the place”.',
  },
  'too-many-reveals': {
    title: 'Too many identities were opened within an hour.',
    detail: 'The team lead was told. Try again later, or ask the team lead to open it where it is urgent.',
  },
  'reason-missing': { title: 'The reason is missing.', detail: 'Write it in a few words and send again.' },
  'identity-incomplete': {
    title: 'The reporter’s identity is incomplete.',
    detail: 'Name, telephone number, and address or kelurahan are needed. Ask for what is missing.',
  },
  'identity-known': {
    title: 'The reporter’s identity is complete.',
    detail: 'Go on as usual: no reason is needed.',
  },
  'private-way-exists': {
    title: 'This reporter can be asked in private.',
    detail: 'The public link is for places without private messages. Choose the form’s link or a private message.',
  },
  'too-many-proposals': {
    title: 'Several answers wait to be made sure of already.',
    detail: 'Wait until an officer has looked at them, then try again.',
  },
  'no-proposal': {
    title: 'That data from the public link is gone.',
    detail: 'It may have been decided on, or the link is no longer good. Load the page of the complaint again.',
  },
  'privacy-is-the-reporters': {
    title: 'Only the reporter may open their report.',
    detail: 'You can make it more private, not less.',
  },
  'identity-unknown': { title: 'There is no identity yet.', detail: 'Ask the reporter for it first.' },
  'identity-needed': {
    title: 'It is not known who asks.',
    detail:
      'A formal request records name and address: ask for the identity first. A plain question can be answered at once.',
  },
  'ground-missing': {
    title: 'No ground of the refusal is chosen.',
    detail: 'Choose the letter of article 17 of Law 14/2008 that keeps it back.',
  },
  'objection-missing': {
    title: 'The way to object is not named.',
    detail: 'Write that they may object (keberatan), to whom, and within how many days.',
  },
  'already-extended': {
    title: 'More time was taken before.',
    detail: 'The law allows it once. Answer with what is there.',
  },
  'extension-too-late': {
    title: 'Its time has passed already.',
    detail: 'More time is told before that moment. Answer as soon as you can.',
  },
  'already-sending': {
    title: 'This message is being sent.',
    detail: 'Wait for its status; there is no need to send it again.',
  },
  'already-recorded': {
    title: 'This was recorded already.',
    detail: 'It need not be done again; the history of the case shows it.',
  },
  'reminded-already': {
    title: 'A reminder was given less than an hour ago.',
    detail: 'Remind again once the hour is over, or take the case over.',
  },
  'already-rated': { title: 'This complaint was rated already.', detail: 'Thank you. A complaint is rated once.' },
  'already-reopened': {
    title: 'This complaint was reopened before.',
    detail: 'Please report it anew, so that it gets a number and a deadline of its own.',
  },
  'no-field-result': {
    title: 'There is no agency’s result to send back.',
    detail: 'This case was answered directly, without an agency’s work. Convey the answer to the citizen.',
  },
  'planned-date-missing': {
    title: 'There is no date yet.',
    detail: 'Scheduled work needs a date. Say by when it will be done, then send again.',
  },
  'already-acknowledged': {
    title: 'This disposition was accepted already.',
    detail: 'Go on with progress or the result.',
  },
  'no-draft': { title: 'There is no draft yet.', detail: 'Write a draft first.' },
  'no-extension-asked': { title: 'Nobody asked for more time.', detail: 'The leading agency has to ask first.' },
  'extension-pending': {
    title: 'A request for more time is still open.',
    detail: 'Wait for its decision before asking again.',
  },
  'deadline-not-later': {
    title: 'The new deadline is not later than the present one.',
    detail: 'Choose a later time.',
  },
  'ask-day-wrong': {
    title: 'The day on which to ask again is not right.',
    detail: 'Choose a later day, within a year. While the body is still waited for, there must be one.',
  },
  'same-case': { title: 'Both complaints are the same.', detail: 'Choose another one.' },
  'unknown-message': {
    title: 'This message is not part of the complaint.',
    detail: 'It may just have been moved. Choose again among the messages shown now.',
  },
  'nothing-left': {
    title: 'A complaint must keep at least one message.',
    detail: 'Leave one message, or merge the whole complaint.',
  },
  'stays-whole': {
    title: 'This complaint stays whole.',
    detail:
      'Child complaints and reports of SP4N-LAPOR! stay whole; those of the web form or a partner are answered on their own page. Break the matter off its parent, or move a whole message.',
  },
  'public-text-missing': { title: 'The public answer is missing.', detail: 'Write one that holds no personal data.' },
  'place-missing': {
    title: 'The place is missing.',
    detail: 'Fill in at least one: the place, the kelurahan, RT/RW, a landmark or a point.',
  },
  'unknown-kelurahan': {
    title: 'The city has no such kelurahan.',
    detail: 'Choose one of the list, or none where the place is outside the city.',
  },
  'point-wrong': {
    title: 'That point is not around Yogyakarta.',
    detail: 'Write the latitude first (about -7.8), then the longitude (about 110.4).',
  },
  'personal-data-in-place': {
    title: 'The place holds personal data.',
    detail: 'A place is read by agencies. Write where it is, without numbers or e-mail addresses.',
  },
  'no-public-thread': {
    title: 'This complaint has no public conversation.',
    detail: 'The reporter wrote in private only. Leave the public note off and send again.',
  },
  'secret-report': {
    title: 'This report is secret.',
    detail: 'Its reporter asked that the public does not see it, so it cannot be listed.',
  },
  'personal-data-in-public': {
    title: 'The public answer holds personal data.',
    detail: 'Remove what is the reporter’s own, or send it privately. The central admin may publish it for a reason.',
  },
  'personal-data-in-reason': {
    title: 'The reason holds personal data.',
    detail: 'A reason stays on the record for ever. Write it without the reporter’s full name, numbers and address.',
  },
  'publishing-not-allowed': {
    title: 'Your role may not publish personal data.',
    detail: 'Take it out of the text, or ask the central admin or the team lead to send it.',
  },
  'private-link-in-public': {
    title: 'A link that is the reporter’s alone may not be shown in public.',
    detail: 'Whoever opens it could answer in their name. Remove it from the public answer.',
  },
  'same-reporter': { title: 'That is the same reporter.', detail: 'Choose a complaint of another account.' },
  'not-held': {
    title: 'Nobody holds this case.',
    detail: 'It may just have been released. Claim it where you go on with it.',
  },
  'processing-restricted': {
    title: 'This reporter asked to restrict the use of their data.',
    detail:
      'Their data is not opened, not used again and not passed on. Go on in their conversation. The team lead can lift the restriction under rights requests.',
  },
  'person-erased': {
    title: 'The personal data of this complaint’s reporter was erased.',
    detail: 'Nobody is left to ask or to answer. If the same happens again, open a new complaint.',
  },
  'not-joined': {
    title: 'These two reporters are not joined.',
    detail: 'The joining may just have been taken back. The reporter’s card shows who is joined now.',
  },
  'in-another-issue': {
    title: 'This complaint stands under another issue.',
    detail: 'A complaint belongs to one issue. Take it out of the other one first.',
  },
  'not-in-issue': {
    title: 'This complaint does not stand under that issue.',
    detail: 'It may just have been taken out. Load the issue’s page again.',
  },
  'too-late': { title: 'The time for this has passed.', detail: 'Please report it anew.' },
  'said-before-step': {
    title: 'That answer was written before this step began.',
    detail: 'Choose a later answer, or send the message from here.',
  },
  'said-in-future': {
    title: 'The time of that answer has not come yet.',
    detail: 'The clock of the channel is ahead of ours. Try again in a few minutes.',
  },
  'ask-in-private': {
    title: 'The identity must be asked for in private.',
    detail: 'Everybody can read that answer. Ask in a private message.',
  },
  'followers-untold': {
    title: 'Other reporters follow this complaint and were not told.',
    detail: 'Convey the result from here, so that they receive it too.',
  },
  'in-a-lane': {
    title: 'A case in a sensitive lane is bound to no other case.',
    detail:
      'Whoever reads the other one would learn of this. Take it out of the lane first, if it does not belong there.',
  },
  'not-in-a-lane': {
    title: 'This case is in no sensitive lane.',
    detail: 'Load the page again: somebody may have taken it out just now.',
  },
  'lane-is-private': {
    title: 'Nothing is answered in public out of a sensitive lane.',
    detail: 'Write it as a private message. Notes and pictures for everybody are not sent.',
  },
  'accused-agency': {
    title: 'That agency is the one that was reported.',
    detail: 'A case is not given to whoever is accused in it. Choose the Inspectorate or another agency.',
  },
  'nothing-due': { title: 'Nothing is due yet.', detail: 'There is nothing to do now.' },
};
