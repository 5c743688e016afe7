// Of a folder only what is about one category, or about those below it. The list of them is asked for once somebody opens it.
import { useId, useState, type ReactNode } from 'react';
import { categoryOptions, categoryWords, useCategories } from '#features/category/use-categories.tsx';
import { text } from '#words/console.ts';

type CategoryFilterProps = { current: string; onChoose: (category: string) => void };

/** What is chosen is pressed, by its name, and goes by one press. One that is no longer offered can still be looked for by its address. */
export function CategoryFilter({ current, onChoose }: CategoryFilterProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const categories = useCategories(isOpen || current !== '');
  const chosen = categories.find((one) => one.id === current);
  const label = chosen === undefined ? text.inbox.category : categoryWords(chosen);
  return (
    <div className="urgencies">
      <button
        type="button"
        className="folder category"
        aria-pressed={current !== ''}
        aria-expanded={current === '' ? isOpen : undefined}
        onClick={() => {
          setOpen(current === '' && !isOpen);
          onChoose('');
        }}
      >
        {label}
      </button>
      {isOpen && current === '' && (
        <>
          <label htmlFor={id} className="visually-hidden">
            {text.inbox.byCategory}
          </label>
          <select id={id} className="input" value="" onChange={({ target }) => onChoose(target.value)}>
            <option value="">{text.common.choose}</option>
            {categoryOptions(categories).map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
