// A message whose writer was erased keeps a digest of its id, so that a platform that tells it once more brings no erased word back.

/** As SQL, of an expression that is a platform's id of a message; what is one already stays. */
export const erasedIdOf = (id: string): string =>
  `case when ${id} like 'erased:%' then ${id} else 'erased:' || encode(sha256(convert_to(${id}, 'UTF8')), 'hex') end`;
