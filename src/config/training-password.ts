// The one password that everybody knows: training's sign-in page shows it, production refuses it.

/** Of every invented officer alike. */
export const trainingPassword = 'jogja-latihan-2026';
