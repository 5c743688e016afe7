// What the survey of satisfaction came to in the months of the period that are over: the index, and each of its nine elements.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { indexOf } from '#core/figures/satisfaction.ts';
import { getJson, query } from '#web/api.ts';
import { Bars } from '#web/charts/Bars.tsx';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import type { ChartTable } from '#web/charts/table.ts';
import { language } from '#words/console.ts';
import { late } from '#words/late.ts';
import { monthWords } from '../recap/recap-days.tsx';
import type { SatisfactionAnswer } from '../satisfaction/satisfaction.contract.ts';

const decimal = (value: number): string =>
  value.toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const spanOf = (months: readonly string[]): string =>
  [...new Set([months[0] ?? '', months.at(-1) ?? ''])].map((month) => monthWords(month, language)).join(' – ');

const sentenceOf = ({ months, respondents, index, grade }: SatisfactionAnswer): string => {
  const words = late.survey;
  if (months.length === 0) return words.noMonth;
  if (respondents === 0) return words.nobody;
  if (index === undefined || grade === undefined) return words.few(respondents) + words.ofMonths(spanOf(months));
  return `${words.index(decimal(index), words.grade(grade))}, ${words.by(respondents)}${words.ofMonths(spanOf(months))}.`;
};

const tableOf = ({ elements, respondents }: SatisfactionAnswer): ChartTable => {
  const { heads, elements: names, tooFew } = late.survey;
  return {
    head: [heads.element, heads.n, heads.mean, heads.converted],
    rows: elements.flatMap(({ element, n, mean }) =>
      respondents === 0
        ? []
        : [
            {
              key: element,
              cells: [
                names[element],
                late.findings.number(n),
                ...(mean === undefined ? [tooFew, '–'] : [decimal(mean), decimal(indexOf(mean))]),
              ],
            },
          ],
    ),
  };
};

function Elements({ elements }: Pick<SatisfactionAnswer, 'elements'>): ReactNode {
  const bars = elements.flatMap(({ element, mean }) =>
    mean === undefined ? [] : [{ key: element, name: late.survey.elements[element], value: mean, says: decimal(mean) }],
  );
  return <Bars most={4} bars={bars} />;
}

/** Of the whole city: an answer belongs to no case. */
export function SurveyChart({ from, until }: { from: string; until: string }): ReactNode {
  const { survey: words, figures } = late;
  const { data: answer } = useQuery({
    queryKey: ['satisfaction', from, until],
    queryFn: ({ signal }) => getJson<SatisfactionAnswer>(`/api/v1/satisfaction${query({ from, until })}`, signal),
  });
  if (answer === undefined) return null;
  const isTold = answer.elements.some(({ mean }) => mean !== undefined);
  return (
    <ChartFigure
      question={words.question}
      sentence={sentenceOf(answer)}
      counted={`${figures.named.surveyed.says} ${answer.respondents > 0 ? words.sample(answer.served, answer.needed) : ''}`.trim()}
      name="skm"
      table={tableOf(answer)}
    >
      {isTold && <Elements elements={answer.elements} />}
    </ChartFigure>
  );
}
