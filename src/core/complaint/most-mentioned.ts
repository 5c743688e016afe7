// How many one note calls: for the rule, the contract and a form that carries no rule.

/** More are no call to somebody, but a notice to everybody. */
export const mostMentioned = 10;
