// Every kelurahan below its kemantren, for a list to choose from.
import { Fragment, type ReactNode } from 'react';
import { kemantren } from '#core/place/kelurahan.ts';

type Kemantren = (typeof kemantren)[number];

/** `whole`: what stands first in a kemantren, where all of it can be meant. */
export function KelurahanOptions({ whole }: { whole?: (one: Kemantren) => ReactNode }): ReactNode {
  return kemantren.map((one) => (
    <optgroup key={one.code} label={one.name}>
      {whole !== undefined && <Fragment>{whole(one)}</Fragment>}
      {one.kelurahan.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </optgroup>
  ));
}
