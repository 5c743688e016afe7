// What leaves traces in the file of cases, and of accounts, that are bound to one another. Must not look at the status.
import type { CaseFile } from './complaint.ts';
import type { EventType } from './event.ts';
import type { RecordedOf } from './recorded.ts';

const goingOn = (file: CaseFile, complaintId: string, number: string): CaseFile => ({
  ...file,
  joinedTo: { complaintId, number },
});

/** The step that ended with the mistake goes on; what was split off meanwhile is another case's. Its register was told that it had ended. */
const byItself = ({ joinedTo: _other, ...file }: CaseFile, { messageIds }: RecordedOf<'JoiningUndone'>): CaseFile => ({
  ...file,
  reopened: true,
  steps: file.steps.slice(0, -1),
  messageIds: file.messageIds.filter((id) => messageIds.includes(id)),
});

/** Its messages are gone, and nobody follows for it any more. */
export const withoutJoined = (
  file: CaseFile,
  { complaintId, followerIds, messageIds }: RecordedOf<'JoinedReturned'>,
): CaseFile => ({
  ...file,
  followers: file.followers.filter((one) => ![complaintId, ...followerIds].includes(one.complaintId)),
  messageIds: file.messageIds.filter((id) => !messageIds.includes(id)),
});

/** The case from whose message this one was broken off. */
export const parentIn = ({ parentId, parentNumber }: RecordedOf<'CaseOpened'>): Pick<CaseFile, 'parent'> =>
  parentId === undefined ? {} : { parent: { complaintId: parentId, number: parentNumber ?? '' } };

/** Those that need nothing but what they say. */
export const joinedChanges: { [T in EventType]?: (file: CaseFile, event: RecordedOf<T>) => CaseFile } = {
  JoinedAsDuplicate: (file, { of, ofNumber }) => goingOn(file, of, ofNumber),
  MergedInto: (file, { into, intoNumber }) => goingOn(file, into, intoNumber),
  JoiningUndone: byItself,
  ChildOpened: (file, { complaintId, number, messageId }) => ({
    ...file,
    children: [...(file.children ?? []), { complaintId, number, messageId }],
  }),
  ReporterJoined: (file, { joinId, otherReporterId, otherNumber, identityKnown }) => ({
    ...file,
    joins: [...(file.joins ?? []), { joinId, otherReporterId, otherNumber, identityKnown }],
  }),
  ReporterSeparated: (file, event) => ({
    ...file,
    joins: (file.joins ?? []).filter(({ joinId }) => joinId !== event.joinId),
  }),
};
