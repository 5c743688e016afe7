// A case as an agency sees it: the matter, not the person. Every field is named here, and words come through `hide`. Pure.
import { eventForAgency } from '#core/complaint/agency-event.ts';
import type { Words } from '#core/kept-words.ts';
import { sendableTypes } from '#src/files/without-metadata.ts';
import type { AttachmentView, CaseAnswer, Message } from './case.contract.ts';

const anybody = 'Warga';

export type Hide = (text: string) => string;

const hideIn = (words: Words, hide: Hide): Words => (typeof words === 'string' ? hide(words) : words);

/** Of officers, in the field or at the desk. */
const ownFile = ({ id, kind, status, url, contentType }: AttachmentView): AttachmentView => ({
  ...{ id, kind, status },
  ...(url === undefined ? {} : { url }),
  ...(contentType === undefined ? {} : { contentType }),
});

/** Pictures show the matter; letters, documents and voices tell who they are from, and what somebody shared may be of themselves. */
const theirFile = (file: AttachmentView): AttachmentView => {
  const isPicture = file.contentType !== undefined && sendableTypes.includes(file.contentType);
  return (file.status === 'stored' && !isPicture) || file.kind === 'share'
    ? { id: file.id, kind: file.kind, status: 'hidden' }
    : ownFile(file);
};

type Delivery = NonNullable<Message['delivery']>;

const deliveryForAgency = ({ state, purpose, reason, withoutPhotos }: Delivery): Delivery => ({
  ...{ state, purpose },
  ...(reason === undefined ? {} : { reason }),
  ...(withoutPhotos === undefined ? {} : { withoutPhotos }),
});

const messageForAgency = (message: Message, hide: Hide): Message => {
  const { id, from, visibility, sentAt, editedAt, deleted, attachments, delivery } = message;
  // What the city told the reporter alone is between the two.
  const isTheirs = from === 'city' && visibility === 'private' && delivery?.purpose !== 'status';
  return {
    ...{ id, from, visibility, sentAt, attachments: attachments.map(from === 'city' ? ownFile : theirFile) },
    ...(isTheirs ? { text: '', hidden: true } : { text: hide(message.text) }),
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(deleted === undefined ? {} : { deleted }),
    ...(delivery === undefined ? {} : { delivery: deliveryForAgency(delivery) }),
  };
};

type Told = CaseAnswer['timeline'][number];

/** What happened, as an agency is told it. */
export const timelineForAgency = (timeline: readonly Told[], hide: Hide): Told[] =>
  timeline.flatMap(({ at, by, event }) => {
    const told = eventForAgency(event, hide);
    return told === undefined ? [] : [{ at, by, event: told }];
  });

const fieldPart = (
  { disposition, extension, result, promises, sentBack }: CaseAnswer,
  hide: Hide,
): Partial<CaseAnswer> => ({
  ...(disposition === undefined
    ? {}
    : {
        disposition: {
          leadAgencyId: disposition.leadAgencyId,
          helpingAgencyIds: disposition.helpingAgencyIds,
          instruction: hideIn(disposition.instruction, hide),
          acknowledgedBy: disposition.acknowledgedBy,
        },
      }),
  ...(extension === undefined
    ? {}
    : {
        extension: { agencyId: extension.agencyId, reason: hideIn(extension.reason, hide), untilAt: extension.untilAt },
      }),
  ...(result === undefined
    ? {}
    : {
        result: {
          ...{ text: hideIn(result.text, hide), outcome: result.outcome, agencyId: result.agencyId },
          ...(result.plannedAt === undefined ? {} : { plannedAt: result.plannedAt }),
        },
      }),
  ...(promises === undefined
    ? {}
    : {
        promises: promises.map(({ agencyId, plannedAt, kept }) => ({
          ...{ agencyId, plannedAt },
          ...(kept === undefined ? {} : { kept }),
        })),
      }),
  ...(sentBack === undefined ? {} : { sentBack: { times: sentBack.times, reason: hideIn(sentBack.reason, hide) } }),
});

const endPart = ({ closedAt, closeReason, rating, upikNumber }: CaseAnswer): Partial<CaseAnswer> => ({
  ...(closedAt === undefined ? {} : { closedAt }),
  ...(closeReason === undefined ? {} : { closeReason }),
  ...(rating === undefined ? {} : { rating }),
  ...(upikNumber === undefined ? {} : { upikNumber }),
});

const stepPart = ({ clock, primary, report, request, privacy }: CaseAnswer): Partial<CaseAnswer> => ({
  ...(request === undefined ? {} : { request }),
  ...(privacy === undefined ? {} : { privacy }),
  ...(clock === undefined ? {} : { clock }),
  ...(primary === undefined ? {} : { primary }),
  ...(report === undefined
    ? {}
    : { report: { reportClass: report.reportClass, privacy: report.privacy, id: '', url: report.url } }),
});

