// What stands in the open list of a case: the same sight before and after.
import type { ReactNode } from 'react';
import { text } from '#web/text/id.ts';
import type { PublicationAnswer } from './publication.contract.ts';

type FaceProps = { answer: Pick<PublicationAnswer, 'serviceCode' | 'summary' | 'services' | 'place'> };

export function PublicFace({ answer }: FaceProps): ReactNode {
  const { serviceCode, summary, services, place } = answer;
  return (
    <dl className="facts">
      <div>
        <dt>{text.publication.category}</dt>
        <dd>{services.find(({ code }) => code === serviceCode)?.name ?? serviceCode}</dd>
      </div>
      <div>
        <dt>{text.publication.summary}</dt>
        <dd className="keep-lines">{summary.trim() === '' ? text.publication.noSummary : summary}</dd>
      </div>
      {place !== undefined && (
        <div>
          <dt>{text.publication.place}</dt>
          <dd>
            <span className="number">
              {place.lat.toFixed(6)}, {place.long.toFixed(6)}
            </span>{' '}
            <span className="meta">{text.publication.placeHint}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
