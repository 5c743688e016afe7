// A case as an agency sees it: the matter, not the person. Pure.
import type { EventType } from '#core/complaint/complaint.ts';
import { maskPersonalData } from '#core/masking.ts';
import type { AttachmentView, CaseAnswer, Message } from './case.contract.ts';

const anybody = 'Warga';

/** A letter's own form is not masked, so it is not shown. */
const isOwnForm = ({ kind, contentType }: AttachmentView): boolean => kind === 'letter' || contentType === 'text/html';

/** What somebody shared may be of themselves. */
const withoutLink = ({ title: _title, link: _link, ...attachment }: AttachmentView): AttachmentView => attachment;

const withoutForm = (message: Message): Message => ({
  ...message,
  attachments: message.attachments.filter((one) => !isOwnForm(one)).map(withoutLink),
});

const withoutAuthor = ({ authorName: _name, ...message }: Message): Message =>
  message.from === 'reporter' || message.visibility === 'private'
    ? { ...message, text: maskPersonalData(message.text) }
    : message;

type Told = CaseAnswer['timeline'][number];

/** Who the person is elsewhere, and why something of theirs was shown, is the desk's to know. */
const aboutPerson: readonly EventType[] = [
  'PersonalDataPublished',
  'ReporterJoined',
  'ReporterSeparated',
  'ThreadsReleased',
];

/** A conversation's key is what the platform calls the person. */
const withoutKeys = ({ event, ...told }: Told): Told => ({
  ...told,
  event: JSON.parse(JSON.stringify(event, (name, value: unknown) => (name === 'key' ? '' : value))) as Told['event'],
});

/** Without the reporter's name and handle, and without numbers by which they are reached in what was written to and fro. */
export const withoutPerson = (answer: CaseAnswer): CaseAnswer => {
  const { handle: _handle, identity: _identity, ...reporter } = answer.reporter;
  return {
    ...answer,
    reporter: { ...reporter, name: anybody },
    ...(answer.report === undefined ? {} : { report: { ...answer.report, id: '' } }),
    messages: answer.messages.map(withoutForm).map(withoutAuthor),
    timeline: answer.timeline.filter(({ event }) => !aboutPerson.includes(event.type)).map(withoutKeys),
    upikText: maskPersonalData(answer.upikText.replace(`Pelapor: ${answer.reporter.name}`, `Pelapor: ${anybody}`)),
  };
};