/** An agency that has such a case was named for it: whom it is about is the matter. */
const lanePart = ({ lane, accused, laneDue }: CaseAnswer, hide: Hide): Partial<CaseAnswer> => ({
  ...(lane === undefined ? {} : { lane }),
  ...(laneDue === undefined ? {} : { laneDue }),
  ...(accused === undefined
    ? {}
    : {
        accused: {
          ...(accused.agencyId === undefined ? {} : { agencyId: accused.agencyId }),
          ...(accused.person === undefined ? {} : { person: hideIn(accused.person, hide) }),
        },
      }),
});

/** Moments and names of offices, and what agencies said themselves. */
const spansPart = ({ spans, helping }: CaseAnswer, hide: Hide): Partial<CaseAnswer> => ({
  ...(spans === undefined ? {} : { spans }),
  ...(helping === undefined
    ? {}
    : {
        helping: helping.map(({ agencyId, from, heldMs, read, end, text }) => ({
          ...{ agencyId, from, heldMs, read },
          ...(end === undefined ? {} : { end }),
          ...(text === undefined ? {} : { text: hideIn(text, hide) }),
        })),
      }),
});

/** Which cases they are, by number, category and office; whose words they hold is not among it. */
const familyPart = ({ family }: CaseAnswer): Partial<CaseAnswer> => {
  if (family === undefined) return {};
  const { isChild, parent, parentHidden, children, hidden, done, all } = family;
  return {
    family: {
      ...{ isChild, hidden, done, all },
      ...(parent === undefined ? {} : { parent: { number: parent.number, status: parent.status } }),
      ...(parentHidden === undefined ? {} : { parentHidden }),
      children: children.map(({ number, status, what, agencyId, dueAt, late }) => ({
        ...{ number, status },
        ...(what === undefined ? {} : { what }),
        ...(agencyId === undefined ? {} : { agencyId }),
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(late === undefined ? {} : { late }),
      })),
    },
  };
};

/** When offices come and may call; the reason of one is another's to read without the people in it. */
const insidePart = ({ inside }: CaseAnswer, hide: Hide): Partial<CaseAnswer> =>
  inside === undefined
    ? {}
    : {
        inside: {
          visits: inside.visits.map(({ agencyId, visitAt }) => ({ agencyId, visitAt })),
          phoneAsks: inside.phoneAsks.map(({ agencyId, reason }) => ({ agencyId, reason: hideIn(reason, hide) })),
          phoneGrants: inside.phoneGrants.map(({ agencyId, untilAt }) => ({ agencyId, untilAt })),
        },
      };

const passedOnPart = ({ passedOn }: CaseAnswer, hide: Hide): Partial<CaseAnswer> =>
  passedOn === undefined
    ? {}
    : {
        passedOn: {
          agencyId: passedOn.agencyId,
          ...(passedOn.text === undefined ? {} : { text: hideIn(passedOn.text, hide) }),
          ...(passedOn.readAt === undefined ? {} : { readAt: passedOn.readAt }),
        },
      };

/** `hidePlace` leaves homes: whoever must go there needs the house, and not whose it is. */
const placeForAgency = (
  { text, kelurahan, rt, rw, landmark, point }: NonNullable<CaseAnswer['place']>,
  hidePlace: Hide,
): NonNullable<CaseAnswer['place']> => ({
  ...(text === undefined ? {} : { text: hideIn(text, hidePlace) }),
  ...(kelurahan === undefined ? {} : { kelurahan }),
  ...(rt === undefined ? {} : { rt }),
  ...(rw === undefined ? {} : { rw }),
  ...(landmark === undefined ? {} : { landmark: hideIn(landmark, hidePlace) }),
  ...(point === undefined ? {} : { point }),
});

export const caseForAgency = (answer: CaseAnswer, hide: Hide, hidePlace: Hide): CaseAnswer => ({
  number: answer.number,
  version: answer.version,
  status: answer.status,
  channel: answer.channel,
  visibility: answer.visibility,
  ...(answer.place === undefined ? {} : { place: placeForAgency(answer.place, hidePlace) }),
  level: answer.level,
  ...(answer.danger === undefined ? {} : { danger: answer.danger }),
  ...(answer.diverted === undefined ? {} : { diverted: answer.diverted }),
  ...(answer.category === undefined ? {} : { category: answer.category }),
  reportedAt: answer.reportedAt,
  reporter: { name: anybody, hidden: true },
  steps: answer.steps,
  messages: answer.messages.map((message) => messageForAgency(message, hide)),
  timeline: timelineForAgency(answer.timeline, hide),
  notes: answer.notes.map(({ at, by, text }) => ({ at, by, text: hideIn(text, hide) })),
  possible: answer.possible,
  photos: answer.photos.map(ownFile),
  photoWays: [],
  upikText: answer.upikText,
  followers: answer.followers.map(({ number }) => ({ number })),
  ...lanePart(answer, hide),
  ...spansPart(answer, hide),
  ...insidePart(answer, hide),
  ...familyPart(answer),
  ...passedOnPart(answer, hide),
  ...stepPart(answer),
  ...fieldPart(answer, hide),
  ...endPart(answer),
});
