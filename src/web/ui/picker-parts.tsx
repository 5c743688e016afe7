// A field that finds in a list as one types: keys, the chosen line and what is read out are the library's, what is found and chosen is ours.
import { Combobox, ComboboxItem, ComboboxList, useComboboxStore, type ComboboxStore } from '@ariakit/react';
import { ChevronDown } from 'lucide-react';
import { useState, type FocusEvent, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react';
import { late } from '#words/late.ts';
import { foundOptions, meantValue, type PickOption } from './found-options.ts';
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
  const isEmpty = typed === undefined || typed.trim() === '';
  const found = isEmpty ? [...none, ...options] : foundOptions(options, typed);
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
  /** What is chosen already is not chosen again: a form may fill in more by it, over what was written since. */
  const close = (wanted?: string): void => {
    if (wanted !== undefined && wanted !== value) onChoose(wanted);
    store.hide();
  };
  return { store, found, isOpen: open, isTyped: typed !== undefined, meant: meantValue(options, typed), close };
};

type FrameProps = Pick<HTMLAttributes<HTMLElement>, 'onBlur' | 'onKeyDownCapture'>;

/**
 * What the open list takes before anybody else, since the library passes such keys on to the lit line, from where a form hears them: Escape closes it,
 * and Ctrl+Enter takes the lit line or what is named. Pressed again they are the form's, which then holds what is seen.
 */
const frameProps = ({ store, isOpen, isTyped, meant, close }: ReturnType<typeof usePicking>): FrameProps => ({
  onBlur: ({ isTrusted, currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // The library tells a lit line of it by an event of its own.
    if (isTrusted && !currentTarget.contains(relatedTarget)) close(meant);
  },
  onKeyDownCapture: (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isOpen || (event.key !== 'Escape' && !sends)) return;
    const lit = store.item(store.getState().activeId)?.value;
    close(sends ? (lit ?? meant) : undefined);
    if (sends && !isTyped && lit === undefined) return;
    event.preventDefault();
    event.stopPropagation();
  },
});

/** Never sends the form. Opens nothing either: the key may just have taken the lit line, and arrows open the list. */
const keepEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
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

/** The field, the list while it is open, and how many were found, read out. */
export function PickerBox({
  id,
  label,
  isWrong,
  takesFocus,
  isFirst,
  disabled = false,
  ...rest
}: PickerBoxProps): ReactNode {
  const picking = usePicking(rest);
  const { store, found, isOpen, isTyped } = picking;
  const isShown = isOpen && found.length > 0;
  return (
    <div className="picker" {...frameProps(picking)}>
      <Combobox
        store={store}
        id={id}
        className="input"
        autoSelect
        getAutoSelectId={() => (isTyped ? undefined : null)}
        autoFocus={takesFocus}
        data-autofocus={isFirst}
        disabled={disabled}
        placeholder={rest.empty}
        aria-invalid={isWrong}
        aria-describedby={rest.describedBy}
        aria-expanded={isShown}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onKeyDown={keepEnter}
      />
      <ChevronDown size={18} aria-hidden />
      {isShown && <Found {...{ store, found, label, value: rest.value }} />}
      <p className={isOpen && !isShown ? 'picker-none' : 'visually-hidden'} role="status">
        {isOpen && isTyped && late.pickers.found(found.length)}
      </p>
    </div>
  );
}
