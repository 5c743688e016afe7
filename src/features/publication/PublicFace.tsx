// What stands in the open list of a case: the same sight before and after.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import type { PublicationAnswer } from './publication.contract.ts';

type FaceProps = {
  answer: Pick<PublicationAnswer, 'serviceCode' | 'summary' | 'services' | 'place' | 'kelurahan' | 'point'>;
};

/** Rounds the point as the open list does, so that an officer sees what everybody will. */
export function PublicFace({ answer }: FaceProps): ReactNode {
  const { serviceCode, summary, services, place, kelurahan, point } = answer;
  const digits = point === 'exact' ? 6 : 3;
  return (
    <dl className="facts">
      <div>
        <dt>{late.publication.category}</dt>
        <dd>{services.find(({ code }) => code === serviceCode)?.name ?? serviceCode}</dd>
      </div>
      <div>
        <dt>{late.publication.summary}</dt>
        <dd className="keep-lines">{summary.trim() === '' ? late.publication.noSummary : summary}</dd>
      </div>
      {kelurahan !== undefined && (
        <div>
          <dt>{late.publication.kelurahan}</dt>
          <dd>{point === 'none' ? late.publication.kelurahanHidden : kelurahan}</dd>
        </div>
      )}
      {place !== undefined && (
        <div>
          <dt>{late.publication.place}</dt>
          <dd>
            <span className="number">
              {point === 'none' ? '–' : `${place.lat.toFixed(digits)}, ${place.long.toFixed(digits)}`}
            </span>{' '}
            <span className="meta">{late.publication.placeHints[point]}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{late.publication.course}</dt>
        <dd>{late.publication.courseShown}</dd>
      </div>
    </dl>
  );
}
