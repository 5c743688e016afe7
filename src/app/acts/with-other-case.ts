// Acts that name another case by its number, which must be one that the officer may see.
import { parseCaseNumber } from '#core/case-number.ts';
import { joinAsDuplicate, mergeCases, type Side } from './join-cases.ts';
import { joinReporters, separateReporters } from './join-persons.ts';
import { asked, declined, ready, type ActOf, type Doing, type Prepared } from './officer-act.ts';

/** The case on which the officer acts, as they saw it. */
export const ownSide = ({ found, seen }: Doing): Side => ({ id: found.id, number: found.state.file.number, seen });

export const withOtherCase = async (
  doing: Doing,
  act: ActOf<'JoinAsDuplicate' | 'MergeInto' | 'JoinReporter'>,
): Promise<Prepared> => {
  const { ports, by } = doing;
  const parsed = parseCaseNumber(act.number);
  const other = parsed.ok ? await ports.asks.caseSeenBy(by, parsed.number) : undefined;
  if (!parsed.ok || other === undefined) return declined('no-such-case');
  const own = ownSide(doing);
  const target: Side = { id: other.id, number: parsed.number };
  if (act.type === 'JoinReporter')
    return ready((tx) => joinReporters(tx, ports.ids, { own, other: target }, asked(doing)));
  const join = act.type === 'MergeInto' ? mergeCases : joinAsDuplicate;
  const { tellAt } = doing;
  return ready((tx) => join(tx, own, target, { ...asked(doing), ...(tellAt === undefined ? {} : { tellAt }) }));
};

export const separate = (doing: Doing, { joinId }: ActOf<'SeparateReporter'>): Prepared =>
  ready((tx) => separateReporters(tx, ownSide(doing), joinId, asked(doing)));
