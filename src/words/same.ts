// The shape that one language gives to all: Indonesian is written first, and every other says the same in the same places.

/** What another language must hold: every key, and every placeholder with its type; the words are its own. */
export type Same<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Words
    ? (...given: Given) => Same<Words>
    : { readonly [Key in keyof T]: Same<T[Key]> };

/** In which an officer's console and a citizen's page can be read. */
export type Language = 'id' | 'en';

/** What is wrong with an account, and what the operator does about it; `act` is empty where there is nothing to do. */
export type AccountWords = { says: string; act: string };

/** `title` says what is refused, `detail` what can be done now instead. */
export type ProblemWords = { title: string; detail: string };
