// By which ways the rungs of a year are told, as a plain list; and the same as a procedure has it. No time standard is another one.
import type { Rung } from '#core/access.ts';
import type { StepName } from '#core/sop/key.ts';
import { sopOf } from '#core/sop/in-force.ts';
import { amended } from '#core/sop/shape.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Way } from '#core/way/way.ts';
import { knownTerms } from '../given/given.ts';
import { sopsWith } from '../given/standards.ts';

/** At one step, or at all of them that have no line of their own. */
export type NamedWay = { step: StepName | 'all'; to: Rung; ways: readonly Way[] };

export const namedInYear: readonly NamedWay[] = [
  { step: 'all', to: 'team-lead', ways: [] },
  { step: 'all', to: 'division-head', ways: ['whatsapp', 'email'] },
  { step: 'follow-up', to: 'team-lead', ways: ['telegram'] },
  { step: 'follow-up', to: 'division-head', ways: ['email'] },
];

const medsos = sopOf(knownTerms, 'medsos@1');

const climb = (step: NamedWay['step']) =>
  medsos.escalation.map(({ to, afterDueMs }) => {
    const ways = namedInYear.find((one) => one.step === step && one.to === to)?.ways ?? [];
    return { to, afterDueMs, ...(ways.length === 0 ? {} : { ways }) };
  });

/** What tests count by, and these ways. */
export const yearTerms: Terms = {
  ...knownTerms,
  sops: sopsWith(
    amended(medsos, 'medsos@1', {
      escalation: climb('all'),
      steps: { 'follow-up': { ladder: { escalation: climb('follow-up') } } },
    }),
  ),
};
