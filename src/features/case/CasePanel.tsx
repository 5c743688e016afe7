// The facts of a case beside its conversation: reporter, disposition, result, register number, record.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { bundleMakers } from '#core/access.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { speaksWithReporters } from '#web/intake/lines.ts';
import { useOfficer } from '#web/session.ts';
import { language, text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { saidWords } from '#words/event-words.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { isSpoken } from '#web/ui/channel-name.ts';
import { momentWords } from '#web/ui/time-words.ts';
import type { AttachmentView, CaseAnswer } from '#features/case/case.contract.ts';
import { AlikePanel } from '#features/alike/alike.panel.tsx';
import { AlertPanel } from '#features/alert/alert.panel.tsx';
import { BlockCard } from '#features/block/BlockCard.tsx';
import { CasePaperPanel } from '#features/case-paper/case-paper.panel.tsx';
import { FieldLinkPanel } from '#features/field-link/field-link.panel.tsx';
import { ForwardPanel } from '#features/forward/forward.panel.tsx';
import { HandOverPanel } from '#features/hand-over/hand-over.panel.tsx';
import { IssueCard } from '#features/issue/IssueCard.tsx';
import { PublicationPanel } from '#features/publication/publication.panel.tsx';
import { Attachments } from './Attachments.tsx';
import { ResultGallery } from './CaseGalleries.tsx';
import { useAgencyName } from './act-facts.tsx';
import { DraftCard } from './DraftCard.tsx';
import { FamilyCard } from './FamilyCard.tsx';
import { PassedOnCard } from './PassedOnCard.tsx';
import { PersonCard } from '#features/person/PersonCard.tsx';
import { PictureHints } from './PictureHints.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { ReporterCard, type Revealed } from './ReporterCard.tsx';
import { InsideCard } from './InsideCard.tsx';
import { HelpingLines } from './HelpingLines.tsx';
import { SpanLines } from './SpansCard.tsx';
import { Timeline } from './Timeline.tsx';

type CasePanelProps = {
  answer: CaseAnswer;
  revealed: Revealed | undefined;
  onAct: (act: OfficerCommand, other?: string) => void;
};

function Card({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function DispositionCard({ answer }: { answer: CaseAnswer }): ReactNode {
  const nameOf = useAgencyName();
  const { disposition, extension } = answer;
  if (disposition === undefined) return null;
  const { leadAgencyId, instruction, acknowledgedBy } = disposition;
  return (
    <Card title={late.case.disposition}>
      <dl className="facts">
        <div>
          <dt>{late.case.leadAgency}</dt>
          <dd>
            {nameOf(leadAgencyId)}{' '}
            <span className="meta">
              ({acknowledgedBy.includes(leadAgencyId) ? late.case.acknowledged : late.case.notAcknowledged})
            </span>
          </dd>
        </div>
        <div>
          <dt>{late.case.instruction}</dt>
          <dd>
            <blockquote className="quote keep-lines">{saidWords(late.history, instruction)}</blockquote>
          </dd>
        </div>
        <HelpingLines answer={answer} />
      </dl>
      {extension !== undefined && (
        <div className="quote quote-soon">
          <h3>
            {late.case.extension}, {late.case.extensionUntil(momentWords(extension.untilAt))}
          </h3>
          <p className="keep-lines">{saidWords(late.history, extension.reason)}</p>
        </div>
      )}
    </Card>
  );
}

/** What the reporter was told of scheduled work, and what became of it. */
function Promises({ answer: { promises = [] } }: { answer: CaseAnswer }): ReactNode {
  return promises.map(({ plannedAt, kept }) => (
    <p key={`${plannedAt}${String(kept)}`} className="line">
      <Badge look={kept === undefined ? 'info' : kept ? 'ok' : 'late'}>
        {kept === undefined ? late.case.promise.runs : kept ? late.case.promise.kept : late.case.promise.broken}
      </Badge>{' '}
      <span className="meta">{momentWords(plannedAt)}</span>
    </p>
  ));
}

function ResultCard({ answer }: { answer: CaseAnswer }): ReactNode {
  const nameOf = useAgencyName();
  const { result, sentBack } = answer;
  if (result === undefined) return null;
  return (
    <Card title={late.case.result}>
      <p>
        <Badge look={result.outcome === 'done' ? 'ok' : 'info'}>{text.forms.outcome[result.outcome].label}</Badge>{' '}
        <span className="meta">{nameOf(result.agencyId)}</span>
      </p>
      {result.plannedAt !== undefined && <p>{late.case.planned(momentWords(result.plannedAt))}</p>}
      <blockquote className="quote keep-lines">{saidWords(late.history, result.text)}</blockquote>
      <Promises answer={answer} />
      {sentBack === undefined ? null : (
        <div className="quote quote-soon">
          <h3>{late.case.sentBack(sentBack.times)}</h3>
          <p className="keep-lines">{saidWords(late.history, sentBack.reason)}</p>
        </div>
      )}
    </Card>
  );
}

/** What the reporter sent of it, beside what was done while that waits to be judged. */
const beforeOf = ({ status, messages }: CaseAnswer): AttachmentView[] =>
  status === 'conveying'
    ? messages.flatMap(({ from, attachments }) =>
        from === 'reporter' ? attachments.filter(({ kind, url }) => kind === 'image' && url !== undefined) : [],
      )
    : [];

function PhotosCard({ answer }: { answer: CaseAnswer }): ReactNode {
  if (answer.photos.length === 0) return null;
  const before = beforeOf(answer);
  return (
    <Card title={late.case.photos}>
      <ResultGallery answer={answer} before={before}>
        {before.length > 0 && (
          <>
            <h3>{late.case.photosBefore}</h3>
            <Attachments attachments={before} />
            <h3>{late.case.photosAfter}</h3>
          </>
        )}
        <Attachments attachments={answer.photos} />
      </ResultGallery>
      <PictureHints answer={answer} />
    </Card>
  );
}

function Facts({ answer }: { answer: CaseAnswer }): ReactNode {
  const { upikNumber, rating, followers } = answer;
  if (upikNumber === undefined && rating === undefined && followers.length === 0) return null;
  return (
    <section className="card">
      <dl className="facts">
        {upikNumber !== undefined && (
          <div>
            <dt>{late.case.upik}</dt>
            <dd className="number">{upikNumber}</dd>
          </div>
        )}
        {rating !== undefined && (
          <div>
            <dt>{late.case.rating}</dt>
            <dd>{late.case.ratingOf(rating)}</dd>
          </div>
        )}
        {followers.length > 0 && (
          <div>
            <dt>{late.case.followers}</dt>
            <dd>
              {followers.map(({ number }) => (
                <Link key={number} className="number" href={`/kasus/${number}`}>
                  {number}
                </Link>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Whoever came or called took a receipt along; it can be had again. */
function ReceiptLink({ answer }: { answer: CaseAnswer }): ReactNode {
  const officer = useOfficer();
  if (!isSpoken(answer.channel) || !speaksWithReporters(officer)) return null;
  return (
    <p>
      <Link href={`/tanda-terima/${answer.number}`}>{text.intake.receiptLink}</Link>
    </p>
  );
}

/** Whoever examines, or answers for the desk, takes it along. */
function EvidenceLink({ answer }: { answer: CaseAnswer }): ReactNode {
  const { role } = useOfficer();
  if (!bundleMakers.some((one) => one === role)) return null;
  return (
    <p>
      <a href={`/api/v1/cases/${answer.number}/bundle`} download>
        {late.case.evidence}
      </a>{' '}
      · <a href={`/api/v1/cases/${answer.number}/bundle.pdf?lang=${language}`}>{late.case.evidencePaper}</a>
    </p>
  );
}

/** Of a case in a lane neither other systems nor everybody get anything. */
function WhatOthersHave({ number }: { number: string }): ReactNode {
  return (
    <>
      <ForwardPanel number={number} />
      <PublicationPanel number={number} />
    </>
  );
}

export function CasePanel({ answer, revealed, onAct }: CasePanelProps): ReactNode {
  const mayReveal = answer.possible.includes('RevealIdentity');
  const maySeparate = answer.possible.includes('SeparateReporter');
  return (
    <aside className="case-panel" aria-label={late.case.panel} tabIndex={0}>
      <ReporterCard
        answer={answer}
        revealed={revealed}
        onReveal={mayReveal ? () => onAct('RevealIdentity') : undefined}
      />
      {answer.possible.includes('JoinReporter') && <PersonCard answer={answer} onAct={onAct} />}
      <PlaceCard answer={answer} onAct={onAct} />
      <FamilyCard answer={answer} />
      <AlikePanel answer={answer} onAct={onAct} />
      <HandOverPanel answer={answer} />
      <PassedOnCard answer={answer} />
      <InsideCard answer={answer} revealed={revealed} onAct={onAct} />
      <DraftCard answer={answer} onAct={onAct} />
      <DispositionCard answer={answer} />
      <ResultCard answer={answer} />
      <PhotosCard answer={answer} />
      {(answer.spans ?? []).length > 1 && (
        <Card title={late.case.spans.title}>
          <SpanLines answer={answer} />
        </Card>
      )}
      <BlockCard answer={answer} />
      {(answer.lane === undefined || answer.issue !== undefined) && (
        <IssueCard number={answer.number} issue={answer.issue} />
      )}
      <Facts answer={answer} />
      <FieldLinkPanel answer={answer} />
      {answer.lane === undefined && <WhatOthersHave number={answer.number} />}
      <CasePaperPanel answer={answer} />
      <AlertPanel number={answer.number} />
      <ReceiptLink answer={answer} />
      <EvidenceLink answer={answer} />
      <Timeline answer={answer} onSeparate={maySeparate ? () => onAct('SeparateReporter') : undefined} />
    </aside>
  );
}
