// What channels are called and drawn as: the server says so once with the session. One that is not built keeps its own name.

/**
 * `label` in the officer's language, `toldAs` in the citizens'; `sign` is one path in a square of 16; `spoken` where officers write
 * down what is said to them.
 */
export type ChannelLook = { name: string; label: string; toldAs: string; sign: string; spoken?: true };

let looks: ReadonlyMap<string, ChannelLook> = new Map();

/** Before any screen is drawn. */
export const learnChannels = (told: readonly ChannelLook[]): void => {
  looks = new Map(told.map((look) => [look.name, look]));
};

/** The channel's own name until the session has told, and where it is not built. */
export const channelName = (channel: string): string => looks.get(channel)?.label ?? channel;

/** All that are built, in the order in which the server tells them. */
export const knownChannels = (): string[] => [...looks.keys()];

/** In what citizens read, whatever the officer's language. */
export const channelToCitizens = (channel: string): string => looks.get(channel)?.toldAs ?? channel;

/** Undefined where the channel is not built. */
export const channelSign = (channel: string): string | undefined => looks.get(channel)?.sign;

/** Nothing is typed to a platform there: it is said to an officer, who also tells the answer. */
export const isSpoken = (channel: string): boolean => looks.get(channel)?.spoken === true;
