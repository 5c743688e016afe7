// The list of templates that opens under a text where a line begins with a slash, worked by the keys of the text itself.
import {
  useId,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
  type TextareaHTMLAttributes,
} from 'react';
import { late } from '#words/late.ts';
import type { Template } from './act-form.ts';
import { slashAt, templatesNamed, withSlash, withTemplate, type Slash } from './slash.ts';
import './slash.css';

type Wanted = {
  templates: readonly Template[];
  value: string;
  /** A template's words with what is known of the case. */
  fill: (template: Template) => string;
  onChange: (text: string) => void;
};

type SlashTemplates = {
  list: ReactNode;
  /** For the text itself. */
  props: Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'onChange' | 'onKeyDown' | 'onBlur' | 'aria-controls' | 'aria-activedescendant'
  >;
};

type ListProps = {
  id: string;
  shown: readonly Template[];
  chosen: number;
  fill: (template: Template) => string;
  onPick: (template: Template) => void;
};

function TemplateList({ id, shown, chosen, fill, onPick }: ListProps): ReactNode {
  return (
    <div className="template-list" role="listbox" tabIndex={-1} id={id} aria-label={late.composer.templates}>
      {shown.map((template, index) => (
        <div
          key={template.id}
          id={`${id}-${String(index)}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onPointerDown={(event) => {
            // The text keeps the focus.
            event.preventDefault();
            onPick(template);
          }}
        >
          {template.name}
          <span className="meta">{fill(template)}</span>
        </div>
      ))}
    </div>
  );
}

/** Asks for a template by Ctrl+M, too. Where there is none the text is as any other. */
export const useSlashTemplates = ({ templates, value, fill, onChange }: Wanted): SlashTemplates => {
  const id = useId();
  const [slash, setSlash] = useState<Slash>();
  const [chosen, setChosen] = useState(0);
  const shown = slash === undefined ? [] : templatesNamed(templates, slash.query);
  const isOpen = slash !== undefined && shown.length > 0;
  const look = (text: string, caret: number): void => {
    setSlash(templates.length === 0 ? undefined : slashAt(text, caret));
    setChosen(0);
  };
  const pick = (template: Template | undefined): void => {
    if (template === undefined || slash === undefined) return;
    onChange(withTemplate(value, slash, fill(template)));
    setSlash(undefined);
  };
  const ask = (field: HTMLTextAreaElement): void => {
    const asked = withSlash(value, field.selectionEnd);
    onChange(asked.text);
    look(asked.text, asked.caret);
  };
  const moves: Record<string, () => void> = {
    ArrowDown: () => setChosen((chosen + 1) % shown.length),
    ArrowUp: () => setChosen((chosen + shown.length - 1) % shown.length),
    Enter: () => pick(shown[chosen]),
    Tab: () => pick(shown[chosen]),
    Escape: () => setSlash(undefined),
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const withCtrl = event.ctrlKey || event.metaKey;
    const asks = withCtrl && event.key.toLowerCase() === 'm' && templates.length > 0;
    const move = isOpen && !withCtrl && !event.shiftKey ? moves[event.key] : undefined;
    if (!asks && move === undefined) return;
    event.preventDefault();
    if (asks) ask(event.currentTarget);
    else move?.();
  };
  return {
    list: isOpen && <TemplateList {...{ id, shown, chosen, fill }} onPick={pick} />,
    props: {
      onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
        onChange(target.value);
        look(target.value, target.selectionEnd);
      },
      onKeyDown: press,
      onBlur: () => setSlash(undefined),
      ...(isOpen ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${String(chosen)}` } : {}),
    },
  };
};
