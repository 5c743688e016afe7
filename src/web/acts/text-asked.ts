// What is asked for within a text, and what is offered for it. Types only.

/** Where in a text something is asked for, in UTF-16 units, and what was typed of it up to the caret. */
export type Asked = { from: number; to: number; query: string };

/**
 * One line of the list; `warning`: what should be known before it is taken; `aside`: where it comes from; `group`: under which heading it stands;
 * `again`: what is said at its first press, where only a second one takes it.
 */
export type Choice = {
  id: string;
  name: string;
  meta?: string | undefined;
  warning?: string | undefined;
  aside?: string | undefined;
  group?: string | undefined;
  again?: string | undefined;
};
