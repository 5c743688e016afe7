// One system to which a case was passed on: how far it came, what they say, and what an officer must still do.
import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { failureWords } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { Select, TextField } from '#web/ui/Field.tsx';
import { Badge, type BadgeLook } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { ForwardStatus, ForwardTroubleView, ForwardView } from './forward.contract.ts';
import { useSaveNumber, useSaveState } from './use-save-forward.tsx';
import './forward.css';
import '#features/case/timeline.css';

const looks = {
  queued: 'info',
  sending: 'info',
  sent: 'ok',
  rejected: 'warn',
  'by-hand': 'soon',
  withdrawn: 'neutral',
} as const satisfies Record<ForwardStatus, BadgeLook>;

type Standing = { status: ForwardStatus; trouble: ForwardTroubleView | undefined };

/** Trouble with the number wins over the state: it is what somebody must look at. */
export function ForwardBadge({ status, trouble }: Standing): ReactNode {
  if (trouble !== undefined) return <Badge look="warn">{late.forward.trouble}</Badge>;
  return <Badge look={looks[status]}>{late.forward.statuses[status]}</Badge>;
}

type NumberFormProps = { number: string; forward: ForwardView };

function NumberForm({ number, forward }: NumberFormProps): ReactNode {
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useSaveNumber(number, forward.target);
  const error = missing ? text.forms.missing : save.isError ? failureWords(save.error) : undefined;
  return (
    <form
      className="stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(typed.trim() === '');
        if (typed.trim() !== '' && !save.isPending) save.mutate(typed.trim());
      }}
    >
      <TextField
        label={late.forward.number(forward.name)}
        autoComplete="off"
        maxLength={100}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {save.isPending ? text.common.saving : late.forward.saveNumber}
        </Button>
      </span>
    </form>
  );
}

/** What an officer saw there, where nobody else asks. */
function StateForm({ number, forward: { target, name, theirStatus, states } }: NumberFormProps): ReactNode {
  const [chosen, setChosen] = useState(theirStatus ?? '');
  const save = useSaveState(number, target);
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '' && chosen !== theirStatus && !save.isPending) save.mutate(chosen);
      }}
    >
      <Select
        label={late.forward.state(name)}
        empty={text.common.choose}
        options={states.map((state) => ({ value: state, label: state }))}
        value={chosen}
        error={save.isError ? failureWords(save.error) : undefined}
        onChange={(event) => setChosen(event.target.value)}
      />
      <span>
        <Button type="submit" disabled={save.isPending || chosen === '' || chosen === theirStatus}>
          {save.isPending ? text.common.saving : late.forward.saveState}
        </Button>
      </span>
    </form>
  );
}

/** The text in their shape, and the way there. */
function CopyText({ forward: { copy, url, name } }: { forward: ForwardView }): ReactNode {
  const copyWords = useCopy();
  if (copy === undefined) return null;
  const copyAndOpen = (): void => {
    copyWords(copy);
    if (url !== undefined) window.open(url, '_blank', 'noopener,noreferrer');
  };
  return (
    <>
      <blockquote className="quote keep-lines forward-copy" tabIndex={0} aria-label={late.forward.sentText}>
        {copy}
      </blockquote>
      <span>
        <Button onClick={copyAndOpen}>
          <Copy size={16} aria-hidden />
          {url === undefined ? late.forward.copy : late.forward.copyAndOpen(name)}
        </Button>
      </span>
    </>
  );
}

function Facts({ forward: { theirNumber, theirStatus } }: { forward: ForwardView }): ReactNode {
  if (theirNumber === undefined && theirStatus === undefined) return null;
  return (
    <dl className="facts">
      {theirNumber !== undefined && (
        <div>
          <dt>{late.forward.theirNumber}</dt>
          <dd className="number">{theirNumber}</dd>
        </div>
      )}
      {theirStatus !== undefined && (
        <div>
          <dt>{late.forward.theirStatus}</dt>
          <dd>{theirStatus}</dd>
        </div>
      )}
    </dl>
  );
}

function News({ forward: { news } }: { forward: ForwardView }): ReactNode {
  if (news.length === 0) return null;
  return (
    <>
      <h4 className="meta">{late.forward.news}</h4>
      <ol className="timeline">
        {news.toReversed().map((one) => (
          <li key={`${one.at} ${one.status} ${one.text}`}>
            {one.status !== '' && <strong>{one.status}</strong>} <span className="meta">{momentWords(one.at)}</span>
            {one.text !== '' && <p className="keep-lines">{one.text}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Why it is not there yet, or not as it should be. */
export function ForwardTrouble({ forward }: { forward: ForwardView }): ReactNode {
  const { status, attempts, detail, unknown, trouble } = forward;
  if (trouble !== undefined) return <p>{late.forward.troubles[trouble]}</p>;
  if (status === 'queued' && attempts > 0) return <p className="meta">{late.forward.retrying(attempts)}</p>;
  if (status !== 'rejected') return null;
  return (
    <>
      {detail !== undefined && (
        <p className="keep-lines">
          {detail === 'system-left' ? late.forward.systemLeft : late.forward.refusedBecause(detail)}
        </p>
      )}
      {unknown === true && <p>{late.forward.unknown}</p>}
    </>
  );
}

type ForwardItemProps = { number: string; forward: ForwardView; onAgain: (() => void) | undefined };

/** Asks for their number only while none is known, and for their state only where no interface tells it. */
export function ForwardItem({ number, forward, onAgain }: ForwardItemProps): ReactNode {
  const waits = forward.status === 'by-hand' || (forward.status === 'sent' && forward.theirNumber === undefined);
  return (
    <li className="forward">
      <div className="line">
        <h3>{forward.name}</h3>
        <span className="push">
          <ForwardBadge status={forward.status} trouble={forward.trouble} />
        </span>
      </div>
      <p className="meta">{late.forward.asked(momentWords(forward.askedAt))}</p>
      <ForwardTrouble forward={forward} />
      {forward.isGone === true && forward.status === 'sent' && <p className="meta">{late.forward.isGone}</p>}
      <Facts forward={forward} />
      <CopyText forward={forward} />
      {waits && forward.trouble === undefined && <NumberForm number={number} forward={forward} />}
      {forward.states.length > 0 && <StateForm number={number} forward={forward} />}
      {onAgain !== undefined && (
        <span>
          <Button onClick={onAgain}>{late.forward.again}</Button>
        </span>
      )}
      <News forward={forward} />
    </li>
  );
}
