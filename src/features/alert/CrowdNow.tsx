// What many write of right now: above whatever board the desk watches. Nothing where nobody does.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { getJson } from '#web/api.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import type { CrowdView, CrowdsAnswer } from './alert.contract.ts';

const words = late.alerts;

/** What they have in common, by names of the city's lists. */
export const crowdTitle = ({ category, kelurahan }: CrowdView): string =>
  [category, findKelurahan(kelurahan)?.name].filter((one) => one !== undefined).join(', ');

/** The list of all of it, as far as officers said what and where it is. */
export const crowdPath = ({ categoryId, kelurahan }: CrowdView): string => {
  const chosen = { map: 'all', kategori: categoryId ?? '', wilayah: kelurahan ?? '' };
  return `/masuk?${new URLSearchParams(Object.entries(chosen).filter(([, one]) => one !== '')).toString()}`;
};

/** Of the last hours, while nobody took it. */
export function CrowdNow(): ReactNode {
  const { data } = useQuery({
    queryKey: ['live', 'crowds'],
    queryFn: ({ signal }) => getJson<CrowdsAnswer>('/api/v1/crowds', signal),
  });
  return data?.crowds.map((crowd) => (
    <Banner key={`${crowd.at}${crowdTitle(crowd)}`} kind="soon">
      <strong>{words.whatOf.crowd}:</strong> <span lang="id">{crowdTitle(crowd)}</span>.{' '}
      {words.crowd(crowd.count, crowd.usual)} <Link href={crowdPath(crowd)}>{words.openList}</Link>{' '}
      <span className="meta">{momentWords(crowd.at)}</span>
    </Banner>
  ));
}
