// What a complaint is about, as a list of the city's names it. The list is no part of the procedure: a case holds the name it had then.

/** How pressing cases of a category usually are. Danger is never a matter of a list: people say it, or words suggest it. */
export const categoryLevels = ['normal', 'high'] as const;
export type CategoryLevel = (typeof categoryLevels)[number];

/** `level`: absent where it raised nothing. */
export type CaseCategory = { id: string; name: string; level?: 'high' };
