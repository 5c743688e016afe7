// What a reporter's page of a case is drawn from. Types alone.
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { SurveyAnswers } from '#core/figures/satisfaction.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { AnsweredRequest, FoundCase, OwnRequest } from './case.query.ts';
import type { Family } from './children.query.ts';
import type { Faults } from './forms.ts';
import type { AgencyNames } from './history.ts';
import type { ToldThem } from './proof.query.ts';
import type { Language } from './language.ts';
import type { Asked } from './questions.ts';
import type { ReleasedPhoto } from './photos.ts';

/** `none` of a case that is told of no more, `quiet` of one in a sensitive lane. `asked`: an address was given just now. */
export type FollowForm = { offered: 'yes' | 'none' | 'quiet'; asked: boolean; typed: string };

/** `events` is the log, inner matters too, without children that are not theirs to see: only `historyOf`, `answerOf` and `nowOf` may choose what of it is shown. */
export type CaseView = {
  language: Language;
  found: FoundCase;
  events: readonly RecordedEvent[];
  names: AgencyNames;
  photos: readonly ReleasedPhoto[];
  now: Instant;
  terms: Terms;
  /** What they asked of their own data and nobody answered yet. */
  requests: readonly OwnRequest[];
  /** What was answered, the latest first. */
  answered: readonly AnsweredRequest[];
  /** Whether this case's reporter answered the survey; what they answered stands nowhere. */
  surveyed: boolean;
  /** What they were told, of a report that has no other place for it. */
  told?: readonly ToldThem[];
  /** Whether news may go to an address, and what became of the last one that was typed. */
  follow?: FollowForm;
  /** What the city asks beside more words of theirs. */
  asked: readonly Asked[];
  /** The other matters of their message, or the case of which this is one. */
  family?: Family;
  faults: Faults;
  /** What was marked in the survey when nothing of the nine was. */
  marked?: SurveyAnswers;
  /** What was typed when a form of this page was at fault. */
  typed: Record<'score' | 'comment' | 'reason' | 'words' | 'why' | 'right' | 'rightWords', string>;
};
