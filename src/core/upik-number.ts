// The shape of a number that UPIK gives. Nothing is known of JSS's own rules: this keeps out sentences and slips of the clipboard.

export const longestUpikNumber = 40;

/** Letters, digits and what usually parts them; at least one digit. Blanks around it do not count. */
export const isUpikNumber = (text: string): boolean => {
  const number = text.trim();
  return number.length <= longestUpikNumber && /^[a-z\d][a-z\d ./_-]*$/i.test(number) && /\d/.test(number);
};

/** What is compared: people and programs write one number with other capitals, blanks and dashes. The same as `upik_key` in the database. */
export const upikKey = (number: string): string => number.toLowerCase().replace(/[^a-z\d]/g, '');
