// The record of processing as it stands now: one card an activity, and the same as a file and on paper.
import { useQuery } from '@tanstack/react-query';
import { FileText, Table } from 'lucide-react';
import type { ReactNode } from 'react';
import { getJson } from '#web/api.ts';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Page } from '#web/ui/Page.tsx';
import type { ProcessingAnswer } from './processing.contract.ts';
import './processing.css';

const words = late.processing;

function Activity({ name, facts, heads }: ProcessingAnswer['activities'][number] & { heads: string[] }): ReactNode {
  return (
    <section className="panel stack" aria-label={name}>
      <h2>{name}</h2>
      <dl className="processing-facts">
        {heads.map((head, at) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{facts[at]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Files(): ReactNode {
  const asked = `?lang=${language}`;
  return (
    <div className="line">
      <a className="button button-secondary" href={`/api/v1/processing.csv${asked}`} download>
        <Table size={16} aria-hidden />
        {words.csv}
      </a>
      <a className="button button-primary" href={`/api/v1/processing.pdf${asked}`} download>
        <FileText size={16} aria-hidden />
        {words.pdf}
      </a>
    </div>
  );
}

/** The screen of the record. */
export function ProcessingPage(): ReactNode {
  const found = useQuery({
    queryKey: ['processing'],
    queryFn: ({ signal }) => getJson<ProcessingAnswer>('/api/v1/processing', signal),
  });
  const { data } = found;
  return (
    <Page title={words.title} lead={words.lead} asked={found} act={<Files />}>
      {data !== undefined && (
        <>
          <p>
            {words.controller}: <strong>{data.controller}</strong>
          </p>
          {data.activities.map((one) => (
            <Activity key={one.name} {...one} heads={data.heads} />
          ))}
          <p className="meta">{words.notHere}</p>
        </>
      )}
    </Page>
  );
}
