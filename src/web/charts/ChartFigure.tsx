// The frame of every chart: the question, the sentence that answers it, the drawing, and the same data as a table and as a file.
import { Download, Table2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { tableFile, type ChartTable } from './table.ts';
import './charts.css';

type ChartFigureProps = {
  /** What a leader asks. */
  question: string;
  /** What the data answer, made of them. */
  sentence: string;
  /** What is counted and what is left out. */
  counted: string;
  /** Of the file. */
  name: string;
  table: ChartTable;
  /** What the table leaves out. */
  note?: string;
  /** Only where there is something to draw. */
  children?: ReactNode;
};

/** Rows of a chart as they are read; each leads to its cases where it can. */
export function ChartRows({ table: { head, rows }, label }: { table: ChartTable; label: string }): ReactNode {
  return (
    <div className="table-frame">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, href, leads = [href] }) => (
            <tr key={key}>
              {cells.map((cell, at) => {
                const lead = leads[at];
                const shown = lead === undefined ? cell : <Link href={lead}>{cell}</Link>;
                return at === 0 ? (
                  <th key={head[at]} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={head[at]} data-label={head[at]}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The drawing is for the eye: whoever listens has the sentence and the table. */
export function ChartFigure(props: ChartFigureProps): ReactNode {
  const { question, sentence, counted, name, table, note, children } = props;
  const [shown, show] = useState(false);
  const id = useId();
  const words = late.charts;
  return (
    <figure className="panel chart" aria-labelledby={id}>
      <figcaption>
        <p className="chart-question">{question}</p>
        <h2 id={id}>{sentence}</h2>
      </figcaption>
      {children !== undefined && <div className="chart-body">{children}</div>}
      {table.rows.length > 0 && (
        <div className="chart-ways">
          <Button look="quiet" aria-expanded={shown} onClick={() => show(!shown)}>
            <Table2 size={16} aria-hidden />
            {shown ? words.hideTable : words.showTable}
          </Button>
          <a className="button button-quiet" href={tableFile(table)} download={`${name}.csv`}>
            <Download size={16} aria-hidden />
            {words.csv}
          </a>
        </div>
      )}
      {shown && <ChartRows table={table} label={sentence} />}
      {note !== undefined && <p className="meta">{note}</p>}
      <details className="chart-counted">
        <summary>{words.whatIsCounted}</summary>
        <p>{counted}</p>
      </details>
    </figure>
  );
}
