// The list that opens under a text where a line begins with a slash: templates, and what the city knows.
import { useState, type ReactNode } from 'react';
import { deskRoles } from '#core/access.ts';
import type { OfferedArticle } from '#features/article/article.contract.ts';
import { late } from '#words/late.ts';
import { useHolds } from '../session.ts';
import type { Template } from './act-form.ts';
import { FromArticle } from './FromArticle.tsx';
import { useCountUse, useOfferedArticles } from './offered-articles.ts';
import { slashAt, templatesNamed, withSlash, withTemplate } from './slash.ts';
import type { Choice } from './text-asked.ts';
import { useTextChoices, type More } from './TextChoices.tsx';
import { validityWords } from './validity-words.ts';

type Wanted = {
  templates: readonly Template[];
  /** Whether the text is one that templates are for: what the city knows is offered there, too. */
  isAnswer: boolean;
  value: string;
  /** Words with what is known of the case. */
  fill: (words: string) => string;
  onChange: (text: string) => void;
};

type SlashChoice = Choice & { meta: string; article?: OfferedArticle };

const articleChoice = (article: OfferedArticle, fill: Wanted['fill']): SlashChoice => {
  const { id, question, answer, source, validity, validUntil } = article;
  const words = late.knowledge;
  return {
    ...{ id: `article-${id}`, name: question, meta: fill(answer), aside: words.source(source), article },
    group: words.title,
    ...(validity === 'expired'
      ? { warning: words.checkFirst(validityWords(validity, validUntil)), again: words.again }
      : {}),
  };
};

/** `typed`: undefined where nothing is asked, or not of this. */
const useKnowledge = (typed: string | undefined, fill: Wanted['fill']): More<SlashChoice> => {
  const { articles, failed } = useOfferedArticles(typed);
  return {
    choices: articles.map((article) => articleChoice(article, fill)),
    note: failed && <p className="meta">{late.knowledge.unreadable}</p>,
  };
};

/** Asks for them by Ctrl+M, too. Where there is nothing to offer the text is as any other. */
export const useSlashWords = ({ templates, isAnswer, value, fill, onChange }: Wanted) => {
  const answers = useHolds(deskRoles) && isAnswer;
  const isOffered = templates.length > 0 || answers;
  const countUse = useCountUse();
  const [begunWith, setBegunWith] = useState<OfferedArticle>();
  // Whatever is written into an emptied text begins anew.
  if (begunWith !== undefined && value === '') setBegunWith(undefined);
  const choices = useTextChoices<SlashChoice>({
    ...{ label: late.composer.templates, value, isOffered },
    useMore: (typed) => useKnowledge(answers ? typed : undefined, fill),
    onChange: (text, chosen) => {
      onChange(text);
      const article = chosen?.article;
      if (article === undefined) return;
      setBegunWith(article);
      if (article.id !== begunWith?.id) countUse(article.id);
    },
    askedAt: (text, caret) => (isOffered ? slashAt(text, caret) : undefined),
    choicesFor: (query) =>
      templatesNamed(templates, query).map((template) => ({
        ...{ id: template.id, name: template.name, meta: fill(template.body), group: late.composer.templateGroup },
      })),
    put: (slash, { meta }) => ({ text: withTemplate(value, slash, meta), caret: slash.from + meta.length }),
    ask: isOffered ? withSlash : undefined,
  });
  const beside: ReactNode = begunWith !== undefined && value !== '' && (
    <FromArticle article={begunWith} {...{ value, onChange }} />
  );
  return { props: choices.props, list: choices.list, beside };
};
