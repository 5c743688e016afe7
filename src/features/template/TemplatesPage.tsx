// Reply templates: ready sentences by purpose, with the placeholders that fill themselves.
import { useQuery } from '@tanstack/react-query';
import { MessageSquareText, Pencil, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ListWays } from '#features/desk-list/ListWays.tsx';
import type { Template } from '#web/acts/act-form.ts';
import { getJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge, EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import type { TemplatesAnswer } from './template.contract.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateEnd } from './TemplateEnd.tsx';
import { WordsViews } from './WordsViews.tsx';
import './template.css';

const purposeWords = (purpose: string): string =>
  (late.templates.purposes as Record<string, string | undefined>)[purpose] ?? purpose;

/** For the desk roles, who also keep them; holds no case and no person. */
export function TemplatesPage(): ReactNode {
  const [edited, setEdited] = useState<Partial<Template>>();
  const found = useQuery({
    queryKey: ['templates'],
    queryFn: () => getJson<TemplatesAnswer>('/api/v1/templates'),
  });
  const templates = found.data?.templates ?? [];
  return (
    <Page
      title={late.templates.title}
      lead={late.templates.lead}
      asked={found}
      act={
        <Button look="primary" onClick={() => setEdited({})}>
          <Plus size={18} aria-hidden />
          {late.templates.add}
        </Button>
      }
    >
      <WordsViews current="templates" />
      <ListWays path="/api/v1/templates" title={late.templates.title} queryKeys={[['templates']]} />
      {found.isSuccess && templates.length === 0 && (
        <EmptyState sign={MessageSquareText} title={late.templates.empty}>
          <p>{late.templates.emptyHint}</p>
        </EmptyState>
      )}
      <ul className="template-list">
        {templates.map((template) => (
          <li key={template.id} className="panel">
            <div className="line">
              <h2 lang="id">{template.name}</h2>
              <Badge look="neutral">{purposeWords(template.purpose)}</Badge>
              <span className="template-acts">
                <Button onClick={() => setEdited(template)} aria-label={`${late.templates.edit}: ${template.name}`}>
                  <Pencil size={16} aria-hidden />
                  {late.templates.edit}
                </Button>
                <TemplateEnd template={template} />
              </span>
            </div>
            <p className="keep-lines" lang="id">
              {template.body}
            </p>
          </li>
        ))}
      </ul>
      {edited !== undefined && <TemplateEditor template={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
