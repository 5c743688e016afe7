// One act of the administrative record as a sentence, in the language whose words are handed in.
import type { Role } from '#core/access.ts';
import type { AdministrativeAct, AdministrativeActor, AdministrativeActType } from '#core/administration.ts';

/** How ids are called on the screen. */
export type Naming = {
  officer: (id: string) => string;
  role: (role: Role) => string;
  agency: (id: string) => string;
  template: (id: string) => string;
  channel: (channel: string) => string;
  moment: (iso: string) => string;
};

/** Complete by type: an act without a sentence does not compile. */
export type ActSentences = {
  [Type in AdministrativeActType]: (act: Extract<AdministrativeAct, { type: Type }>, naming: Naming) => string;
};

/** Acts that are about people's rights, and about how long data is kept. */
export type RightsAct = Extract<
  AdministrativeActType,
  | 'RetentionChanged'
  | 'DataDestroyed'
  | 'ReportReadersChanged'
  | 'PersonRequestFiled'
  | 'PersonRequestSettled'
  | 'PersonExported'
  | 'PersonCorrected'
  | 'RestrictionLifted'
  | 'ErasureProposed'
  | 'PersonErased'
>;

type Words = {
  sentences: ActSentences;
  unknownAct: (type: string) => string;
  actors: Readonly<Record<Exclude<AdministrativeActor['kind'], 'officer'>, string>>;
};

/** Officers by the name that `naming` finds; the command line, the settings and the program by what they are. */
export const actorWords = ({ actors }: Pick<Words, 'actors'>, by: AdministrativeActor, naming: Naming): string =>
  by.kind === 'officer' ? naming.officer(by.userId) : actors[by.kind];

/** A kind of act that this version does not know is told by its name, so that a record of a newer one can be read. */
export const actWords = <Type extends AdministrativeActType>(
  { sentences, unknownAct }: Words,
  act: Extract<AdministrativeAct, { type: Type }>,
  naming: Naming,
): string => (Object.hasOwn(sentences, act.type) ? sentences[act.type as Type](act, naming) : unknownAct(act.type));
