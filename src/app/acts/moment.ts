// A moment in an act's fields, as people write one.
import type { Instant } from '#core/time.ts';
import type { Declined } from './officer-act.ts';

type Field = Exclude<Extract<Declined, { refusal: 'field-wrong' }>['field'], 'upikNumber'>;
type Read<Moment> = { ok: true; moment: Moment } | Declined;

/** Under its field's name; one that nobody can read is told at its field. */
export const momentIn = <F extends Field>(field: F, written: string): Read<Record<F, Instant>> => {
  const at = Date.parse(written);
  if (Number.isNaN(at)) return { ok: false, refusal: 'field-wrong', field };
  return { ok: true, moment: { [field]: at } as Record<F, Instant> };
};

/** The same of one that may be left out: nothing, where it was. */
export const momentIfAny = <F extends Field>(
  field: F,
  written: string | undefined,
): Read<Partial<Record<F, Instant>>> => (written === undefined ? { ok: true, moment: {} } : momentIn(field, written));
