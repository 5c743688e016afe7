// Many posts about one matter stand under one issue: each stays a case of its own, belongs to one issue at most, and is told what was approved
// for all of them. No step is met or left by it: the promises of the procedure stay as they are.
import type { CommandOf } from '../command.ts';
import type { StateFor } from '../act-table.ts';
import { accepted, isBlank, momentOf, originOf, refused, type Decision } from '../decision.ts';
import { unfitForMany } from '../publishing.ts';

/** Never taken from another issue in passing: whoever moves a case takes it out there first. */
const linkToIssue = ({ file }: StateFor<'LinkToIssue'>, command: CommandOf<'LinkToIssue'>): Decision => {
  const { issueId } = command;
  // Whoever sees the issue would learn of it.
  if (file.lane !== undefined) return refused('in-a-lane');
  if (file.issueId !== undefined) return refused(file.issueId === issueId ? 'already-recorded' : 'in-another-issue');
  return accepted({ ...momentOf(file, command), type: 'IssueLinked', issueId });
};

const unlinkFromIssue = ({ file }: StateFor<'UnlinkFromIssue'>, command: CommandOf<'UnlinkFromIssue'>): Decision =>
  file.issueId === command.issueId
    ? accepted({ ...momentOf(file, command), type: 'IssueUnlinked', issueId: command.issueId })
    : refused('not-in-issue');

/** Once each, however often it is asked for: the case itself remembers. */
const tellOfIssue = ({ file }: StateFor<'TellOfIssue'>, command: CommandOf<'TellOfIssue'>): Decision => {
  const { issueId, statementId, kind, text, contacts } = command;
  if (isBlank(text)) return refused('text-missing');
  if (file.issueId !== issueId) return refused('not-in-issue');
  if (file.lane !== undefined) return refused('in-a-lane');
  if (file.statementIds?.includes(statementId) === true) return refused('already-recorded');
  const unfit = unfitForMany(text, contacts);
  if (unfit !== undefined) return refused(unfit);
  return accepted({
    ...momentOf(file, command),
    ...{ type: 'IssueTold', issueId, statementId, kind, text, thread: originOf(file) },
  });
};

/** By the names of their acts. */
export const rules = {
  LinkToIssue: linkToIssue,
  UnlinkFromIssue: unlinkFromIssue,
  TellOfIssue: tellOfIssue,
};
