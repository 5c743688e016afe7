// The lines that open under a text, under headings where they have some. Must not know what they offer.
import type { ReactNode } from 'react';
import type { Choice } from './text-asked.ts';
import './choices.css';

type LineProps<C extends Choice> = {
  id: string;
  choice: C;
  isChosen: boolean;
  isPressed: boolean;
  onPick: (choice: C) => void;
};

function ChoiceLine<C extends Choice>({ id, choice, isChosen, isPressed, onPick }: LineProps<C>): ReactNode {
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      ref={isChosen ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
      // A double click is one press.
      onClick={({ detail }) => detail < 2 && onPick(choice)}
    >
      {choice.name}
      {choice.warning !== undefined && <strong className="choice-warning">{choice.warning}</strong>}
      {isPressed && <strong className="choice-warning">{choice.again}</strong>}
      {choice.meta !== undefined && <span className="meta">{choice.meta}</span>}
      {choice.aside !== undefined && <span className="meta">{choice.aside}</span>}
    </button>
  );
}

type ListProps<C extends Choice> = {
  id: string;
  label: string;
  shown: readonly C[];
  chosen: number;
  pressed: string | undefined;
  onPick: (choice: C) => void;
};

type Group<C extends Choice> = { name: string | undefined; lines: { choice: C; at: number }[] };

const groupsOf = <C extends Choice>(shown: readonly C[]): Group<C>[] => {
  const groups: Group<C>[] = [];
  for (const [at, choice] of shown.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === choice.group) last.lines.push({ choice, at });
    else groups.push({ name: choice.group, lines: [{ choice, at }] });
  }
  return groups;
};

/** `chosen`: by its place; `pressed`: the one that waits for its second press. */
export function ChoiceList<C extends Choice>({ id, label, shown, chosen, pressed, onPick }: ListProps<C>): ReactNode {
  const again = shown.find((one) => one.id === pressed)?.again;
  return (
    <>
      <div
        className="text-choices"
        role="listbox"
        tabIndex={-1}
        id={id}
        aria-label={label}
        // The text keeps the focus. A finger may move the list: only what is pressed and let go is taken.
        onMouseDown={(event) => event.preventDefault()}
      >
        {groupsOf(shown).map(({ name, lines }) => {
          const drawn = lines.map(({ choice, at }) => (
            <ChoiceLine
              key={choice.id}
              {...{ choice, onPick, id: `${id}-${String(at)}`, isChosen: at === chosen }}
              isPressed={choice.id === pressed}
            />
          ));
          if (name === undefined) return drawn;
          return (
            <div key={name} role="group" aria-label={name}>
              <p className="meta choice-heading" aria-hidden>
                {name}
              </p>
              {drawn}
            </div>
          );
        })}
      </div>
      <p role="status" className="visually-hidden">
        {again}
      </p>
    </>
  );
}
