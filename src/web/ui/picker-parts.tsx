// A field that finds in a list as one types: keys, the chosen line and what is read out are the library's, what is found and chosen is ours.
import { Combobox, ComboboxItem, ComboboxList, useComboboxStore, type ComboboxStore } from '@ariakit/react';
import { ChevronDown } from 'lucide-react';
import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { late } from '#words/late.ts';
import { foundOptions, namedOption, type PickOption } from './found-options.ts';
import type { PickerBoxProps } from './picker-behaviour.ts';
import './picker.css';

/** In sight, with as little of the dialog moved as it takes. */
const show = (list: HTMLElement | null): void => list?.scrollIntoView({ block: 'nearest' });

type Picked = Pick<PickerBoxProps, 'options' | 'empty' | 'value' | 'onChoose'>;

/** What is typed stands there until something is chosen or the field is left; then the name of what is chosen does. */
const usePicking = ({ options, empty, value, onChoose }: Picked) => {
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const name = options.find((option) => option.value === value)?.label ?? '';
  const none: readonly PickOption[] = value === '' ? [] : [{ value: '', label: empty }];
  const found = typed === undefined ? [...none, ...options] : foundOptions(options, typed);
  const store = useComboboxStore({
    inputValue: typed ?? name,
    setInputValue: (words: string) => setTyped(words === name ? undefined : words),
    selectedValue: value,
    setSelectedValue: onChoose,
    open,
    setOpen: (isOpen: boolean) => {
      setOpen(isOpen);
      if (!isOpen) setTyped(undefined);
    },
  });
  /** What names one whole chooses it, and a field that was emptied chooses nothing. */
  const leave = (): void => {
    if (typed !== undefined && typed.trim() === '') onChoose('');
    const named = typed === undefined ? undefined : namedOption(options, typed);
    if (named !== undefined) onChoose(named.value);
    store.hide();
  };
  return { store, found, isOpen: open, isTyped: typed !== undefined, leave };
};

function Options({ found, value }: { found: readonly PickOption[]; value: string }): ReactNode {
  return found.map((option) => (
    <ComboboxItem
      key={option.value}
      value={option.value}
      setValueOnClick={false}
      focusOnHover
      aria-selected={option.value === value}
      className={option.value === '' ? 'picker-option muted' : 'picker-option'}
    >
      {option.label}
    </ComboboxItem>
  ));
}

type FoundProps = {
  store: ComboboxStore;
  found: readonly PickOption[];
  label: string;
  value: string;
};

function Found({ store, found, label, value }: FoundProps): ReactNode {
  return (
    <ComboboxList
      store={store}
      ref={show}
      className="picker-list"
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Options found={found} value={value} />
    </ComboboxList>
  );
}

/** Escape closes the list and, pressed again, what the field stands in. */
export function PickerBox({
  id,
  label,
  isWrong,
  takesFocus,
  isFirst,
  disabled = false,
  ...rest
}: PickerBoxProps): ReactNode {
  const { store, found, isOpen, isTyped, leave } = usePicking(rest);
  const isShown = isOpen && found.length > 0;
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    store.hide();
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!currentTarget.contains(relatedTarget)) leave();
  };
  return (
    <div className="picker" onBlur={left}>
      <Combobox
        store={store}
        id={id}
        className="input"
        autoSelect
        autoFocus={takesFocus}
        data-autofocus={isFirst}
        disabled={disabled}
        placeholder={rest.empty}
        aria-invalid={isWrong}
        aria-describedby={rest.describedBy}
        aria-expanded={isShown}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onKeyDown={escape}
      />
      <ChevronDown size={18} aria-hidden />
      {isShown && <Found {...{ store, found, label, value: rest.value }} />}
      <p className={isOpen && !isShown ? 'picker-none' : 'visually-hidden'} role="status">
        {isOpen && isTyped && late.pickers.found(found.length)}
      </p>
    </div>
  );
}
