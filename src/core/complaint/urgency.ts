// How pressing a case is, most pressing first: what lists narrow themselves to.

/** Past its deadline, or as near to it as its step calls near. */
export const urgencies = ['late', 'near'] as const;

/** What a list can be narrowed to by time. */
export type Urgency = (typeof urgencies)[number];
