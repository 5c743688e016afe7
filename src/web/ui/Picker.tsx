// One of many, found by typing a part of its name. The browser's own list stands in its place until the library is there, and wherever it cannot be had.
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { isInHand } from '../in-hand.ts';
import { latePart } from '../late-part.ts';
import { describedBy, Framed, type Described } from './Field.tsx';
import type { PickerBoxProps, PickerParts, Picking } from './picker-behaviour.ts';

const pickerParts = latePart<PickerParts>(() => import('./picker-parts.tsx'));

type Given = Pick<PickerBoxProps, 'takesFocus'> & { parts: PickerParts | undefined };

/**
 * A list that somebody opened stays until they leave it: what they are about to choose is not taken from under their hand. In a hand, so does one that
 * has the focus by itself: nobody asked for the keys that a field would bring up.
 */
const useParts = (isFirst: boolean) => {
  const list = useRef<HTMLSelectElement>(null);
  const [given, give] = useState<Given>(() => ({ parts: pickerParts.now(), takesFocus: false }));
  const [isUsed, setUsed] = useState(() => isFirst && isInHand());
  const isThere = given.parts !== undefined;
  useEffect(() => {
    let isGone = false;
    const take = (): void => {
      if (!isGone) give({ parts: pickerParts.now(), takesFocus: document.activeElement === list.current });
    };
    if (!isThere) void pickerParts.bring().then(take);
    return () => {
      isGone = true;
    };
  }, [isThere]);
  const use = (): void => setUsed(true);
  const leave = (): void => {
    give((before) => ({ ...before, takesFocus: false }));
    setUsed(false);
  };
  const focus = (): void => {
    if (isInHand()) use();
  };
  const listProps = { ref: list, onPointerDown: use, onKeyDown: use, onFocus: focus, onBlur: leave };
  return { ...given, parts: isUsed ? undefined : given.parts, listProps };
};

type PickerProps = Described & Picking & { 'data-autofocus'?: boolean };

/** As a `Select`, for lists that are longer than one sees at once; hands out the value, and '' for none. */
export function Picker({ label, hint, error, optional, ...rest }: PickerProps): ReactNode {
  const { options, empty, value, onChoose, disabled, 'data-autofocus': isFirst = false } = rest;
  const id = useId();
  const { parts, takesFocus, listProps } = useParts(isFirst);
  const said = { id, describedBy: describedBy(id, hint, error), isWrong: error !== undefined };
  return (
    <Framed {...{ id, label, hint, error, optional }}>
      {parts === undefined ? (
        <select
          {...listProps}
          id={id}
          className="input"
          aria-invalid={said.isWrong}
          aria-describedby={said.describedBy}
          data-autofocus={isFirst}
          disabled={disabled}
          value={value}
          onChange={({ target }) => onChoose(target.value)}
        >
          <option value="">{empty}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <parts.PickerBox {...said} {...{ label, options, empty, value, onChoose, disabled, takesFocus, isFirst }} />
      )}
    </Framed>
  );
}
