// What a case is about, and, while nobody said, what its reporter's words speak of: one press each, labelled as suggestions.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { suggestedCategories } from '#core/category-suggestion.ts';
import { questionsIn } from '#core/category-tree.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { categoryWords, useCategories } from '#features/category/use-categories.tsx';
import { issueAct } from '#web/acts/issue.ts';
import '#web/acts/kinds.css';
import { failureWords } from '#web/api.ts';
import { useFormKey } from '#web/form-key.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { late } from '#words/late.ts';
import type { CaseAnswer } from './case.contract.ts';

const words = late.case.category;

/** One press, on the case as the page has it. */
const useSaying = ({ number, version }: CaseAnswer) => {
  const client = useQueryClient();
  const announce = useToast();
  const key = useFormKey();
  return useMutation({
    mutationFn: (categoryId: string) =>
      issueAct({ number, version, key: `${key}-${categoryId}` }, 'Categorise', { categoryId }),
    onSuccess: () => announce(late.acts.Categorise.done),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};

/** Of what the reporter wrote and did not take back, in the list's words. */
function Suggestions({ answer }: { answer: CaseAnswer }): ReactNode {
  const saying = useSaying(answer);
  const offered = useCategories().filter(({ state }) => state === 'offered');
  const said = answer.messages.filter(({ from, deleted }) => from === 'reporter' && deleted !== true);
  const suggested = suggestedCategories(
    said.map((message) => message.text),
    offered,
  );
  return (
    <>
      {suggested.length > 0 && <span className="meta">{words.suggested}</span>}
      {suggested.map((category) => (
        <Button
          key={category.id}
          className="kind"
          title={words.suggestedHint}
          disabled={saying.isPending}
          onClick={() => saying.mutate(category.id)}
        >
          {categoryWords(category)}
        </Button>
      ))}
      {saying.isError && <p role="alert">{failureWords(saying.error)}</p>}
    </>
  );
}

type CategoryLineProps = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };

/** Nothing where nobody said and this officer cannot. */
export function CategoryLine({ answer, onAct }: CategoryLineProps): ReactNode {
  const { category, possible, version } = answer;
  const mayChange = possible.includes('Categorise');
  if (category === undefined && !mayChange) return null;
  const questions = questionsIn(category?.questions ?? '');
  return (
    <div className="kinds" role="group" aria-label={words.label}>
      {category === undefined ? (
        <Suggestions key={version} answer={answer} />
      ) : (
        <Badge look="info" sign={Tag}>
          {categoryWords(category)}
        </Badge>
      )}
      {mayChange && (
        <Button className="kind" look="quiet" onClick={() => onAct('Categorise')}>
          {category === undefined ? words.choose : words.change}
        </Button>
      )}
      {mayChange && questions.length > 0 && <span className="meta">{words.ask(questions.join(' '))}</span>}
    </div>
  );
}
