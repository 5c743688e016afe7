// What links for the field leave in the file: those that were not taken back.
import type { CaseFile } from './complaint.ts';
import type { RecordedOf } from './recorded.ts';

/** One more was handed out. */
export const withLink = (file: CaseFile, { linkId, agencyId, untilAt }: RecordedOf<'FieldLinkMade'>): CaseFile => ({
  ...file,
  fieldLinks: [...(file.fieldLinks ?? []), { linkId, agencyId, untilAt }],
});

/** One was taken back. */
export const withoutLink = (file: CaseFile, event: RecordedOf<'FieldLinkEnded'>): CaseFile => ({
  ...file,
  fieldLinks: (file.fieldLinks ?? []).filter(({ linkId }) => linkId !== event.linkId),
});
