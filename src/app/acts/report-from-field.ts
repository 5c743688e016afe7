// An agency tells of its work. Photos count only where the same officer uploaded them to the same case.
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

export const reportFromField = async (
  doing: Doing,
  act: ActOf<'ReportProgress' | 'ReportFieldResult'>,
): Promise<Prepared> => {
  const { ports, found, by } = doing;
  const own = await ports.asks.areUploads(found.id, by.userId, act.attachmentIds);
  return own ? issue(doing, { ...act, ...asked(doing) }) : declined('unknown-attachment');
};
