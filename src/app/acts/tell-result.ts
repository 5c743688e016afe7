// The result goes to the reporter, with pictures of the field where the channel takes them.
import type { Command } from '#core/complaint/command.ts';
import type { Complaint, ThreadRef } from '#core/complaint/complaint.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { PhotoFile } from '#ports/act-asks.ts';
import type { Limits } from '#ports/channel.ts';
import { outcomeOf } from '../handle-command.ts';
import { takesPictures } from '../picture-ways.ts';
import { issue } from './issue.ts';
import { asked, declined, type ActOf, type Declined, type Doing, type Prepared } from './officer-act.ts';

type PhotoLimits = NonNullable<Limits['photos']>;

const fits = (files: readonly PhotoFile[], { max, mostBytes, mostBytesTogether }: PhotoLimits): boolean =>
  files.length <= max &&
  files.every(({ byteLength }) => byteLength <= mostBytes) &&
  files.reduce((sum, { byteLength }) => sum + byteLength, 0) <= mostBytesTogether;

/** The conversations to which this act would bring pictures. */
const channelsFor = (state: Complaint, command: Command, terms: Terms): ThreadRef[] => {
  const outcome = outcomeOf(state, command, terms);
  if (!outcome.ok) return [];
  return outcome.effects.flatMap((effect) =>
    effect.kind === 'send' && effect.attachmentIds !== undefined ? [effect.thread] : [],
  );
};

type Picturing = Command & { attachmentIds?: string[]; beforeIds?: string[] };

/** Whether each of the pictures that are to stand before the work is one that the reporter sent. */
const areTheirs = async ({ ports, found }: Doing, { beforeIds }: Picturing): Promise<boolean> => {
  const ids = [...new Set(beforeIds)];
  if (ids.length === 0) return true;
  const files = await ports.asks.reporterPhotos(found.id, ids);
  return files.length === ids.length && files.every(({ contentType }) => ports.isSendable(contentType));
};

/** Why these pictures cannot go out: asked before anything is appended. */
const photoTrouble = async (doing: Doing, command: Picturing): Promise<Declined | undefined> => {
  const { ports, found } = doing;
  if (!(await areTheirs(doing, command))) return declined('unknown-attachment');
  const ids = [...new Set(command.attachmentIds)];
  if (ids.length === 0) return undefined;
  const files = await ports.asks.photos(found.id, ids);
  const isKnown = files.length === ids.length && files.every(({ contentType }) => ports.isSendable(contentType));
  if (!isKnown) return declined('unknown-attachment');
  const limits = channelsFor(found.state, command, await ports.store.termsFor([found.state.file.sop]))
    .flatMap(({ channel, accountId, visibility }) => {
      const found = ports.limitsOf(channel, accountId);
      return takesPictures(found, visibility === 'private') ? [found.photos] : [];
    })
    .find((photos) => !fits(files, photos));
  return limits === undefined ? undefined : { ok: false, refusal: 'photos-too-large', limits };
};

export const tellResult = async (doing: Doing, act: ActOf<'AnswerDirectly' | 'ConveyResult'>): Promise<Prepared> => {
  const command = { ...act, ...asked(doing) };
  return (await photoTrouble(doing, command)) ?? issue(doing, command);
};
