// SOP row 5, inside an agency: whoever has a link works for it on this case alone, without an account. What they report is progress of the
// agency; the result stays for its officer to report.
import type { Instant } from '../../time.ts';
import type { StateFor } from '../act-table.ts';
import type { CommandOf } from '../command.ts';
import type { CaseFile, Complaint } from '../complaint.ts';
import type { FieldLink } from '../inside.ts';
import { accepted, isBlank, momentOf, refused, type Decision } from '../decision.ts';

/** Longer than a week nobody works from one link. */
export const longestLinkMs = 7 * 24 * 3_600_000;

/** Undefined once it has run out or was taken back. */
const runningLink = ({ fieldLinks = [] }: CaseFile, linkId: string, now: Instant): FieldLink | undefined =>
  fieldLinks.find((one) => one.linkId === linkId && now < one.untilAt);

/** The link of this id while its agency works on the case; undefined where nothing can be reported by it. What is in a lane is seen by those named for it alone. */
export const openLink = (state: Complaint, linkId: string, now: Instant): FieldLink | undefined => {
  if (state.status !== 'follow-up' || state.disposition === undefined || state.file.lane !== undefined)
    return undefined;
  const { leadAgencyId, helpingAgencyIds } = state.disposition;
  const link = runningLink(state.file, linkId, now);
  return link !== undefined && [leadAgencyId, ...helpingAgencyIds].includes(link.agencyId) ? link : undefined;
};

const agencyIn = ({ by }: CommandOf<'MakeFieldLink' | 'EndFieldLink'>): string | undefined =>
  by.kind === 'officer' ? by.agencyId : undefined;

const makeFieldLink = (state: StateFor<'MakeFieldLink'>, command: CommandOf<'MakeFieldLink'>): Decision => {
  const { linkId, untilAt, now } = command;
  const agencyId = agencyIn(command);
  if (agencyId === undefined) return refused('not-your-agency');
  if (untilAt <= now || untilAt > now + longestLinkMs) return refused('deadline-not-later');
  return accepted({ ...momentOf(state.file, command), type: 'FieldLinkMade', agencyId, linkId, untilAt });
};

/** By the agency that made it; twice is once. */
const endFieldLink = (state: StateFor<'EndFieldLink'>, command: CommandOf<'EndFieldLink'>): Decision => {
  const link = runningLink(state.file, command.linkId, command.now);
  if (link === undefined || link.agencyId !== agencyIn(command)) return refused('link-ended');
  const { linkId, agencyId } = link;
  return accepted({ ...momentOf(state.file, command), type: 'FieldLinkEnded', agencyId, linkId });
};

const reportByLink = (state: StateFor<'ReportByLink'>, command: CommandOf<'ReportByLink'>): Decision => {
  const { linkId, name, text, attachmentIds, now } = command;
  const link = openLink(state, linkId, now);
  if (link === undefined) return refused('link-ended');
  if (isBlank(name) || isBlank(text)) return refused('text-missing');
  const { agencyId } = link;
  const said = { agencyId, text, attachmentIds, linkId, linkName: name };
  return accepted({ ...momentOf(state.file, command), type: 'ProgressReported', ...said });
};

/** By the names of their acts. */
export const rules = {
  MakeFieldLink: makeFieldLink,
  EndFieldLink: endFieldLink,
  ReportByLink: reportByLink,
};
