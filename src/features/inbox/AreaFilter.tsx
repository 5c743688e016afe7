// Of a folder only what lies in one kelurahan, or in all of a kemantren.
import type { ReactNode } from 'react';
import { KelurahanOptions } from '#web/ui/KelurahanOptions.tsx';
import { text } from '#words/console.ts';

type AreaFilterProps = {
  /** The code of a kelurahan or of a kemantren; empty: anywhere. */
  area: string;
  onChoose: (area: string) => void;
};

export function AreaFilter({ area, onChoose }: AreaFilterProps): ReactNode {
  return (
    <select
      className="input area-filter"
      aria-label={text.inbox.area}
      value={area}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{text.inbox.anywhere}</option>
      <KelurahanOptions whole={({ code, name }) => <option value={code}>{text.inbox.wholeKemantren(name)}</option>} />
    </select>
  );
}
