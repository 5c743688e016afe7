// An act that is its command alone, on the case as the officer saw it.
import type { Command } from '#core/complaint/command.ts';
import { handleIn } from '../handle-command.ts';
import { findExposing } from './exposing.ts';
import { declined, type Doing, type Prepared, type Work } from './officer-act.ts';
import { textTroubles } from './text-lengths.ts';

/** Nothing is appended that a channel would refuse for its length, or that tells everybody who the reporter is. */
export const issue = async ({ ports, found, seen }: Doing, wanted: Command): Promise<Prepared> => {
  const { command, exposed, inReason } = await findExposing(ports, found, wanted);
  const texts = textTroubles(found.state, command, {
    ...ports,
    terms: await ports.store.termsFor([found.state.file.sop]),
  });
  if (texts.length > 0) return { ok: false, refusal: 'text-too-long', texts };
  if (inReason) return declined('personal-data-in-reason');
  const work: Work = async (tx) => {
    const handled = await handleIn(tx, found.id, command, { seen });
    return !handled.ok && handled.refusal === 'personal-data-in-public' ? { ...handled, exposed } : handled;
  };
  return { ok: true, work, alone: true };
};
