// How an officer brings a message to a reporter whom no platform reaches, and how often they try.

/** Ways in which a reporter is told. */
export const toldHows = ['phone', 'counter', 'letter', 'other', 'register'] as const;
export type ToldHow = (typeof toldHows)[number];

/** Before so many tries nobody may give up. */
export const triesBeforeGivingUp = 3;
