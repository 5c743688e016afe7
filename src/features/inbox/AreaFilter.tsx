// Of a folder only what lies in one kelurahan, or in all of a kemantren.
import { useId, type ReactNode } from 'react';
import { Framed } from '#web/ui/Field.tsx';
import { KelurahanOptions } from '#web/ui/KelurahanOptions.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';

type AreaFilterProps = {
  /** The code of a kelurahan or of a kemantren; empty: anywhere. */
  area: string;
  onChoose: (area: string) => void;
};

export function AreaFilter({ area, onChoose }: AreaFilterProps): ReactNode {
  const id = useId();
  return (
    <Framed id={id} label={late.lists.fields.area}>
      <select id={id} className="input area-filter" value={area} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{text.inbox.anywhere}</option>
        <KelurahanOptions whole={({ code, name }) => <option value={code}>{text.inbox.wholeKemantren(name)}</option>} />
      </select>
    </Framed>
  );
}
