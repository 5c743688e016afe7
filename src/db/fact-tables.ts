// The shape of the tables that figures are counted from.
import type { CaseKind, FactHolder, Outcome, PromiseKind } from '#core/figures/fact.ts';
import type { PublishedMonth } from '#core/figures/public-month.ts';
import type { PublishedDay } from '#core/figures/published-day.ts';
import type { PublishedSurvey } from '#core/figures/published-survey.ts';
import type { ColumnType } from 'kysely';
import type { Instant, Json, MaybeInstant, MaybeText } from './column-types.ts';

/** By what figures are told apart, in both tables alike. */
type Sides = {
  kind: CaseKind;
  sealed: boolean;
  sop: string;
  channel: MaybeText;
  category_id: MaybeText;
  kelurahan: MaybeText;
  lead_agency_id: MaybeText;
};

type MaybeDuration = ColumnType<string | null, number | null, number | null>;

export type FactTables = {
  published_month: { month: string; published_at: Instant; body: Json<PublishedMonth> };
  published_day: { day: string; published_at: Instant; body: Json<PublishedDay> };
  survey_tally: { month: string; question: string; answer: string; n: number };
  survey_taken: { complaint_id: string };
  published_survey: { quarter: string; published_at: Instant; body: Json<PublishedSurvey> };
  case_fact: Sides & {
    complaint_id: string;
    made_by: number;
    reported_at: Instant;
    answered_at: MaybeInstant;
    told_at: MaybeInstant;
    ended_at: MaybeInstant;
    end_reason: MaybeText;
    reopened: number;
    rating: number | null;
    rated_at: MaybeInstant;
  };
  step_fact: Sides & {
    complaint_id: string;
    what: PromiseKind;
    turn: number;
    step: MaybeText;
    holder: ColumnType<FactHolder | null, FactHolder | null, FactHolder | null>;
    agency_id: MaybeText;
    started_at: Instant;
    due_at: Instant;
    ended_at: MaybeInstant;
    outcome: Outcome;
    decided_at: MaybeInstant;
    own_ms: MaybeDuration;
    wall_ms: MaybeDuration;
  };
};
