// The tables of whoever is blocked, of issues, of what is approved for all who asked, and of what became of it with each, as the migrations make them.
import type { Generated } from 'kysely';
import type { StatementKind } from '#core/complaint/complaint.ts';
import type { BlockedWriterTable } from './blocked-writer-table.ts';
import type { Instant, MaybeInstant, MaybeText } from './column-types.ts';

/** Part of the desk's own. */
export type IssueTables = {
  blocked_writer: BlockedWriterTable;
  issue: { id: string; title: string; opened_at: Instant; opened_by: string; ended_at: MaybeInstant };
  issue_statement: {
    id: string;
    issue_id: string;
    kind: StatementKind;
    wordings: string[];
    written_at: Instant;
    written_by: string;
    approved_at: MaybeInstant;
    approved_by: MaybeText;
  };
  issue_recipient: {
    statement_id: string;
    complaint_id: string;
    text: string;
    asked_at: Instant;
    asked_by: string;
    asked_role: string;
    status: Generated<'waiting' | 'told' | 'not-told'>;
    refusal: MaybeText;
    version: number | null;
    attempts: Generated<number>;
    not_before: Instant;
    leased_until: MaybeInstant;
  };
};
