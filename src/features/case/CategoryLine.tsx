// What a case is about, and, while nobody said, what its reporter's words speak of: one press each, labelled as suggestions.
import { Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { suggestedCategories } from '#core/category-suggestion.ts';
import { questionsIn } from '#core/category-tree.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { CategoryRow } from '#features/category/category.contract.ts';
import { categoryWords, useCategories } from '#features/category/use-categories.tsx';
import { issueAct } from '#web/acts/issue.ts';
import '#web/acts/kinds.css';
import { useFormKey } from '#web/form-key.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { late } from '#words/late.ts';
import { ofCategory, useAtOnce } from './at-once.tsx';
import type { CaseAnswer } from './case.contract.ts';

const words = late.case.category;

/** One press, on the case as the page has it; the name stands there at once. */
const useSaying = ({ number, version }: CaseAnswer): ((category: CategoryRow) => void) => {
  const key = useFormKey();
  return useAtOnce<CategoryRow>({
    number,
    issue: ({ id }) => issueAct({ number, version, key: `${key}-${id}` }, 'Categorise', { categoryId: id }),
    look: ofCategory,
    done: late.acts.Categorise.done,
  });
};

/** Of what the reporter wrote and did not take back, in the list's words. */
function Suggestions({ answer }: { answer: CaseAnswer }): ReactNode {
  const say = useSaying(answer);
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
        <Button key={category.id} className="kind" title={words.suggestedHint} onClick={() => say(category)}>
          {categoryWords(category)}
        </Button>
      ))}
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
