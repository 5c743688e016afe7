// One person on several channels, joined by an officer's hand, and taken back. The case's own reporter stays who the log says.
// Each act has a half in the log of either case that was named; conversations that came by a join leave with it.
import type { CommandOf } from '../command.ts';
import { accepted, isOwnThread, momentOf, originOf, refused, type Decision } from '../decision.ts';
import { sameThread } from '../evolve-file.ts';
import type { StateFor } from '../act-table.ts';

const joinReporter = (state: StateFor<'JoinReporter'>, command: CommandOf<'JoinReporter'>): Decision => {
  const { file } = state;
  const { joinId, otherReporterId, otherNumber, identityKnown } = command;
  if (otherReporterId === file.reporterId) return refused('same-reporter');
  if (file.joins?.some((join) => join.otherReporterId === otherReporterId) === true) return refused('already-recorded');
  const moment = momentOf(file, command);
  return accepted({ ...moment, type: 'ReporterJoined', joinId, otherReporterId, otherNumber, identityKnown });
};

const separateReporter = ({ file }: StateFor<'SeparateReporter'>, command: CommandOf<'SeparateReporter'>): Decision => {
  const join = file.joins?.find(({ joinId }) => joinId === command.joinId);
  if (join === undefined) return refused('not-joined');
  const { joinId, otherNumber } = join;
  return accepted({ ...momentOf(file, command), type: 'ReporterSeparated', joinId, otherNumber });
};

/** What was received stays; later messages there go their own way, and no answer of this case goes there. */
const releaseThreads = ({ file }: StateFor<'ReleaseThreads'>, command: CommandOf<'ReleaseThreads'>): Decision => {
  const threads = file.threads.filter(
    (thread) =>
      command.threads.some((named) => sameThread(named, thread)) &&
      isOwnThread(file, thread) === (command.ofFollowers !== true) &&
      !sameThread(originOf(file), thread),
  );
  if (threads.length === 0) return refused('nothing-due');
  return accepted({ ...momentOf(file, command), type: 'ThreadsReleased', threads });
};

/** The words were destroyed beside the log: the record says of which events, and by whom. */
const eraseTexts = ({ file }: StateFor<'EraseTexts'>, command: CommandOf<'EraseTexts'>): Decision =>
  command.versions.length === 0
    ? refused('nothing-left')
    : accepted({ ...momentOf(file, command), type: 'TextsErased', versions: command.versions });

/** Each person once: of whoever is gone already nothing is left to erase. */
const erasePerson = ({ file }: StateFor<'ErasePerson'>, command: CommandOf<'ErasePerson'>): Decision => {
  const moment = momentOf(file, command);
  if (command.followers === undefined)
    return file.erased === true ? refused('person-erased') : accepted({ ...moment, type: 'PersonErased' });
  const followers = file.followers
    .filter(({ complaintId, threads }) => command.followers?.includes(complaintId) === true && threads.length > 0)
    .map(({ complaintId }) => complaintId);
  return followers.length === 0 ? refused('nothing-due') : accepted({ ...moment, type: 'PersonErased', followers });
};

/** By the names of their acts. */
export const rules = {
  JoinReporter: joinReporter,
  SeparateReporter: separateReporter,
  ReleaseThreads: releaseThreads,
  EraseTexts: eraseTexts,
  ErasePerson: erasePerson,
};
