// What an export would do before it counts: its columns to be corrected, the numbers of rows, and the press that takes it in.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { dayWords, momentWords, numberWords } from '#web/ui/time-words.ts';
import { FaultyRows, type Sending } from './FaultyRows.tsx';
import { chosenUses, type ChosenUse, type JssPreview } from './jss-import.contract.ts';

type PreviewProps = {
  preview: JssPreview;
  sent: Sending;
  isLooking: boolean;
  isTaking: boolean;
  onChoose: (uses: readonly ChosenUse[]) => void;
  onPartial: (partial: boolean) => void;
  onTake: () => void;
};

/** What one column was for is left free when another one becomes it. */
const changed = (uses: readonly ChosenUse[], place: number, use: ChosenUse): ChosenUse[] =>
  uses.map((one, index) => {
    if (index === place) return use;
    return one === use ? 'ignored' : one;
  });

type UseProps = Pick<PreviewProps, 'preview' | 'sent' | 'isTaking' | 'onChoose'> & { place: number; heading: string };

function UseOf({ preview, sent, isTaking, onChoose, place, heading }: UseProps): ReactNode {
  const use = preview.columns[place]?.use;
  if (use === 'reporter') return <span className="muted">{late.jss.notTaken}</span>;
  if (use === 'faults') return <span className="muted">{late.jss.ownFaults}</span>;
  return (
    <select
      className="input"
      aria-label={late.jss.useOf(heading)}
      value={sent.chosen[place] ?? 'ignored'}
      disabled={isTaking}
      onChange={(event) => onChoose(changed(sent.chosen, place, event.target.value as ChosenUse))}
    >
      {chosenUses.map((one) => (
        <option key={one} value={one}>
          {late.jss.uses[one]}
        </option>
      ))}
    </select>
  );
}

function Columns(props: Omit<UseProps, 'place' | 'heading'>): ReactNode {
  return (
    <section aria-labelledby="kolom-ekspor">
      <h2 id="kolom-ekspor">{late.jss.columns}</h2>
      <p className="muted table-lead">{late.jss.columnsHint}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="kolom-ekspor">
        <table className="table import-columns">
          <thead>
            <tr>
              <th scope="col">{late.jss.column}</th>
              <th scope="col">{late.jss.sample}</th>
              <th scope="col">{late.jss.use}</th>
            </tr>
          </thead>
          <tbody>
            {props.preview.columns.map(({ heading, sample }, place) => {
              const name = heading === '' ? late.jss.unnamed(place + 1) : heading;
              return (
                <tr key={`${String(place)} ${heading}`}>
                  <th scope="row">{name}</th>
                  <td data-label={late.jss.sample} className="sample">
                    {sample ?? '–'}
                  </td>
                  <td data-label={late.jss.use}>
                    <UseOf {...props} place={place} heading={name} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Counts({ preview }: Pick<PreviewProps, 'preview'>): ReactNode {
  const counts = [
    [preview.fresh, late.jss.fresh],
    [preview.changed, late.jss.changed],
    [preview.known, late.jss.known],
    [preview.faulty, late.jss.faulty],
  ] as const;
  return (
    <ul className="import-counts">
      {counts.map(([count, words]) => (
        <li key={words}>
          <strong>{numberWords(count)}</strong> {words}
        </li>
      ))}
    </ul>
  );
}

function Notes({ preview }: Pick<PreviewProps, 'preview'>): ReactNode {
  const { firstDate, lastDate, unknownStatuses, unknownAgencies } = preview;
  const dated = firstDate !== undefined && lastDate !== undefined;
  return (
    <div className="muted stack-tight">
      <p>{dated ? late.jss.span(dayWords(firstDate), dayWords(lastDate)) : late.jss.noDates}</p>
      {unknownStatuses.length > 0 && <p>{late.jss.unknownStatuses(unknownStatuses.join(', '))}</p>}
      {unknownAgencies.length > 0 && <p>{late.jss.unknownAgencies(unknownAgencies.join(', '))}</p>}
    </div>
  );
}

function Confirm({ preview, sent, isLooking, isTaking, onPartial, onTake }: PreviewProps): ReactNode {
  const taken = preview.fresh + preview.changed + preview.known;
  return (
    <div className="import-foot">
      <div className="import-partial">
        <label className="choice">
          <input
            type="checkbox"
            aria-describedby="impor-sebagian"
            checked={sent.partial}
            disabled={isTaking}
            onChange={(event) => onPartial(event.target.checked)}
          />
          <span>{late.jss.partial}</span>
        </label>
        <p className="meta" id="impor-sebagian">
          {late.jss.partialHint}
        </p>
      </div>
      <Button look="primary" size="large" disabled={isLooking || isTaking || taken === 0} onClick={onTake}>
        {isTaking ? late.jss.importing : late.jss.confirm(taken)}
      </Button>
    </div>
  );
}

/** Without a column of numbers it offers nothing to take in; columns about reporters cannot be chosen for anything. */
export function Preview(props: PreviewProps): ReactNode {
  const { preview, sent } = props;
  return (
    <>
      {preview.earlier !== undefined && (
        <Banner kind="info">{late.jss.earlier(momentWords(preview.earlier.at), preview.earlier.by)}</Banner>
      )}
      {!preview.hasNumbers && (
        <Banner kind="soon" alert>
          {late.jss.noNumbers}
        </Banner>
      )}
      <Columns {...props} />
      {preview.hasNumbers && (
        <section className="panel" aria-labelledby="akibat-impor">
          <h2 id="akibat-impor">{late.jss.effect}</h2>
          <Counts preview={preview} />
          <Notes preview={preview} />
          <Confirm {...props} />
        </section>
      )}
      {preview.faulty > 0 && <FaultyRows preview={preview} sent={sent} />}
    </>
  );
}
