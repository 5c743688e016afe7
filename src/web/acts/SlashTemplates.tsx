// The list of templates that opens under a text where a line begins with a slash.
import { late } from '#words/late.ts';
import type { Template } from './act-form.ts';
import { slashAt, templatesNamed, withSlash, withTemplate } from './slash.ts';
import { useTextChoices } from './TextChoices.tsx';

type Wanted = {
  templates: readonly Template[];
  value: string;
  /** A template's words with what is known of the case. */
  fill: (template: Template) => string;
  onChange: (text: string) => void;
};

/** Asks for a template by Ctrl+M, too. Where there is none the text is as any other. */
export const useSlashTemplates = ({ templates, value, fill, onChange }: Wanted) => {
  const isOffered = templates.length > 0;
  return useTextChoices({
    ...{ label: late.composer.templates, value, onChange, isOffered },
    askedAt: (text, caret) => (isOffered ? slashAt(text, caret) : undefined),
    choicesFor: (query) =>
      templatesNamed(templates, query).map((template) => ({
        ...{ id: template.id, name: template.name, meta: fill(template) },
      })),
    put: (slash, { meta }) => ({ text: withTemplate(value, slash, meta), caret: slash.from + meta.length }),
    ask: isOffered ? withSlash : undefined,
  });
};
