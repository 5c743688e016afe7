// All that a list can be narrowed to beside its folder: opened from the list's head, over the rows, and shown at once in them.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { sightOfAll } from '#core/access.ts';
import { listOrders } from '#core/complaint/list-order.ts';
import { narrowings, nobody, type Narrowing } from '#core/complaint/narrowing.ts';
import { categoryOptions, useCategories } from '#features/category/use-categories.tsx';
import { useOfficer } from '#web/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { channelName, knownChannels } from '#web/ui/channel-name.ts';
import { Select } from '#web/ui/Field.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { DayField } from '#web/ui/MomentField.tsx';
import { isDay } from '#web/ui/typed-time.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { AreaFilter } from './AreaFilter.tsx';
import { useAgencyNames, useHolderNames } from './filter-names.tsx';
import type { ListAsked, ListFilter } from '#web/list-filter.ts';

type FieldsProps = Pick<ListFilter, 'asked' | 'choose'>;

const withinWords: Readonly<Record<Narrowing, string>> = {
  ...text.inbox.urgencyNames,
  hour: late.lists.chips.hour,
  open: late.lists.chips.open,
  promised: late.lists.chips.promised,
};

/** A day that is not whole yet narrows nothing. */
function DayChoice({
  label,
  day,
  onChoose,
}: {
  label: string;
  day: string;
  onChoose: (day: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(day);
  return (
    <DayField
      label={label}
      value={isDay(typed) || typed === '' ? day : typed}
      onChange={(made) => {
        setTyped(made);
        if (made === '' || isDay(made)) onChoose(made);
      }}
    />
  );
}

/** What is searched for stands in an order of its own. */
function OrderField({ asked, choose }: FieldsProps): ReactNode {
  const { orders } = late.lists;
  return (
    <Select
      label={orders.label}
      empty={orders.standard}
      value={asked.sort}
      disabled={asked.q.trim() !== ''}
      options={listOrders.map((value) => ({ value, label: orders[value] }))}
      onChange={({ target }) => choose({ sort: target.value })}
    />
  );
}

/** Who holds a case, and which agency leads it, is asked by whoever sees every case: an agency's list is its own. */
function DeskFields({ asked, choose }: FieldsProps): ReactNode {
  const { userId } = useOfficer();
  const agencies = useAgencyNames(true);
  const holders = useHolderNames(true);
  const { fields, mine } = late.lists;
  const options = [
    { value: nobody, label: late.lists.chips.nobody },
    { value: userId, label: mine },
    ...[...holders].filter(([id]) => id !== userId).map(([value, label]) => ({ value, label })),
  ];
  return (
    <>
      <Picker
        label={fields.agency}
        empty={fields.anything}
        value={asked.agency}
        options={[...agencies].map(([value, label]) => ({ value, label }))}
        onChoose={(agency) => choose({ agency })}
      />
      <Picker
        label={fields.holder}
        empty={fields.anything}
        value={asked.holder}
        options={options}
        onChoose={(holder) => choose({ holder })}
      />
    </>
  );
}

function Fields({ asked, choose }: FieldsProps): ReactNode {
  const seesAll = sightOfAll(useOfficer()).cases === 'all';
  const categories = useCategories(true);
  const { fields } = late.lists;
  return (
    <>
      <OrderField asked={asked} choose={choose} />
      <Select
        label={fields.urgency}
        empty={fields.anything}
        value={asked.urgency}
        options={narrowings.map((value) => ({ value, label: withinWords[value] }))}
        onChange={({ target }) => choose({ urgency: target.value })}
      />
      <Picker
        label={fields.category}
        empty={fields.anything}
        value={asked.category}
        options={categoryOptions(categories, [asked.category])}
        onChoose={(category) => choose({ category })}
      />
      <AreaFilter area={asked.area} onChoose={(area) => choose({ area })} />
      <Select
        label={fields.channel}
        empty={fields.anything}
        value={asked.channel}
        options={knownChannels().map((value) => ({ value, label: channelName(value) }))}
        onChange={({ target }) => choose({ channel: target.value })}
      />
      <DayChoice label={fields.from} day={asked.from} onChoose={(from) => choose({ from })} />
      <DayChoice label={fields.to} day={asked.to} onChoose={(to) => choose({ to })} />
      {seesAll && <DeskFields asked={asked} choose={choose} />}
    </>
  );
}

export const noFilter: Partial<ListAsked> = {
  ...{ urgency: '', category: '', area: '', agency: '' },
  ...{ holder: '', channel: '', from: '', to: '', q: '' },
};

type PanelProps = FieldsProps & { onClose: () => void };

/** What is chosen shows in the rows at once; closing it keeps it. */
export function FilterPanel({ asked, choose, onClose }: PanelProps): ReactNode {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    frame.current?.querySelector('select')?.focus();
  }, []);
  return (
    <section
      ref={frame}
      className="filter-panel list-over"
      aria-label={text.inbox.filters}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <Fields asked={asked} choose={choose} />
      <div className="line">
        <Button look="primary" onClick={onClose}>
          {late.lists.show}
        </Button>
        <Button onClick={() => choose(noFilter)}>{text.inbox.clear}</Button>
      </div>
    </section>
  );
}
