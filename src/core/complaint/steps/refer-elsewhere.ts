// A matter of somebody outside the city (PLN, the province, a neighbour) is not closed in silence: its reporter is told who answers for it and
// how they are reached, and the case ends apart from what is no complaint. What the body says of it afterwards is recorded and told, too.
import { findPersonalData } from '../../personal-data.ts';
import { namesReporterLink } from '../../reporter-links.ts';
import { dayMs, type Instant } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import type { StateFor } from '../act-table.ts';
import { accepted, answerPlaceOf, isBlank, momentOf, refused, type Decision, type Moment } from '../decision.ts';
import { published } from '../publishing.ts';
import { asksAt } from '../referral.ts';
import { endWith } from './ask-identity.ts';

/** Whoever asks later than that asks nobody who remembers. */
const askWithinMs = 366 * dayMs;

const isWrongDay = (askAt: Instant | undefined, now: Instant): boolean =>
  askAt !== undefined && (askAt <= now || askAt > now + askWithinMs);

const dayOf = (askAt: Instant | undefined): { askAt?: Instant } => (askAt === undefined ? {} : { askAt });

const referElsewhere = (state: StateFor<'ReferElsewhere'>, command: CommandOf<'ReferElsewhere'>): Decision => {
  const { bodyId, bodyName, text, askAt } = command;
  const { file } = state;
  if (isBlank(text)) return refused('text-missing');
  if (isWrongDay(askAt, command.now)) return refused('ask-day-wrong');
  const place = answerPlaceOf(file, command);
  if (place === undefined) return refused('no-public-thread');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  return endWith(state, command, (moment) => [
    ...outward.events,
    { ...moment, type: 'ReferredElsewhere', bodyId, bodyName, text, ...place, ...dayOf(askAt) },
    { ...moment, type: 'CaseClosed', reason: 'referred' },
  ]);
};

/** What is still waited for has a day on which somebody asks; of what is done nobody asks any more. */
const noteElsewhere = (state: StateFor<'NoteElsewhere'>, command: CommandOf<'NoteElsewhere'>): Decision => {
  const { file } = state;
  const { outcome, text, reference, now } = command;
  if (isBlank(text)) return refused('text-missing');
  const askAt = outcome === 'done' ? undefined : command.askAt;
  if (isWrongDay(askAt, now) || (outcome === 'waiting' && askAt === undefined)) return refused('ask-day-wrong');
  const place = answerPlaceOf(file, command);
  if (place === undefined) return refused('no-public-thread');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  return accepted(...outward.events, {
    ...momentOf(file, command),
    ...{ type: 'ElsewhereNoted', bodyName: file.referral?.bodyName ?? '', outcome, text, ...place },
    ...(isBlank(reference) ? {} : { reference: reference?.trim() ?? '' }),
    ...dayOf(askAt),
  });
};

/** Strangers read it: it tells of the matter and of no person, nor what only the reporter may open. */
const handOver = ({ file }: StateFor<'HandOver'>, command: CommandOf<'HandOver'>): Decision => {
  const { way, text, to } = command;
  if (isBlank(text)) return refused('text-missing');
  if (namesReporterLink(text)) return refused('private-link-in-public');
  if (findPersonalData(text) !== undefined) return refused('personal-data-in-public');
  const thread =
    to === undefined
      ? {}
      : { thread: { channel: 'email', accountId: to.accountId, visibility: 'private', key: to.address } as const };
  const bodyName = file.referral?.bodyName ?? '';
  return accepted({ ...momentOf(file, command), type: 'HandedOver', bodyName, way, text, ...thread });
};

/** By the clock: the desk wanted to ask on a day that has come. */
export const askedElsewhere = ({ file, reason }: StateFor<'HandOver'>, moment: Moment, now: Instant): Decision => {
  const { referral } = file;
  const askAt = reason === 'referred' ? asksAt(referral) : undefined;
  if (askAt === undefined || referral === undefined || now < askAt) return refused('nothing-due');
  return accepted({ ...moment, type: 'ElsewhereDue', bodyName: referral.bodyName, askAt });
};

/** By the names of their acts. */
export const rules = {
  ReferElsewhere: referElsewhere,
  NoteElsewhere: noteElsewhere,
  HandOver: handOver,
};
