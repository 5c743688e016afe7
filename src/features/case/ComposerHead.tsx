// The head of the field below the conversation: an answer or a note, and what the answer is in the procedure.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { placeOfAct } from '#features/acts/ActDialog.tsx';
import { late } from '#words/late.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';

/** The acts that speak to the reporter now, the next step first. Nobody sends a person to the ambulance by the key for answering. */
export const repliesIn = ({ possible, primary }: Pick<CaseAnswer, 'possible' | 'primary'>): OfficerCommand[] =>
  possible
    .filter((act) => act !== 'AddNote' && act !== 'DivertToEmergency' && placeOfAct(act) === 'composer')
    .toSorted((one, other) => Number(other === primary) - Number(one === primary));

type ComposerHeadProps = { answer: CaseAnswer; act: OfficerCommand; onAct: (act: OfficerCommand) => void };

/** What was typed under the other tab is kept there. */
export function ComposerHead({ answer, act, onAct }: ComposerHeadProps): ReactNode {
  const replies = repliesIn(answer);
  const [first] = replies;
  const isNote = act === 'AddNote';
  const others = replies.includes(act) ? replies : [act, ...replies];
  return (
    <div className="composer-tabs">
      <div className="segment-row" role="group" aria-label={late.composer.label}>
        <button
          type="button"
          aria-pressed={!isNote}
          disabled={isNote && first === undefined}
          title={first === undefined ? late.composer.noReply : undefined}
          aria-keyshortcuts="R"
          onClick={() => isNote && first !== undefined && onAct(first)}
        >
          {late.composer.reply}
        </button>
        <button
          type="button"
          aria-pressed={isNote}
          disabled={!isNote && !answer.possible.includes('AddNote')}
          aria-keyshortcuts="N"
          onClick={() => onAct('AddNote')}
        >
          {late.composer.note}
        </button>
      </div>
      {!isNote && others.length > 1 && (
        <select
          className="input composer-kind"
          aria-label={late.composer.replyAs}
          value={act}
          onChange={({ target: { value } }) => {
            const wanted = others.find((one) => one === value);
            if (wanted !== undefined) onAct(wanted);
          }}
        >
          {others.map((one) => (
            <option key={one} value={one}>
              {late.acts[one].title}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
