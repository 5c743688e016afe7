// The top of a case: who, which number, its next promise, and the six steps as a strip.
import { ArrowLeft, Copy, ExternalLink, EyeOff } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { PresenceLine } from '#web/presence/PresenceLine.tsx';
import { IconButton } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { ChannelMark } from '#web/ui/ChannelMark.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { DeadlineBadge } from '#web/ui/DeadlineBadge.tsx';
import { Avatar, Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { CategoryLine } from './CategoryLine.tsx';
import { StepStrip } from './StepStrip.tsx';

type Pane = 'thread' | 'panel';
type CaseHeadProps = {
  answer: CaseAnswer;
  pane: Pane;
  onPane: (pane: Pane) => void;
  onAct: (act: OfficerCommand) => void;
};

const panes: readonly { name: Pane; label: string }[] = [
  { name: 'thread', label: late.case.tabs.thread },
  { name: 'panel', label: late.case.tabs.detail },
];

function Permalink({ answer }: { answer: CaseAnswer }): ReactNode {
  const href = answer.messages.find(({ permalink }) => permalink !== undefined)?.permalink;
  if (href === undefined || !/^https?:/.test(href)) return null;
  const words = late.case.openOn(channelName(answer.channel));
  return (
    <a
      className="icon-button case-link"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words}
      title={words}
    >
      <ExternalLink size={18} aria-hidden />
    </a>
  );
}

/** What class of report it is where it came from, and that its reporter does not want to be seen. */
function ReportMark({ answer: { report, request, privacy } }: { answer: CaseAnswer }): ReactNode {
  if (report === undefined && request === undefined && privacy === undefined) return null;
  return (
    <p className="line case-report">
      {report !== undefined && <Badge look="info">{text.sp4n.classes[report.reportClass].label}</Badge>}
      {request !== undefined && <Badge look="info">{text.requests.badge}</Badge>}
      {privacy !== undefined && (
        <Badge look="soon" sign={EyeOff}>
          {text.sp4n.privacies[privacy].label}
        </Badge>
      )}
      {report !== undefined && <span className="meta">{text.sp4n.inWorkingDays}</span>}
    </p>
  );
}

function Kelurahan({ answer: { place } }: { answer: CaseAnswer }): ReactNode {
  const kelurahan = findKelurahan(place?.kelurahan);
  return kelurahan === undefined ? null : (
    <span className="case-more">
      {text.forms.place.kelurahan} {kelurahan.name}
    </span>
  );
}

function NextPromise({ answer }: { answer: CaseAnswer }): ReactNode {
  if (answer.status === 'closed') {
    const why = late.history.closings[answer.closeReason as keyof typeof late.history.closings] ?? '';
    return (
      <span className="case-promise">
        <Badge look="ok">{[text.statuses.closed, why].filter(Boolean).join(': ')}</Badge>
      </span>
    );
  }
  if (answer.clock === undefined) return null;
  return (
    <span className="case-promise">
      <DeadlineBadge deadline={answer.clock} large />
      {!answer.clock.paused && <span className="meta case-more">{text.row.due(momentWords(answer.clock.dueAt))}</span>}
    </span>
  );
}

/** Where one half of the case is shown at a time. */
function PaneTabs({ pane, onPane }: Pick<CaseHeadProps, 'pane' | 'onPane'>): ReactNode {
  return (
    <div className="pane-tabs" role="group" aria-label={late.case.panel}>
      {panes.map(({ name, label }) => (
        <button key={name} type="button" aria-pressed={pane === name} onClick={() => onPane(name)}>
          {label}
        </button>
      ))}
    </div>
  );
}

export function CaseHead({ answer, pane, onPane, onAct }: CaseHeadProps): ReactNode {
  const search = useSearch();
  const copy = useCopy();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who opens a case is taken to it, also where the list has just left the screen.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="case-head">
      <div className="case-title">
        <Link
          href={`/masuk${search === '' ? '' : `?${search}`}`}
          className="icon-button case-back"
          aria-label={late.case.back}
        >
          <ArrowLeft size={20} aria-hidden />
        </Link>
        <Avatar name={answer.reporter.name}>
          <ChannelMark channel={answer.channel} />
        </Avatar>
        <div className="case-who">
          <div className="case-name">
            <h1 id="judul-aduan" ref={heading} tabIndex={-1}>
              {answer.reporter.name}
            </h1>
            <PresenceLine number={answer.number} />
          </div>
          <p className="meta line">
            <span className="number">{answer.number}</span>
            <IconButton className="icon-small" label={late.case.copyNumber} onClick={() => copy(answer.number)}>
              <Copy size={14} aria-hidden />
            </IconButton>
            <span className="case-more">
              {channelName(answer.channel)}, {late.case.reported(momentWords(answer.reportedAt))}
            </span>
            <Kelurahan answer={answer} />
            <span className="case-less">{channelName(answer.channel)}</span>
          </p>
          <ReportMark answer={answer} />
        </div>
        <Permalink answer={answer} />
        <NextPromise answer={answer} />
      </div>
      <CategoryLine answer={answer} onAct={onAct} />
      <StepStrip steps={answer.steps} />
      <PaneTabs pane={pane} onPane={onPane} />
    </header>
  );
}
