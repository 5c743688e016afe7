// What the console is held in.

/** Touched, not pointed at: a camera can be turned, and a field with the focus covers half of the screen with keys. */
export const isInHand = (): boolean => typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
