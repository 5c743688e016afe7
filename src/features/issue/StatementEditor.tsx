// One statement in several wordings. What was typed stays when handing it in fails.
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { statementKinds, type StatementKind } from '#core/complaint/complaint.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { useChange } from './use-issues.tsx';

const words = late.issues;
const mostWordings = 5;

type Typed = { kind: StatementKind; wordings: readonly string[] };

const writtenIn = (wordings: readonly string[]): string[] => wordings.filter((wording) => wording.trim() !== '');

type FieldsProps = { typed: Typed; tried: boolean; onType: (typed: Typed) => void };

function Fields({ typed, tried, onType }: FieldsProps): ReactNode {
  const { kind, wordings } = typed;
  const missing = tried && writtenIn(wordings).length === 0 ? text.forms.missing : undefined;
  return (
    <>
      <Choices
        label={words.kind}
        choices={statementKinds.map((value) => ({ value, ...words.kinds[value] }))}
        chosen={[kind]}
        onChoose={([chosen]) => onType({ ...typed, kind: statementKinds.find((one) => one === chosen) ?? kind })}
      />
      {wordings.map((wording, index) => (
        <Textarea
          key={index}
          label={words.wording(index + 1)}
          hint={index === 0 ? words.wordingHint : undefined}
          optional={index > 0}
          error={index === 0 ? missing : undefined}
          rows={4}
          value={wording}
          onChange={(event) => onType({ ...typed, wordings: wordings.with(index, event.target.value) })}
        />
      ))}
      {wordings.length < mostWordings && (
        <p>
          <Button look="quiet" onClick={() => onType({ ...typed, wordings: [...wordings, ''] })}>
            {words.addWording}
          </Button>
        </p>
      )}
    </>
  );
}

export function StatementEditor({ issueId, onClose }: { issueId: string; onClose: () => void }): ReactNode {
  const [typed, setTyped] = useState<Typed>({ kind: 'holding', wordings: ['', ''] });
  const [tried, setTried] = useState(false);
  const write = useChange(
    (statement: Typed) =>
      sendJson('POST', `/api/v1/issues/${encodeURIComponent(issueId)}/statements`, {
        ...statement,
        wordings: writtenIn(statement.wordings),
      }),
    () => words.written,
    onClose,
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (writtenIn(typed.wordings).length > 0) write.mutate(typed);
  };
  return (
    <Dialog title={words.write} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {write.isError && (
          <Banner kind="late" alert>
            {failureWords(write.error)} {text.forms.kept}
          </Banner>
        )}
        <Fields typed={typed} tried={tried} onType={setTyped} />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={write.isPending}>
            {write.isPending ? text.common.saving : words.submit}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
