// An agency tells of its work. Photos count only where the same officer uploaded them to the same case.
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';
import { momentIfAny } from './moment.ts';

const areOwn = ({ ports, found, by }: Doing, attachmentIds: readonly string[]): Promise<boolean> =>
  ports.asks.areUploads(found.id, by.userId, [...attachmentIds]);

/** On the way, or a helping agency's part of it. */
export const reportWork = async (doing: Doing, act: ActOf<'ReportProgress' | 'ReportPart'>): Promise<Prepared> =>
  (await areOwn(doing, act.attachmentIds)) ? issue(doing, { ...act, ...asked(doing) }) : declined('unknown-attachment');

/** What came of it; of scheduled work with the day, as people write one. */
export const reportFieldResult = async (doing: Doing, act: ActOf<'ReportFieldResult'>): Promise<Prepared> => {
  const { plannedAt, ...told } = act;
  const read = momentIfAny('plannedAt', plannedAt);
  if (!read.ok) return read;
  if (!(await areOwn(doing, act.attachmentIds))) return declined('unknown-attachment');
  return issue(doing, { ...told, ...asked(doing), ...read.moment });
};
