// What an agency and the reporter have agreed: who comes when, who may call until when; the number, where it was just opened.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { late } from '#words/late.ts';
import { saidWords } from '#words/event-words.ts';
import { Button } from '#web/ui/Button.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { useAgencyName } from './act-facts.tsx';
import type { Revealed } from './ReporterCard.tsx';

type InsideCardProps = { answer: CaseAnswer; revealed: Revealed | undefined; onAct: (act: OfficerCommand) => void };

/** For whoever may act: these have no better place. */
const shown = ['OpenPhone', 'GrantPhone', 'EndPhone', 'RecordMinutes'] as const satisfies readonly OfficerCommand[];

function Lines({ inside }: { inside: NonNullable<CaseAnswer['inside']> }): ReactNode {
  const nameOf = useAgencyName();
  const words = late.case.inside;
  return (
    <>
      {inside.visits.map(({ agencyId, visitAt }) => (
        <p key={agencyId}>{words.visit(nameOf(agencyId), momentWords(visitAt))}</p>
      ))}
      {inside.phoneAsks.map(({ agencyId, reason }) => (
        <div key={agencyId} className="quote quote-soon">
          <h3>{words.asks(nameOf(agencyId))}</h3>
          <p className="keep-lines">{saidWords(late.history, reason)}</p>
        </div>
      ))}
      {inside.phoneGrants.map(({ agencyId, untilAt }) => (
        <p key={agencyId}>{words.mayCall(nameOf(agencyId), momentWords(untilAt))}</p>
      ))}
    </>
  );
}

/** The number of somebody whose identity this officer does not see otherwise. */
function Number({ answer, revealed }: Pick<InsideCardProps, 'answer' | 'revealed'>): ReactNode {
  if (revealed?.phone === undefined || answer.reporter.hidden !== true) return null;
  return (
    <p role="status">
      {late.case.fields.phone}{' '}
      <a className="number" href={`tel:${revealed.phone}`}>
        {revealed.phone}
      </a>{' '}
      <span className="meta">{late.case.revealed}</span>
    </p>
  );
}

/** Nothing where nothing is agreed, asked or granted: the first of each begins in the menu of acts. */
export function InsideCard({ answer, revealed, onAct }: InsideCardProps): ReactNode {
  const { inside, possible } = answer;
  if (inside === undefined) return null;
  const buttons = shown.filter(
    (act) => possible.includes(act) && (act !== 'RecordMinutes' || inside.visits.length > 0),
  );
  return (
    <section className="card" aria-labelledby="kunjungan">
      <h2 id="kunjungan">{late.case.inside.title}</h2>
      <Number answer={answer} revealed={revealed} />
      <Lines inside={inside} />
      {buttons.length > 0 && (
        <div className="line">
          {buttons.map((act) => (
            <Button key={act} onClick={() => onAct(act)}>
              {late.acts[act].button}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
