// What a public text tells of its reporter: patterns anybody can see, and what only the vault and the private messages know.
// Of what is known nothing leaves but kinds, and places in what the officer typed: no opened value is shown, kept or logged.
import type { Command } from '#core/complaint/command.ts';
import { isOutward } from '#core/complaint/act-table.ts';
import { publicTextsOf, type PublishingCommand } from '#core/complaint/publishing.ts';
import { knownDataIn, type KnownPerson } from '#core/known-person.ts';
import { inTextOrder, personalDataIn, personalKinds, type PersonalFind } from '#core/personal-data.ts';
import type { ActPorts, Exposed, SeenCase } from './officer-act.ts';

type Exposing = { command: Command; exposed: Exposed[]; inReason: boolean };

export type ExposingPorts = {
  vault: Pick<ActPorts['vault'], 'open'>;
  asks: Pick<ActPorts['asks'], 'currentIdentity' | 'writtenWords'>;
};

const isPublishing = (command: Command): command is PublishingCommand => isOutward(command.type);

export type OfReporter = Pick<SeenCase, 'id' | 'state'>;

const findKnown = async ({ asks, vault }: ExposingPorts, { id, state }: OfReporter): Promise<KnownPerson> => {
  const { identity, reporterId } = state.file;
  const current = identity ?? (await asks.currentIdentity(reporterId));
  const opened = current === undefined ? undefined : await vault.open(current.identityId);
  return { ...opened, ...(await asks.writtenWords(id)) };
};

const findsIn = (text: string, known: KnownPerson): PersonalFind[] =>
  inTextOrder([...personalDataIn(text), ...knownDataIn(text, known)]);

/** Whether everybody could read of the reporter in this text. */
export const tellsOfReporter = async (deps: ExposingPorts, found: OfReporter, text: string): Promise<boolean> =>
  text !== '' && findsIn(text, await findKnown(deps, found)).length > 0;

/** The command as the core needs it, where in its public texts the reporter shows, and whether they show in the reason for it. */
export const findExposing = async (deps: ExposingPorts, found: OfReporter, command: Command): Promise<Exposing> => {
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
