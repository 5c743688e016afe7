// Who reported: identity masked until somebody with a right gives a reason; what is revealed closes itself again.
import { Eye, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Banner } from '#web/ui/Banner.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';

export type Revealed = Partial<Record<IdentityField, string>>;
type ReporterCardProps = { answer: CaseAnswer; revealed: Revealed | undefined; onReveal: (() => void) | undefined };

/** What is known of them, masked until it is revealed, or that nothing is. */
function Fields({ answer, revealed }: Pick<ReporterCardProps, 'answer' | 'revealed'>): ReactNode {
  const { identity, hidden, withoutIdentity } = answer.reporter;
  if (identity === undefined) {
    const isTold = answer.report !== undefined || hidden === true || withoutIdentity !== undefined;
    return isTold ? null : <p className="muted">{late.case.identityNone}</p>;
  }
  return (
    <dl className="facts">
      {identity.fields.map((field) => (
        <div key={field}>
          <dt>{late.case.fields[field]}</dt>
          <dd>{revealed?.[field] ?? late.case.masked}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nobody's until an officer says so; what was typed shows no more than who it may be. */
function Proposals({ answer }: Pick<ReporterCardProps, 'answer'>): ReactNode {
  const { proposals = [] } = answer.reporter;
  return proposals.map(({ id, givenAt, says }) => (
    <div key={id} className="quote quote-soon">
      <h3>{late.case.proposed}</h3>
      <p>{says.join(' · ')}</p>
      <p className="meta">{momentWords(givenAt)}</p>
    </div>
  ));
}

export function ReporterCard({ answer, revealed, onReveal }: ReporterCardProps): ReactNode {
  const { report } = answer;
  const { name, handle, identity, hidden, restricted, withoutIdentity } = answer.reporter;
  return (
    <section className="card" aria-labelledby="pelapor">
      <div className="line">
        <h2 id="pelapor">{late.case.reporter}</h2>
        {identity !== undefined && (
          <span className="push">
            <Badge look={identity.complete ? 'ok' : 'info'} {...(identity.complete ? { sign: ShieldCheck } : {})}>
              {identity.complete ? late.case.identityComplete : late.case.identityPartly}
            </Badge>
          </span>
        )}
      </div>
      <p>
        {name}
        {handle !== undefined && handle !== name && <span className="meta"> {handle}</span>}
      </p>
      {report !== undefined && <p className="muted">{text.sp4n.seen[report.privacy]}</p>}
      {withoutIdentity !== undefined && (
        <p className="muted">{late.case.withoutIdentity(late.history.waived[withoutIdentity])}</p>
      )}
      {hidden === true && <p className="muted">{late.case.identityHidden}</p>}
      {restricted === true && <Banner kind="info">{late.case.identityRestricted}</Banner>}
      <Proposals answer={answer} />
      <Fields answer={answer} revealed={revealed} />
      {revealed !== undefined && hidden !== true && (
        <p className="meta" role="status">
          {late.case.revealed}
        </p>
      )}
      {onReveal !== undefined && revealed === undefined && restricted !== true && (
        <span>
          <Button onClick={onReveal}>
            <Eye size={16} aria-hidden />
            {late.case.reveal}
          </Button>
        </span>
      )}
    </section>
  );
}
