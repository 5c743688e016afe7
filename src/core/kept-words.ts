// Words that people wrote and that may be erased from beside the record: they are there, or it is said why they are not.

/** `erased`: destroyed on purpose, and the record says so. `missing`: not there, and nothing says why. */
export type Gone = { gone: 'erased' | 'missing' };
/** Never an empty string in the place of what is gone. */
export type Words = string | Gone;
