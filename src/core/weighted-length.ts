// How X counts a text: https://docs.x.com/fundamentals/counting-characters (configuration v3).
// Where it is unsure whether X makes a link of a name, it counts the greater: never less than X does.

/** Every address is shortened to one of this length. */
const addressWeight = 23;

const address = /https?:\/\/[^\s<>"]+/giu;

/** A bare name that X may make a link of. */
const bareName =
  /(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|info|biz|edu|gov|mil|int|app|dev|online|site|xyz|link|io|co|me|tv|id|my|sg|us|uk|eu|au|nl|jp)(?![\w-])(?:\/[^\s<>"]*)?/giu;

/** One sign to the eye, however many code points: a flag, a keycap, or pictures joined together. */
const picture =
  /\p{RI}{2}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Emoji}\p{Emoji_Modifier})(?:\p{Emoji_Modifier}|\uFE0F|[\u{E0020}-\u{E007F}]|\u200D\p{Emoji})*/gu;

const lightRanges: readonly (readonly [first: number, last: number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

const weightOf = (character: string): number => {
  const point = Number(character.codePointAt(0));
  return lightRanges.some(([first, last]) => point >= first && point <= last) ? 1 : 2;
};

const weightOfSigns = (text: string): number => [...text].reduce((sum, one) => sum + weightOf(one), 0);

/** Takes every match out of the text, and adds what it weighs. */
const takingOut = (text: string, pattern: RegExp, weigh: (match: string) => number): [rest: string, weight: number] => {
  let weight = 0;
  const rest = text.replaceAll(pattern, (match) => {
    weight += weigh(match);
    return '';
  });
  return [rest, weight];
};

/** Those of which X makes links. */
export const countAddresses = (text: string): number =>
  (text.match(address)?.length ?? 0) + (text.replaceAll(address, '').match(bareName)?.length ?? 0);

export const weightedLength = (text: string): number => {
  const [withoutAddresses, addresses] = takingOut(text.normalize('NFC'), address, () => addressWeight);
  const [withoutNames, names] = takingOut(withoutAddresses, bareName, (name) =>
    Math.max(addressWeight, weightOfSigns(name)),
  );
  const [signs, pictures] = takingOut(withoutNames, picture, () => 2);
  return addresses + names + pictures + weightOfSigns(signs);
};
