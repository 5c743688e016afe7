// One kelurahan of the city, or none, in the order of the kemantren.
import { useId, type ReactNode } from 'react';
import { KelurahanOptions } from '#web/ui/KelurahanOptions.tsx';
import { Framed } from '#web/ui/Field.tsx';
import { text } from '#words/console.ts';

type KelurahanFieldProps = { value: string; onChoose: (code: string) => void };

/** Kelurahan under the names of their kemantren. */
export function KelurahanField({ value, onChoose }: KelurahanFieldProps): ReactNode {
  const id = useId();
  const words = text.forms.place;
  return (
    <Framed id={id} label={words.kelurahan} optional>
      <select id={id} className="input" value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{words.kelurahanNone}</option>
        <KelurahanOptions />
      </select>
    </Framed>
  );
}
