// Words in public that wait for a private message to arrive: which message lets them go, and which takes them along when it fails.
import type { CaseFile, KeptNote, Note, SendPurpose } from './complaint.ts';
import type { RecordedOf } from './recorded.ts';

/** Beside a message of this purpose, where there are such words. */
export const noted =
  (purpose: SendPurpose) =>
  (file: CaseFile, { note }: { note?: KeptNote }): CaseFile =>
    note === undefined ? file : { ...file, notes: [...(file.notes ?? []), { purpose, note }] };

/** Messages of one conversation end in their order, and so do the notes that wait for them. */
const waiting = (notes: readonly Note[], purpose: SendPurpose): Note | undefined =>
  notes.find((one) => one.purpose === purpose && one.after === undefined);

/** The first that wait go with what was accepted. */
export const letGo = (file: CaseFile, { purpose, effectKey }: RecordedOf<'MessageAccepted'>): CaseFile => {
  const { notes } = file;
  if (notes === undefined) return file;
  const first = waiting(notes, purpose);
  return { ...file, notes: notes.map((one) => (one === first ? { ...one, after: effectKey } : one)) };
};

/** What was accepted first and failed later let its note go already. */
export const heldBack = (file: CaseFile, { purpose, effectKey }: RecordedOf<'MessageRejected'>): CaseFile => {
  const { notes } = file;
  if (notes === undefined || notes.some(({ after }) => after === effectKey)) return file;
  const first = waiting(notes, purpose);
  return { ...file, notes: notes.filter((one) => one !== first) };
};
