// Who looks after a case once somebody claimed it: by hand, or by beginning to write. Pure.
import type { CaseFile } from './complaint.ts';
import type { RecordedOf } from './recorded.ts';

/** Nobody but an officer claims anything. */
export const claimed = (file: CaseFile, { by, at, whileWriting }: RecordedOf<'CaseClaimed'>): CaseFile => {
  if (by.kind !== 'officer') return file;
  const holder = { userId: by.userId, role: by.role, since: at };
  return { ...file, holder: whileWriting === true ? { ...holder, whileWriting } : holder };
};
