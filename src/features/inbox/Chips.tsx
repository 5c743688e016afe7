// What the list is narrowed to, each as a press that takes it away. Late and nearly late have presses of their own in the list's head.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { listOrders } from '#core/complaint/list-order.ts';
import { nobody } from '#core/complaint/narrowing.ts';
import { findKelurahan, kemantren } from '#core/place/kelurahan.ts';
import { categoryWords, useCategories } from '#features/category/use-categories.tsx';
import { useOfficer } from '#web/session.ts';
import { channelName } from '#web/ui/channel-name.ts';
import { dayShown } from '#web/ui/typed-time.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { useAgencyNames, useHolderNames } from './filter-names.tsx';
import type { ListAsked, ListFilter } from '#web/list-filter.ts';

type Chip = { name: keyof ListAsked; label: string };

const areaWords = (area: string): string => {
  const whole = kemantren.find(({ code }) => code === area);
  return whole === undefined ? (findKelurahan(area)?.name ?? area) : text.inbox.wholeKemantren(whole.name);
};

const orderWords = (sort: string): string => {
  const order = listOrders.find((one) => one === sort);
  return order === undefined ? sort : late.lists.orders[order];
};

/** By their names, where this officer may know them; else by what they are. */
const useChips = ({ urgency, category, area, channel, agency, holder, from, to, sort }: ListAsked): Chip[] => {
  const { userId } = useOfficer();
  const isSomebody = !['', nobody, userId].includes(holder);
  const categories = useCategories(category !== '');
  const agencies = useAgencyNames(agency !== '');
  const holders = useHolderNames(isSomebody);
  const { chips, mine } = late.lists;
  const about = categories.find(({ id }) => id === category);
  const holderName =
    holder === nobody ? chips.nobody : holder === userId ? mine : (holders.get(holder) ?? chips.holder);
  const all: (Chip & { is: boolean })[] = [
    { name: 'urgency', is: urgency === 'hour', label: chips.hour },
    { name: 'urgency', is: urgency === 'open', label: chips.open },
    { name: 'urgency', is: urgency === 'promised', label: chips.promised },
    { name: 'category', is: category !== '', label: about === undefined ? chips.category : categoryWords(about) },
    { name: 'area', is: area !== '', label: areaWords(area) },
    { name: 'channel', is: channel !== '', label: channelName(channel) },
    { name: 'agency', is: agency !== '', label: agencies.get(agency) ?? chips.agency },
    { name: 'holder', is: holder !== '', label: holderName },
    { name: 'from', is: from !== '', label: chips.from(dayShown(from)) },
    { name: 'to', is: to !== '', label: chips.to(dayShown(to)) },
    { name: 'sort', is: sort !== '', label: orderWords(sort) },
  ];
  return all.filter(({ is }) => is);
};

/** What is pressed goes: the keyboard is led to its neighbour, or to the press that narrows anew. */
const leaveFrom = (chip: HTMLElement): void => {
  const beside = chip.nextElementSibling ?? chip.previousElementSibling;
  const next = beside ?? chip.closest('.list-head')?.querySelector('.filter-button');
  if (next instanceof HTMLElement) next.focus();
};

export function Chips({ asked, choose }: Pick<ListFilter, 'asked' | 'choose'>): ReactNode {
  const chips = useChips(asked);
  if (chips.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={late.lists.chips.label}>
      {chips.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          className="folder chip"
          aria-label={late.lists.chips.takeAway(label)}
          onClick={({ currentTarget }) => {
            leaveFrom(currentTarget);
            choose({ [name]: '' });
          }}
        >
          {label}
          <X size={14} aria-hidden />
        </button>
      ))}
    </div>
  );
}
