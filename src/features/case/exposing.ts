// What a public text tells of its reporter: patterns anybody can see, and what only the vault and the private messages know.
// Of what is known nothing leaves but kinds, and places in what the officer typed: no opened value is shown, kept or logged.
import type { Command } from '#core/complaint/command.ts';
import { isOutward } from '#core/complaint/act-table.ts';
import { publicTextsOf, type PublishingCommand } from '#core/complaint/publishing.ts';
import { knownDataIn, type KnownPerson } from '#core/known-person.ts';
import { inTextOrder, personalDataIn, personalKinds, type PersonalFind } from '#core/personal-data.ts';
import { currentIdentity } from '#db/reporters.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { ExposedPlace } from '#http/problem.ts';
import type { FoundCase } from './case.query.ts';
import { findWritten } from './known-person.query.ts';

export type Exposing = { command: Command; exposed: ExposedPlace[]; inReason: boolean };

type ExposingDeps = Pick<FeatureDeps, 'database' | 'vault'>;

const isPublishing = (command: Command): command is PublishingCommand => isOutward(command.type);

type OfReporter = Pick<FoundCase, 'id' | 'state'>;

const findKnown = async ({ database, vault }: ExposingDeps, { id, state }: OfReporter): Promise<KnownPerson> => {
  const { identity, reporterId } = state.file;
  const current = identity ?? (await currentIdentity(database.pool, reporterId));
  const opened = current === undefined ? undefined : await vault.open(current.identityId);
  return { ...opened, ...(await findWritten(database.kysely, id)) };
};

const findsIn = (text: string, known: KnownPerson): PersonalFind[] =>
  inTextOrder([...personalDataIn(text), ...knownDataIn(text, known)]);

/** Whether everybody could read of the reporter in this text. */
export const tellsOfReporter = async (deps: ExposingDeps, found: OfReporter, text: string): Promise<boolean> =>
  text !== '' && findsIn(text, await findKnown(deps, found)).length > 0;

/** The command as the core needs it, where in its public texts the reporter shows, and whether they show in the reason for it. */
export const findExposing = async (deps: ExposingDeps, found: FoundCase, command: Command): Promise<Exposing> => {
  const nothing: Exposing = { command, exposed: [], inReason: false };
  if (!isPublishing(command)) return nothing;
  const texts = publicTextsOf(found.state.file, command);
  if (texts.length === 0) return nothing;
  const known = await findKnown(deps, found);
  const exposed = texts.flatMap(({ place, text }) =>
    findsIn(text, known).map((find) => ({ place: `body/${place}`, ...find })),
  );
  const exposes = personalKinds.filter((kind) => exposed.some((one) => one.kind === kind));
  const inReason = findsIn(command.publishAnyway?.reason ?? '', known).length > 0;
  return { command: exposes.length === 0 ? command : { ...command, exposes }, exposed, inReason };
};
