// Where an answer belongs to one case alone: on the report form's own page, which opens with that case's code, and with a partner, who knows the one
// report that they sent. A second case of the same message would be answered to nobody.

const byCase: readonly string[] = ['web', 'open311'];

/** Whether whoever reported there hears of no other case than the one that they hold. */
export const isAnsweredByCase = (channel: string): boolean => byCase.includes(channel);
