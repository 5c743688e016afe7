// Reply templates: ready sentences by purpose, with the placeholders that fill themselves.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageSquareText, Pencil, Plus } from 'lucide-react';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import type { Template } from '#web/acts/act-form.ts';
import { failureWords, getJson, sendJson } from '#web/api.ts';
import { text } from '#web/text/id.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { Badge, EmptyState, SkeletonRows } from '#web/ui/Marks.tsx';
import { useToast } from '#web/ui/Toast.tsx';

const purposes = ['ask-identity', 'interim', 'information', 'result'] as const;
const purposeWords = (purpose: string): string =>
  (text.history.purposes as Record<string, string | undefined>)[purpose] ?? purpose;

function Editor({ template, onClose }: { template: Partial<Template>; onClose: () => void }): ReactNode {
  const [name, setName] = useState(template.name ?? '');
  const [purpose, setPurpose] = useState(template.purpose ?? 'interim');
  const [body, setBody] = useState(template.body ?? '');
  const [tried, setTried] = useState(false);
  const client = useQueryClient();
  const announce = useToast();
  const save = useMutation({
    mutationFn: () =>
      template.id === undefined
        ? sendJson('POST', '/api/v1/templates', { name, purpose, body })
        : sendJson('PUT', `/api/v1/templates/${template.id}`, { name, purpose, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['templates'] });
      announce(text.templates.saved);
      onClose();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && body.trim() !== '') save.mutate();
  };
  const missing = (value: string): string | undefined =>
    tried && value.trim() === '' ? text.forms.missing : undefined;
  return (
    <Dialog title={template.id === undefined ? text.templates.add : text.templates.edit} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {save.isError && (
          <Banner kind="late" alert>
            {failureWords(save.error)} {text.forms.kept}
          </Banner>
        )}
        <TextField
          label={text.templates.name}
          value={name}
          error={missing(name)}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={text.templates.use}
          value={purpose}
          options={purposes.map((value) => ({ value, label: purposeWords(value) }))}
          onChange={(event) => setPurpose(event.target.value)}
        />
        <Textarea
          label={text.templates.body}
          hint={text.templates.bodyHint}
          rows={6}
          value={body}
          error={missing(body)}
          onChange={(event) => setBody(event.target.value)}
        />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {save.isPending ? text.common.saving : text.templates.save}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function TemplatesPage(): ReactNode {
  const [edited, setEdited] = useState<Partial<Template>>();
  const found = useQuery({
    queryKey: ['templates'],
    queryFn: () => getJson<{ templates: Template[] }>('/api/v1/templates'),
  });
  useEffect(() => {
    document.title = `${text.templates.title} · ${text.brand}`;
  }, []);
  const templates = found.data?.templates ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{text.templates.title}</h1>
          <p>{text.templates.lead}</p>
        </div>
        <Button look="primary" className="push" onClick={() => setEdited({})}>
          <Plus size={18} aria-hidden />
          {text.templates.add}
        </Button>
      </header>
      {found.isPending && <SkeletonRows count={3} />}
      {found.isError && (
        <Banner kind="late" alert>
          {failureWords(found.error)}
        </Banner>
      )}
      {found.isSuccess && templates.length === 0 && (
        <EmptyState sign={MessageSquareText} title={text.templates.empty}>
          <p>{text.templates.emptyHint}</p>
        </EmptyState>
      )}
      <ul className="template-list">
        {templates.map((template) => (
          <li key={template.id} className="panel">
            <div className="line">
              <h2>{template.name}</h2>
              <Badge look="neutral">{purposeWords(template.purpose)}</Badge>
              <Button
                className="push"
                onClick={() => setEdited(template)}
                aria-label={`${text.templates.edit}: ${template.name}`}
              >
                <Pencil size={16} aria-hidden />
                {text.templates.edit}
              </Button>
            </div>
            <p className="keep-lines">{template.body}</p>
          </li>
        ))}
      </ul>
      {edited !== undefined && <Editor template={edited} onClose={() => setEdited(undefined)} />}
    </div>
  );
}
