// What must be so before an officer's words are read by everybody: no personal data, or a reason that stays on the record,
// and never what only the reporter may open.
import { mayPublishPersonalData } from '../access.ts';
import { maskReporterLinks } from '../masking.ts';
import { namesReporterLink } from '../reporter-links.ts';
import { withoutContacts } from '../office-contacts.ts';
import { findPersonalData, personalDataIn, personalKinds } from '../personal-data.ts';
import type { OutwardCommand } from './act-table.ts';
import type { CommandOf } from './command.ts';
import type { CaseFile } from './complaint.ts';
import { accepted, isBlank, isFollowed, momentOf, originOf, refused, type Decision } from './decision.ts';
import type { Refusal } from './refusal.ts';
import { principalsOf } from './standing.ts';

/** An act some of whose words everybody may come to read. */
export type PublishingCommand = CommandOf<OutwardCommand>;

/** Words that everybody would read, by the field in which they were typed. */
export type PublicText = { place: 'text' | 'publicText' | 'publicNote'; text: string };

const given = (place: PublicText['place'], text: string | undefined): PublicText[] =>
  text === undefined || isBlank(text) ? [] : [{ place, text }];

/** Whether an answer where the reporter came is seen by others: on a public thread, or by whoever follows the case; never out of a lane. */
const isOpen = (file: CaseFile): boolean =>
  file.lane === undefined && (originOf(file).visibility === 'public' || isFollowed(file));

/** Empty where all that the act says goes to the reporter alone. */
export const publicTextsOf = (file: CaseFile, command: PublishingCommand): PublicText[] => {
  switch (command.type) {
    case 'AskIdentity':
      return [
        ...(command.mode === 'public-link' ? given('text', command.text) : []),
        ...given('publicNote', command.publicNote),
      ];
    case 'AnswerInformation':
    case 'ExtendRequest':
    case 'DecideRequest': {
      const open = isOpen(file) && (command.privately !== true || isFollowed(file));
      return [...(open ? given('text', command.text) : []), ...given('publicNote', command.publicNote)];
    }
    case 'ReferElsewhere':
    case 'NoteElsewhere': {
      const open = isOpen(file) && (command.privately !== true || isFollowed(file));
      const text = withoutContacts(command.text, command.contacts);
      return [...(open ? given('text', text) : []), ...given('publicNote', command.publicNote)];
    }
    case 'ApproveInterim':
    case 'DivertToEmergency':
      return isOpen(file) ? given('text', command.text) : [];
    // The tracking page shows it, whatever the channel.
    case 'AnswerDirectly':
    case 'ConveyResult':
      return [...given('publicText', command.publicText), ...given('publicNote', command.publicNote)];
  }
};

/** Why words may not go to everybody who asked: they are read by many, whatever the thread, and nobody looks through each of them again. */
export const unfitForMany = (text: string, contacts: readonly string[]): Refusal | undefined => {
  if (maskReporterLinks(text) !== text || namesReporterLink(text)) return 'private-link-in-public';
  return findPersonalData(withoutContacts(text, contacts)) === undefined ? undefined : 'personal-data-in-public';
};

/** The event that belongs beside an act which publishes personal data, nothing where it holds none, or why it may not go out. */
export const published = (file: CaseFile, command: PublishingCommand): Decision => {
  const texts = publicTextsOf(file, command).map(({ text }) => text);
  if (texts.some((text) => maskReporterLinks(text) !== text || namesReporterLink(text)))
    return refused('private-link-in-public');
  const seen = [...(command.exposes ?? []), ...texts.flatMap((text) => personalDataIn(text).map(({ kind }) => kind))];
  if (seen.length === 0) return accepted();
  const { publishAnyway } = command;
  if (publishAnyway === undefined) return refused('personal-data-in-public');
  if (!mayPublishPersonalData(principalsOf(command.by))) return refused('publishing-not-allowed');
  const reason = publishAnyway.reason.trim();
  if (isBlank(reason)) return refused('reason-missing');
  if (findPersonalData(reason) !== undefined) return refused('personal-data-in-reason');
  const kinds = personalKinds.filter((kind) => seen.includes(kind));
  return accepted({ ...momentOf(file, command), type: 'PersonalDataPublished', kinds, reason });
};
