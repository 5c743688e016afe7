// What a field that finds in a list asks of the library that brings its behaviour: apart from both, since neither knows the other before it is fetched.
import type { ComponentType } from 'react';
import type { PickOption } from './found-options.ts';

/** What is chosen among, and what is. */
export type Picking = {
  options: readonly PickOption[];
  /** What is said where nothing is chosen. */
  empty: string;
  value: string;
  onChoose: (value: string) => void;
  disabled?: boolean | undefined;
};

/** What stands in the frame, under its label. */
export type PickerBoxProps = Picking & {
  id: string;
  label: string;
  describedBy: string | undefined;
  isWrong: boolean;
  /** Takes the focus as it comes, from the list that it replaces. */
  takesFocus: boolean;
  isFirst: boolean;
};

/** Fetched late. */
export type PickerParts = { PickerBox: ComponentType<PickerBoxProps> };
