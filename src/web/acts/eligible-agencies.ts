// The agencies that a form may offer: whoever is accused is never given the case, and is said to be left out.
import { text } from '#words/console.ts';
import type { PickOption } from '../ui/found-options.ts';
import type { ActFacts } from './act-form.ts';

type Eligible = { agencies: ActFacts['agencies']; /** That somebody is left out, and why. */ hint?: string };

/** An agency as a line of a list: found by either of its names. */
export const agencyOption = ({ id, shortName, name }: ActFacts['agencies'][number]): PickOption => ({
  value: id,
  label: `${shortName}: ${name}`,
  short: shortName,
});

/** Names nobody who is left out. */
export const eligibleAgencies = ({ agencies, accusedAgencyId }: ActFacts): Eligible => {
  const eligible = agencies.filter(({ id }) => id !== accusedAgencyId);
  const leftOut = agencies.length - eligible.length;
  return { agencies: eligible, ...(leftOut === 0 ? {} : { hint: text.forms.accusedLeftOut(leftOut) }) };
};
