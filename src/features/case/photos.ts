// Pictures of the field that go out with an answer: which may, and on which ways they would go.
import { outcomeOf } from '#app/handle-command.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Complaint, ThreadRef } from '#core/complaint/complaint.ts';
import { isOwnThread, originOf, privateThreadOf } from '#core/complaint/decision.ts';
import type { Holidays } from '#core/time.ts';
import { findPhotos, type PhotoFile } from '#db/uploads.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import type { Limits } from '#ports/channel.ts';
import { sendableTypes } from '#src/files/without-metadata.ts';
import type { PhotoWay } from './case.contract.ts';
import type { Existing, FoundCase } from './case.query.ts';

type LimitsOf = FeatureDeps['limitsOf'];
type Trouble = { problem: ProblemCode; extra?: ProblemExtra };

const words: Record<ProblemLanguage, (limits: NonNullable<Limits['photos']>) => string> = {
  id: ({ max, mostBytes, mostBytesTogether }) =>
    `terlalu banyak atau terlalu besar untuk kanal ini: paling banyak ${String(max)} foto, ${megabytes(mostBytes)} MB per foto, ${megabytes(mostBytesTogether)} MB seluruhnya`,
  en: ({ max, mostBytes, mostBytesTogether }) =>
    `too many or too large for this channel: at most ${String(max)} photos, ${megabytes(mostBytes)} MB each, ${megabytes(mostBytesTogether)} MB together`,
};

const megabytes = (bytes: number): string => String(bytes / 1_000_000);

const fits = (files: readonly PhotoFile[], { max, mostBytes, mostBytesTogether }: NonNullable<Limits['photos']>) =>
  files.length <= max &&
  files.every(({ byteLength }) => byteLength <= mostBytes) &&
  files.reduce((sum, { byteLength }) => sum + byteLength, 0) <= mostBytesTogether;

/** The channels to which this act would bring pictures. */
const channelsFor = (state: Complaint, command: Command, holidays: Holidays): ThreadRef[] => {
  const outcome = outcomeOf(state, command, holidays);
  if (!outcome.ok) return [];
  return outcome.effects.flatMap((effect) =>
    effect.kind === 'send' && effect.attachmentIds !== undefined ? [effect.thread] : [],
  );
};

/** Why these pictures cannot go out: asked before anything is appended. */
export const photoTrouble = async (
  { database, store, limitsOf }: Pick<FeatureDeps, 'database' | 'store' | 'limitsOf'>,
  { id, state }: FoundCase,
  command: Command & { attachmentIds?: string[] },
  language: ProblemLanguage,
): Promise<Trouble | undefined> => {
  const ids = [...new Set(command.attachmentIds)];
  if (ids.length === 0) return undefined;
  const files = await findPhotos(database.pool, id, ids);
  const isKnown = files.length === ids.length && files.every((file) => sendableTypes.includes(file.contentType));
  if (!isKnown) return { problem: 'unknown-attachment' };
  const tight = channelsFor(state, command, store.holidays)
    .map(({ channel, accountId }) => limitsOf(channel, accountId)?.photos)
    .find((photos) => photos !== undefined && !fits(files, photos));
  return tight === undefined
    ? undefined
    : {
        problem: 'invalid-request',
        extra: { errors: [{ place: 'body/attachmentIds', message: words[language](tight) }] },
      };
};

/** On which ways a result would go, and whether pictures go with it there; one line for each. */
export const photoWaysOf = ({ file }: Existing, limitsOf: LimitsOf): PhotoWay[] => {
  const openly = file.threads.filter((thread) => thread.visibility === 'public' && isOwnThread(file, thread));
  const theirs = file.followers.flatMap(({ threads }) => threads.slice(0, 1));
  const wayOf =
    (visibility: PhotoWay['visibility']) =>
    ({ channel, accountId }: ThreadRef): PhotoWay => ({
      channel,
      visibility,
      takes: limitsOf(channel, accountId)?.photos !== undefined,
    });
  const ways = [
    wayOf('private')(privateThreadOf(file) ?? originOf(file)),
    ...openly.map(wayOf('public')),
    ...theirs.map(wayOf('public')),
  ];
  return ways.filter(
    (one, index) =>
      ways.findIndex(({ channel, visibility }) => channel === one.channel && visibility === one.visibility) === index,
  );
};
