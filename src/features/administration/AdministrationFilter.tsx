// What narrows the record of administrative acts; it stands in the address, so that a view can be passed on.
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { administrationText as words } from '#web/text/id-administration.ts';
import { text } from '#web/text/id.ts';
import { Button } from '#web/ui/Button.tsx';
import { Select, TextField } from '#web/ui/Field.tsx';
import type { AdministrationAnswer } from './administration.contract.ts';

export type Filter = { type: string; officer: string; from: string; until: string };

/** As the address calls them. */
const names = { type: 'jenis', officer: 'petugas', from: 'dari', until: 'sampai' } as const satisfies Record<
  keyof Filter,
  string
>;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** An address can hold anything: what is no filter is none. */
export const filterIn = (params: URLSearchParams): Filter => {
  const day = (name: string): string => {
    const value = params.get(name) ?? '';
    return dayPattern.test(value) && !Number.isNaN(Date.parse(value)) ? value : '';
  };
  const type = params.get(names.type) ?? '';
  return {
    type: Object.hasOwn(words.kinds, type) ? type : '',
    officer: params.get(names.officer) ?? '',
    from: day(names.from),
    until: day(names.until),
  };
};

type FilterProps = { filter: Filter; narrowed: boolean; officers: AdministrationAnswer['officers'] };

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
      <TextField
        label={words.from}
        type="date"
        value={filter.from}
        max={filter.until}
        onChange={(event) => choose({ from: event.target.value })}
      />
      <TextField
        label={words.until}
        type="date"
        value={filter.until}
        min={filter.from}
        onChange={(event) => choose({ until: event.target.value })}
      />
      {narrowed && <Button onClick={() => setParams({}, { replace: true })}>{words.clear}</Button>}
    </fieldset>
  );
}
