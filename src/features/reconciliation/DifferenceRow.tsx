// One number of which both sides do not say the same: what each says, and what can be done.
import { Link2, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useMayRegister } from '#features/upik/UpikViews.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { dayWords, momentWords } from '#web/ui/time-words.ts';
import type { Difference, DifferenceList } from './reconciliation.contract.ts';

type RowProps = {
  list: DifferenceList;
  row: Difference;
  isPicked: boolean;
  onPick: () => void;
  onLink: () => void;
  onMark: () => void;
  onUnmark: () => void;
};

const joined = (...words: readonly (string | undefined)[]): string =>
  words.filter((one) => one !== undefined && one !== '').join(' · ');

function InJss({ row }: Pick<RowProps, 'row'>): ReactNode {
  const { date, category, jssStatus, jssAgency } = row;
  const words = joined(date === undefined ? undefined : dayWords(date), jssStatus, jssAgency, category);
  if (words === '') return null;
  return (
    <p>
      <span className="muted">{late.reconciliation.inJss}:</span> {words}
    </p>
  );
}

function InTanggap({ row }: Pick<RowProps, 'row'>): ReactNode {
  const { number, status, agency, registeredAt } = row;
  if (number === undefined) return null;
  const at = registeredAt === undefined ? undefined : late.reconciliation.registered(momentWords(registeredAt));
  return (
    <p>
      <span className="muted">{late.reconciliation.inTanggap}:</span> <span className="number">{number}</span>
      {' · '}
      {joined(status === undefined ? undefined : text.statuses[status], agency, at)}
    </p>
  );
}

function Acts({ list, row, onLink, onMark, onUnmark }: RowProps): ReactNode {
  const { jssNumber, number, mark } = row;
  const mayRegister = useMayRegister();
  if (mark !== undefined)
    return (
      <Button onClick={onUnmark} aria-label={late.reconciliation.unmarkOf(jssNumber)}>
        <RotateCcw size={16} aria-hidden />
        {late.reconciliation.unmark}
      </Button>
    );
  return (
    <>
      {list === 'only-jss' && mayRegister && (
        <Button onClick={onLink} aria-label={late.reconciliation.linkOf(jssNumber)}>
          <Link2 size={16} aria-hidden />
          {late.reconciliation.link}
        </Button>
      )}
      {number !== undefined && (
        <Link href={`/kasus/${number}`} className="button button-secondary">
          {late.reconciliation.openCase}
        </Link>
      )}
      <Button look="quiet" onClick={onMark} aria-label={late.reconciliation.markOf(jssNumber)}>
        {late.reconciliation.markOne}
      </Button>
    </>
  );
}

/** What was set aside shows its reason and can only be brought back. */
export function DifferenceRow(props: RowProps): ReactNode {
  const { row, isPicked, onPick } = props;
  const { jssNumber, matter, offered, mark } = row;
  return (
    <li className="difference-row">
      {mark === undefined && (
        <label className="pick-hold">
          <input
            type="checkbox"
            className="pick"
            aria-label={late.reconciliation.pick(jssNumber)}
            checked={isPicked}
            onChange={onPick}
          />
        </label>
      )}
      <div className="difference-words">
        <strong className="number">{jssNumber}</strong>
        {matter !== undefined && <p>{matter}</p>}
        <InJss row={row} />
        <InTanggap row={row} />
        {offered !== undefined && <p className="offered">{late.reconciliation.offered(offered)}</p>}
        {mark !== undefined && (
          <p className="muted">
            {late.reconciliation.markedBy(mark.by, momentWords(mark.at))}: {mark.reason}
          </p>
        )}
      </div>
      <div className="difference-acts">
        <Acts {...props} />
      </div>
    </li>
  );
}
