// Telephone numbers as people type and dial them here. Must not keep or tell one.

/** A number as people dial it here, `081234567890`; undefined when it can be none. */
export const parsePhone = (typed: string): string | undefined => {
  // Many write the country's code and keep the zero that it takes the place of: +62 (0)812.
  const bare = typed.replaceAll(/[\s().\-–/]/g, '').replace(/^(?:\+|00)?620?/, '0');
  return /^0\d{8,12}$/.test(bare) ? bare : undefined;
};
