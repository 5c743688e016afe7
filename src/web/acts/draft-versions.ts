// What became of an answer before it left: its versions, and what was said of them, as the record has them. Pure.
import type { Words } from '#core/kept-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';

/** `approved`: as it left. */
export type DraftVersion = { at: string; by: string; text: Words; approved: boolean };
/** `returned`: for what somebody sent it back; otherwise a note that was written while it waited. */
export type DraftComment = { at: string; by: string; text: Words; returned: boolean; version: number };
type DraftHistory = { versions: DraftVersion[]; comments: DraftComment[] };

/** Oldest first. A note counts as a comment from the first version until one was approved. */
export const draftHistory = (timeline: CaseAnswer['timeline']): DraftHistory => {
  const history: DraftHistory = { versions: [], comments: [] };
  const { versions, comments } = history;
  for (const { at, by, event } of timeline) {
    const waits = versions.at(-1)?.approved === false;
    // An agency is told that there was one, and not what it said.
    if (event.type === 'ResponseDrafted' && 'text' in event)
      versions.push({ at, by, text: event.text, approved: false });
    // Without a draft there was nothing to compare: it was written and sent by one person.
    if (event.type === 'InterimApproved' && waits) versions.push({ at, by, text: event.text, approved: true });
    const said = { at, by, version: versions.length };
    if (event.type === 'DraftReturned' && waits) comments.push({ ...said, text: event.reason, returned: true });
    if (event.type === 'NoteAdded' && waits) comments.push({ ...said, text: event.text, returned: false });
  }
  return history;
};
