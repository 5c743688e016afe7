// The draft of one form on the server, for the form itself and for the line under the conversation that leads to it.
import { useQueryClient } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { isDraftable, type Typed } from '#core/complaint/draft.ts';
import { sendJson } from '../api.ts';
import { useOfficer } from '../session.ts';
import { draftKeeper, openSlot, type Draft, type DraftKeeper, type Slot } from './draft-keeper.ts';
import { forgetKept } from './kept-values.ts';

type Drafted = Draft & { act: OfficerCommand };
type Answer = { drafts?: Drafted[] };

const withDraft = (answer: Answer, act: OfficerCommand, draft: Draft | undefined): Answer => {
  const { drafts = [], ...rest } = answer;
  const now = [...(draft === undefined ? [] : [{ ...draft, act }]), ...drafts.filter((one) => one.act !== act)];
  return now.length === 0 ? rest : { ...rest, drafts: now };
};

/** By which a form of this officer is known in this tab. */
export const useFormName = (number: string, act: OfficerCommand): string => `${useOfficer().userId}:${number}:${act}`;

type Of = { number: string; act: OfficerCommand; drafts: readonly Drafted[] | undefined };

export type OwnDraft = { slot: Slot; keeper: DraftKeeper | undefined };

/** Without a keeper where a form is kept nowhere. */
export const useDraft = ({ number, act, drafts }: Of): OwnDraft => {
  const client = useQueryClient();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const key = useFormName(number, act);
  const path = `/api/v1/cases/${encodeURIComponent(number)}/drafts/${act}`;
  const [own] = useState((): OwnDraft => {
    const slot = openSlot(
      key,
      drafts?.find((one) => one.act === act),
    );
    if (!isDraftable(act)) return { slot, keeper: undefined };
    const told = (draft: Draft | undefined): void => {
      if (draft !== undefined && slot.next === undefined) forgetKept(key);
      client.setQueryData<Answer>(['live', 'case', number], (answer) => answer && withDraft(answer, act, draft));
      redraw();
    };
    const put = (typed: Typed, seen: number) =>
      sendJson<{ kept: boolean; draft?: Draft }>('PUT', path, { typed, seen });
    const remove = (): Promise<unknown> => sendJson('POST', `${path}/drop`, {});
    return { slot, keeper: draftKeeper(slot, { put, remove, told, ended: redraw }) };
  });
  return own;
};
