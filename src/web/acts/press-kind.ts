// One press on what stands beside complaints, sent as the act that its form would send.
import { pressed } from '#core/complaint/kinds-beside.ts';
import type { KindBeside } from '#core/complaint/complaint.ts';
import type { SeenCase } from '../chosen-cases.ts';
import { newKey } from '../form-key.ts';
import { isSpoken } from '../ui/channel-name.ts';
import { issueAct } from './issue.ts';
import { Failure, failureWords } from '../api.ts';
import { text } from '#words/console.ts';

/** Refused where others acted since the case was seen. */
export const pressKind = async ({ number, version, channel }: SeenCase, kind: KindBeside): Promise<void> => {
  await issueAct({ number, version, key: newKey() }, 'JudgeNotComplaint', pressed(kind, isSpoken(channel)));
};

/** What was pressed by mistake is open again. */
export const takeKindBack = ({ number }: { number: string }): Promise<unknown> =>
  issueAct({ number, version: undefined, key: newKey() }, 'Reopen', { reason: text.kinds.undoReason });

/** No form holds what was pressed: whoever is told of news looks at the case and presses again. */
export const pressWords = (error: unknown): string =>
  error instanceof Failure && error.code === 'case-moved' ? text.kinds.moved : failureWords(error);
