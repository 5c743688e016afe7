// What one statement would say to each whose case stands under its issue, and whether it may go out: asked of the rules themselves. Pure.
import { outcomeOf } from '#app/handle-command.ts';
import { textTroubles } from '#app/acts/text-lengths.ts';
import type { CommandOf } from '#core/complaint/command.ts';
import { statementFor } from '#core/issue-words.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { Limits } from '#ports/channel.ts';
import { anybodyIn } from '#words/id/spoken.ts';
import type { RecipientView } from './issue.contract.ts';
import { unnamed } from './issue.query.ts';
import type { FoundRecipient, FoundStatement } from './recipient.query.ts';

export type Looking = {
  now: Instant;
  terms: Terms;
  contacts: readonly string[];
  limitsOf: (channel: string) => Limits | undefined;
};

/** Whoever sends it decides for the city, whoever looks. */
const sender = { kind: 'officer', userId: '', role: 'admin-pusat' } as const;

const wordsFor = (
  { wordings }: FoundStatement,
  { number, visibility, name, handle, restricted, state }: FoundRecipient,
): string =>
  statementFor(
    wordings,
    {
      ...{ number, visibility, name: name ?? undefined, handle: handle ?? undefined },
      unnamed: restricted || state.file.privacy !== undefined || state.file.followers.length > 0,
    },
    anybodyIn,
  );

const judged = (
  statement: FoundStatement,
  { state }: FoundRecipient,
  text: string,
  { now, terms, contacts, limitsOf }: Looking,
): Pick<RecipientView, 'state' | 'reason' | 'over'> => {
  const { id: statementId, issueId, kind } = statement;
  const command: CommandOf<'TellOfIssue'> = {
    ...{ type: 'TellOfIssue', now, by: sender, issueId, statementId, kind, text, contacts },
  };
  const outcome = outcomeOf(state, command, terms);
  if (!outcome.ok) return { state: 'blocked', reason: outcome.refusal };
  const [trouble] = textTroubles(state, command, { limitsOf, terms });
  if (trouble === undefined) return { state: 'ready' };
  const { max, unit } = trouble.limit;
  return { state: 'blocked', reason: 'too-long', over: { by: trouble.over, max, unit } };
};

/** As the page shows one: what it was told and what came of it, else what it would be told. */
export const viewRecipient = (statement: FoundStatement, found: FoundRecipient, looking: Looking): RecipientView => {
  const { number, channel, visibility, name, handle, told } = found;
  const who = { number, channel, visibility, name: name ?? handle ?? unnamed };
  if (told !== null) {
    const { text, state, reason } = told;
    return { ...who, text, state, ...(reason === null ? {} : { reason }) };
  }
  const text = wordsFor(statement, found);
  return { ...who, text, ...judged(statement, found, text, looking) };
};
