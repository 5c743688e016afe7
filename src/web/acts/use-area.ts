// In which kelurahan a point lies, or where outside the city. The outlines are loaded when the first point is there.
import { useQuery } from '@tanstack/react-query';
import type { Area } from '#core/place/areas.ts';
import type { Point } from '#core/place/point.ts';

/** Undefined until it is known, and without a point. */
export const useArea = (point: Point | undefined): Area | undefined =>
  useQuery({
    queryKey: ['area', point],
    queryFn: async () => {
      const { areaOf } = await import('#core/place/areas.ts');
      return point === undefined ? null : areaOf(point);
    },
    enabled: point !== undefined,
    staleTime: Infinity,
  }).data ?? undefined;

/** Where outside the city a point lies, in words: empty where nobody knows; undefined within it. */
export const outsideWords = ({ outside }: Area): string | undefined =>
  outside === undefined ? undefined : [outside.village, outside.regency].filter((one) => one !== undefined).join(', ');
