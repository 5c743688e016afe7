// What a network is to the stand-in: how it names things, what can be written there, what it tells, its interface, its look. Types alone.
import type { FastifyInstance } from 'fastify';
import type { SimulatorOptions } from './accounts.ts';
import type { PictureShelf } from './pictures.ts';
import type { PlatformDeps } from './platform-route.ts';
import type { Teller } from './webhook/teller.ts';

/** Ids of the platform's own shape; `seq` is a number that nothing else has. */
export type Ids = {
  /** What programs are told instead of a person: the same key is the same id for ever. */
  person: (key: string) => string;
  /** Something of the city below which people write; absent where there is no such place. */
  post?: (accountId: string, seq: number) => string;
  /** `above`: the comment that it answers. */
  comment?: (postId: string, seq: number, above?: string) => string;
  /** Between a person and the city; absent where all is public, and where letters go. */
  message?: (accountId: string, seq: number) => string;
};

/** A post of the city on the first day, with what people said below it. Plainly made up, and no complaint among it. */
export type FirstPost = {
  text: string;
  picture: string;
  /** Counted back from the first start. */
  hoursAgo: number;
  said?: readonly { author: string; text: string; minutesLater: number }[];
};

/** How it is shown to a citizen, under a name of our own: nobody should take the likeness for the network itself. */
export type Look = {
  name: string;
  likeness: string;
  /** Its place among the others, by the word in the address; absent where people only write to the city. */
  feed?: {
    place: string;
    /** A path in a box of 24 by 24, drawn as a line. */
    sign: string;
    /** Pictures before words, bubbles of talk, short words below wide pictures, or a stage. */
    manner: 'pictures' | 'bubbles' | 'short' | 'stage';
  };
  /** People go by their user names. */
  byHandle?: true;
  /** Who wrote a comment may change it. */
  edits?: true;
  /** No picture goes along with a comment. */
  wordsOnly?: true;
};

/** The account that training declares, shaped as the platform shapes it so that the adapter's own checks apply. */
export type TrainingAccount = {
  id: string;
  handle: string;
  /** Where the token that is drawn for it is not used as it is. */
  token?: (id: string, drawn: string) => string;
  /** Settings beside the usual secrets; `url` is the network's own place. */
  more?: (account: { id: string; token: string; url: string }) => Readonly<Record<string, string>>;
  /** It has no secret but its token. */
  tokenOnly?: true;
};

/** What a network's interface is mounted with. */
export type Stage = SimulatorOptions & PlatformDeps & { shelf: PictureShelf };

/** Several networks may share one; it is mounted once. */
export type Mount = (app: FastifyInstance, stage: Stage) => Promise<void> | void;

/** One network, or another system through which people reach the city. */
export type StandIn = {
  ids: Ids;
  /** An answer stands below an answer, however deep; elsewhere all stand below the topmost. */
  isDeep?: true;
  /** What it brings to the city's webhook; absent where it is only asked. */
  teller?: Teller;
  /** The name of its interface's place below the stand-in; absent where nothing is asked by HTTP. */
  at?: string;
  mounts: readonly Mount[];
  /** In the order in which they were posted. */
  firstPosts?: readonly FirstPost[];
  /** Absent where it has no place on the citizen's screen. */
  look?: Look;
  training: TrainingAccount;
};
