// Where the matter of a complaint is, as an officer recorded it, and what makes that no record. Must not hold the reporter’s own address.
import type { Words } from '../kept-words.ts';
import { findPersonalData } from '../personal-data.ts';
import { findKelurahan } from './kelurahan.ts';
import { pointTrouble, pointWords, rounded, type Point } from './point.ts';

/** Any of it may be missing, not all. `kelurahan`: by its code; `rt`, `rw`: two digits or three; `landmark`: what stands beside it. */
export type CasePlace = {
  text?: string;
  kelurahan?: string;
  rt?: string;
  rw?: string;
  landmark?: string;
  point?: Point;
};

/** As the log tells it: its words may be gone. */
export type KeptPlace = Omit<CasePlace, 'text' | 'landmark'> & { text?: Words; landmark?: Words };

/** Whatever else stands beside its fields is left out. */
export const keptPlaceOf = ({ text, kelurahan, rt, rw, landmark, point }: KeptPlace): KeptPlace => ({
  ...(text === undefined ? {} : { text }),
  ...(kelurahan === undefined ? {} : { kelurahan }),
  ...(rt === undefined ? {} : { rt }),
  ...(rw === undefined ? {} : { rw }),
  ...(landmark === undefined ? {} : { landmark }),
  ...(point === undefined ? {} : { point }),
});

/** What of it can still be read. */
export const readPlace = ({ text, landmark, ...rest }: KeptPlace): CasePlace => ({
  ...rest,
  ...(typeof text === 'string' ? { text } : {}),
  ...(typeof landmark === 'string' ? { landmark } : {}),
});

/** Why words and a point are no place. */
export type PlaceTrouble = 'place-missing' | 'unknown-kelurahan' | 'point-wrong' | 'personal-data-in-place';

const words = <Name extends string>(name: Name, value: string | undefined): { [N in Name]?: string } => {
  const said = value?.trim() ?? '';
  return said === '' ? {} : ({ [name]: said } as { [N in Name]?: string });
};

const neighbourhood = <Name extends string>(name: Name, value: string | undefined): { [N in Name]?: string } =>
  words(
    name,
    value
      ?.trim()
      .replace(/^0*(?=\d)/, '')
      .replace(/^\d$/, '0$&'),
  );

/** The same place in one way of writing, whatever else stands beside its fields. */
export const plainPlace = ({ text, kelurahan, rt, rw, landmark, point }: CasePlace): CasePlace => ({
  ...words('text', text),
  ...words('kelurahan', kelurahan),
  ...neighbourhood('rt', rt),
  ...neighbourhood('rw', rw),
  ...words('landmark', landmark),
  ...(point === undefined ? {} : { point: rounded(point) }),
});

const written = ['text', 'kelurahan', 'rt', 'rw', 'landmark'] as const;

/** Of two that are written plainly. */
export const isSamePlace = (a: CasePlace, b: KeptPlace): boolean =>
  written.every((name) => a[name] === b[name]) && a.point?.lat === b.point?.lat && a.point?.lon === b.point?.lon;

/** Of one that is written plainly; undefined where it can be recorded. */
export const placeTrouble = (place: CasePlace): PlaceTrouble | undefined => {
  const { text = '', kelurahan, landmark = '', point } = place;
  if (Object.keys(place).length === 0) return 'place-missing';
  if (kelurahan !== undefined && findKelurahan(kelurahan) === undefined) return 'unknown-kelurahan';
  if (point !== undefined && pointTrouble(point) !== undefined) return 'point-wrong';
  return [text, landmark].some((one) => findPersonalData(one) !== undefined) ? 'personal-data-in-place' : undefined;
};

const neighbourhoodWords = ({ rt, rw }: CasePlace): string =>
  [rt === undefined ? [] : `RT ${rt}`, rw === undefined ? [] : `RW ${rw}`].flat().join('/');

const areaWords = (code: string | undefined): string => {
  const kelurahan = findKelurahan(code);
  return kelurahan === undefined ? '' : `Kelurahan ${kelurahan.name}, Kemantren ${kelurahan.kemantren}`;
};

/** One line as addresses are written, from the nearest to the widest; a point stands only where no words do. */
export const placeWords = (place: CasePlace): string => {
  const { text = '', landmark = '', kelurahan, point } = place;
  const said = [text, landmark, neighbourhoodWords(place), areaWords(kelurahan)].filter((one) => one !== '');
  return said.length === 0 && point !== undefined ? pointWords(point) : said.join(', ');
};
