// A list that opens under a text for what is being typed there, worked by the keys of the text itself. Must not know what it offers.
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
  type TextareaHTMLAttributes,
} from 'react';
import { ChoiceList } from './ChoiceList.tsx';
import type { Asked, Choice } from './text-asked.ts';

/** `note` stands below the list, and where there is none. */
export type More<C extends Choice> = { choices: readonly C[]; note?: ReactNode };

type Wanted<C extends Choice> = {
  label: string;
  value: string;
  /** What is asked for where the caret stands. */
  askedAt: (text: string, caret: number) => Asked | undefined;
  choicesFor: (query: string) => readonly C[];
  /** A hook: what stands behind those, and may come later; undefined while nothing is asked. */
  useMore?: (query: string | undefined) => More<C>;
  /** The text once it was chosen, and where the caret goes on. */
  put: (asked: Asked, choice: C) => { text: string; caret: number };
  onChange: (text: string, chosen?: C) => void;
  /** Whether there is ever something to offer. */
  isOffered?: boolean;
  /** Ctrl+M asks for the list, too: the text as if it had been typed. */
  ask?: ((text: string, caret: number) => { text: string; caret: number }) | undefined;
};

type TextChoices = {
  list: ReactNode;
  /** For the text itself. */
  props: Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'onChange' | 'onKeyDown' | 'onBlur' | 'aria-controls' | 'aria-activedescendant' | 'aria-autocomplete'
  >;
};

/**
 * What is asked for now, and which line of the list is chosen; another question begins at the first line. One that asks to be pressed again is
 * taken by its second press alone.
 */
const useAsked = (askedAt: Wanted<Choice>['askedAt']) => {
  const [asked, setAsked] = useState<Asked>();
  const [chosen, setChosen] = useState(0);
  const [pressed, setPressed] = useState<string>();
  const begin = (found: Asked | undefined): void => {
    setAsked(found);
    setChosen(0);
    setPressed(undefined);
  };
  const isTaken = ({ id, again }: Choice): boolean => {
    const taken = again === undefined || pressed === id;
    setPressed(taken ? undefined : id);
    return taken;
  };
  return {
    ...{ asked, chosen, setChosen, pressed, isTaken },
    look: (text: string, caret: number): void => begin(askedAt(text, caret)),
    close: (): void => begin(undefined),
  };
};

/** Lets the caret go on somewhere in the text as it is drawn next: what is typed right after a choice stands behind it. */
const useCaret = () => {
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<number>(undefined);
  useLayoutEffect(() => {
    const caret = wanted.current;
    wanted.current = undefined;
    if (caret !== undefined) field.current?.setSelectionRange(caret, caret);
  });
  const goOn = (caret: number): void => {
    wanted.current = caret;
  };
  const seen = (text: HTMLTextAreaElement): void => {
    field.current = text;
  };
  return { seen, goOn };
};

const isAskedByKey = ({ ctrlKey, metaKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && key.toLowerCase() === 'm';

const takes = new Set(['Enter', 'Tab']);

type Pressing = {
  seen: (text: HTMLTextAreaElement) => void;
  isOpen: boolean;
  /** The text is as the key alone made it, whether or not there was something to offer. */
  isByKey: boolean;
  pick: () => void;
  close: () => void;
  step: (by: 1 | -1) => void;
  open: ((caret: number) => void) | undefined;
};

/** The keys of the text that are the list's while it is open, and the one that asks for it. */
const pressesOf =
  ({ seen, isOpen, isByKey, pick, close, step, open }: Pressing) =>
  (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    seen(event.currentTarget);
    const { selectionEnd } = event.currentTarget;
    const moves: Record<string, () => void> = {
      ...{ ArrowDown: () => step(1), ArrowUp: () => step(-1) },
      ...{ Enter: pick, Tab: pick, Escape: close },
    };
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const opens = open !== undefined && isAskedByKey(event) ? () => open(selectionEnd) : undefined;
    const isTheirs = isPlain && (isOpen || (isByKey && event.key === 'Escape'));
    const move = opens ?? (isTheirs ? moves[event.key] : undefined);
    if (move === undefined) return;
    event.preventDefault();
    // A key that is held is one press: it takes nothing twice.
    if (event.repeat && takes.has(event.key)) return;
    move();
  };

type ByKey = Pick<Wanted<Choice>, 'ask' | 'value'> & {
  isOpen: boolean;
  onChange: (text: string) => void;
  goOn: (caret: number) => void;
  look: (text: string, caret: number) => void;
  close: () => void;
};

/** The list asked for by a key, and left again: what the key alone had put there goes with its list. */
const useByKey = ({ ask, value, isOpen, onChange, goOn, look, close }: ByKey) => {
  const [byKey, setByKey] = useState<{ before: string; caret: number; after: string }>();
  const isByKey = byKey !== undefined && byKey.after === value;
  const open = (caretNow: number): void => {
    if (ask === undefined || isOpen) return;
    // Asked for already: another one would stay in words that leave.
    if (isByKey) return look(value, caretNow);
    const { text, caret } = ask(value, caretNow);
    setByKey({ before: value, caret: caretNow, after: text });
    goOn(caret);
    onChange(text);
    look(text, caret);
  };
  const leave = (): void => {
    if (isByKey) {
      goOn(byKey.caret);
      onChange(byKey.before);
      setByKey(undefined);
    }
    close();
  };
  return { open, leave, isByKey };
};

const noMore: More<never> = { choices: [] };
const useNoMore = (): More<never> => noMore;

const completes = { 'aria-autocomplete': 'list' } as const;

/** Where there is nothing to offer the text is as any other. */
export const useTextChoices = <C extends Choice>(wanted: Wanted<C>): TextChoices => {
  const { label, value, askedAt, choicesFor, useMore = useNoMore, put, onChange, ask, isOffered = true } = wanted;
  const id = useId();
  const { seen, goOn } = useCaret();
  const { asked, chosen, setChosen, pressed, isTaken, look, close } = useAsked(askedAt);
  const more = useMore(asked?.query);
  const shown = asked === undefined ? [] : [...choicesFor(asked.query), ...more.choices];
  const isOpen = shown.length > 0;
  const at = Math.min(chosen, shown.length - 1);
  const pick = (choice: C | undefined): void => {
    if (choice === undefined || asked === undefined || !isTaken(choice)) return;
    const { text, caret } = put(asked, choice);
    goOn(caret);
    onChange(text, choice);
    close();
  };
  const { open, leave, isByKey } = useByKey({ ask, value, isOpen, onChange, goOn, look, close });
  const press = pressesOf({
    ...{ seen, isOpen, isByKey, pick: () => pick(shown[at]), close: leave },
    step: (by) => setChosen((at + by + shown.length) % shown.length),
    open: ask === undefined ? undefined : open,
  });
  const change = ({ target }: ChangeEvent<HTMLTextAreaElement>): void => {
    seen(target);
    onChange(target.value);
    look(target.value, target.selectionEnd);
  };
  const opened = isOpen ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${String(at)}` } : {};
  return {
    list: (
      <>
        {isOpen && <ChoiceList {...{ id, label, shown, chosen: at, pressed }} onPick={pick} />}
        {more.note}
      </>
    ),
    props: { onChange: change, onKeyDown: press, onBlur: close, ...(isOffered && completes), ...opened },
  };
};
