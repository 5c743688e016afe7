// Leads the eye and the keyboard to the first field that keeps a form from being sent, once the form shows what is wrong with it.

const wrong = '[aria-invalid="true"], [data-invalid="true"] input';

/** Call it when the form was sent: the fields are marked by the next frame. Nothing moves where nothing is wrong. */
export const leadToWrong = (within: HTMLElement | null): void => {
  requestAnimationFrame(() => within?.querySelector<HTMLElement>(wrong)?.focus());
};
