// Tokens for telephones of years ago, which know no light-dark(): each pair becomes a value, and another one where the reader prefers the dark.

const pair = /(--[\w-]+): light-dark\(([^(),]+), ([^(),]+)\);/g;

/** The same tokens without pairs. A pair that is written otherwise is a mistake of ours: it would leave a page without its colour. */
export const plainTokens = (css: string): string => {
  const dark = [...css.matchAll(pair)].map(([, name = '', , value = '']) => `    ${name}: ${value};`);
  const light = css.replaceAll(pair, '$1: $2;');
  if (light.includes('light-dark(')) throw new Error('style/tokens.css holds a pair that is no two plain values');
  return [light, '@media (prefers-color-scheme: dark) {', '  :root {', ...dark, '  }', '}', ''].join('\n');
};
