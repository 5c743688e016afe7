// Beside a case that was closed as spam or abuse: its writer is blocked for some days by one press.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { keepers } from '#core/access.ts';
import { blockReasons } from '#core/blocked-writer.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { CaseAnswer } from '#features/case/case.contract.ts';

const words = late.blocks;
const spans = [7, 30, 90] as const;

const isJudgedSo = ({ status, closeReason, timeline }: CaseAnswer): boolean => {
  const judged = timeline.findLast(({ event }) => event.type === 'JudgedNotComplaint')?.event;
  if (status !== 'closed' || closeReason !== 'not-a-complaint' || judged?.type !== 'JudgedNotComplaint') return false;
  return (blockReasons as readonly string[]).includes(judged.reason);
};

/** Nothing beside any other case, and for whoever may block nobody. */
export function BlockCard({ answer }: { answer: CaseAnswer }): ReactNode {
  const mayBlock = useHolds(keepers.blockedWriter);
  const client = useQueryClient();
  const announce = useToast();
  const block = useMutation({
    mutationFn: (days: number) =>
      sendJson('POST', `/api/v1/cases/${encodeURIComponent(answer.number)}/block`, { days }),
    onSuccess: () => announce(words.blockDone),
    onError: (error) => announce(failureWords(error), 'failed'),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
  if (!mayBlock || !isJudgedSo(answer)) return null;
  return (
    <section className="card">
      <h2>{words.block}</h2>
      <p className="meta">{words.blockHint}</p>
      <p className="line">
        {spans.map((days) => (
          <Button key={days} disabled={block.isPending} onClick={() => block.mutate(days)}>
            {words.days(days)}
          </Button>
        ))}
      </p>
    </section>
  );
}
