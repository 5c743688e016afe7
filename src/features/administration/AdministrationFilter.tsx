// What narrows the record of administrative acts; it stands in the address, so that a view can be passed on.
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { Select } from '#web/ui/Field.tsx';
import { DayField } from '#web/ui/MomentField.tsx';
import { isDay } from '#web/ui/typed-time.ts';
import type { AdministrationAnswer } from './administration.contract.ts';

const words = late.administration;

/** Empty text where nothing narrows; days as `YYYY-MM-DD`. */
export type Filter = { type: string; officer: string; from: string; until: string };

/** As the address calls them. */
const names = { type: 'jenis', officer: 'petugas', from: 'dari', until: 'sampai' } as const satisfies Record<
  keyof Filter,
  string
>;

/** An address can hold anything: what is no filter is none. */
export const filterIn = (params: URLSearchParams): Filter => {
  const day = (name: string): string => {
    const value = params.get(name) ?? '';
    return isDay(value) ? value : '';
  };
  const type = params.get(names.type) ?? '';
  return {
    type: Object.hasOwn(words.kinds, type) ? type : '',
    officer: params.get(names.officer) ?? '',
    from: day(names.from),
    until: day(names.until),
  };
};

type DaysProps = { filter: Filter; onChoose: (changed: Pick<Partial<Filter>, 'from' | 'until'>) => void };

/** What is no day yet stays in its field and narrows nothing. */
function Days({ filter, onChoose }: DaysProps): ReactNode {
  const [typed, setTyped] = useState<Partial<Pick<Filter, 'from' | 'until'>>>({});
  return (['from', 'until'] as const).map((end) => {
    const held = typed[end] ?? filter[end];
    return (
      <DayField
        key={end}
        label={words[end]}
        value={held}
        error={held !== '' && !isDay(held) ? text.moment.dayWrong : undefined}
        onChange={(day) => {
          const isKnown = day === '' || isDay(day);
          setTyped({ ...typed, [end]: isKnown ? undefined : day });
          onChoose({ [end]: isKnown ? day : '' });
        }}
      />
    );
  });
}

type FilterProps = { filter: Filter; narrowed: boolean; officers: AdministrationAnswer['officers'] };

/** Keeps nothing itself: the address holds the filter, and replacing it leaves no trail of steps to go back through. */
export function AdministrationFilter({ filter, narrowed, officers }: FilterProps): ReactNode {
  const [, setParams] = useSearchParams();
  const choose = (changed: Partial<Filter>): void => {
    const next = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(next.map(([key, value]) => [names[key as keyof Filter], value])), { replace: true });
  };
  return (
    <fieldset className="admin-filter" aria-label={words.filter}>
      <Select
        label={words.kind}
        empty={words.anyKind}
        value={filter.type}
        options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        onChange={(event) => choose({ type: event.target.value })}
      />
      <Select
        label={words.officer}
        empty={words.anyOfficer}
        value={filter.officer}
        options={officers.map(({ id, name, role }) => ({ value: id, label: `${name} · ${text.roles[role]}` }))}
        onChange={(event) => choose({ officer: event.target.value })}
      />
      <Days filter={filter} onChoose={choose} />
      {narrowed && <Button onClick={() => setParams({}, { replace: true })}>{words.clear}</Button>}
    </fieldset>
  );
}
