// The reporter is asked who they are: with a one-time link where the words want one, or with a public one where nothing private exists.
import { originOf } from '#core/complaint/decision.ts';
import { hasPrivateWay } from '#core/reply-window.ts';
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

/** Stands in the words where the link goes; without it the link stands below them. */
const placeholder = '{tautan}';

const withLink = (text: string, link: string): string =>
  text.includes(placeholder) ? text.replaceAll(placeholder, link) : `${text}\n${link}`;

const askOpenly = async (doing: Doing, act: ActOf<'AskIdentity'>): Promise<Prepared> => {
  const { ports, found, now } = doing;
  const { channel, accountId } = originOf(found.state.file);
  if (hasPrivateWay(ports.limitsOf(channel, accountId))) return declined('private-way-exists');
  const { url } = await ports.makePublicLink({ complaintId: found.id, now });
  return issue(doing, { ...act, ...asked(doing), text: withLink(act.text, url) });
};

export const askIdentity = async (doing: Doing, act: ActOf<'AskIdentity'>): Promise<Prepared> => {
  const { ports, found, now } = doing;
  if (act.mode === 'public-link') return askOpenly(doing, act);
  const hasPlace = act.text.includes(placeholder);
  if (act.mode !== 'form-link' && !hasPlace) return issue(doing, { ...act, ...asked(doing) });
  const { reporterId } = found.state.file;
  const { hidden } = await ports.makeIdentityLink({ complaintId: found.id, reporterId, now });
  return issue(doing, { ...act, ...asked(doing), text: withLink(act.text, hidden) });
};
