// Words of the screen on which the operator says how the city shows itself.
import type { brand as indonesian } from '../id/brand.ts';
import type { Same } from '../same.ts';

export const brand: Same<typeof indonesian> = {
  title: 'Look of the city',
  lead: 'A name, a picture and one colour. Used in the console, on citizens’ pages, in letters to officers and at the head of papers.',
  fields: {
    name: 'Name of the city',
    office: 'Name of the office',
    shortName: 'Short name',
    hue: 'Colour',
    logo: 'Picture',
  },
  nameHint: (declared) =>
    declared === '' ? 'For example Pemerintah Kota Contoh.' : `In the file of settings: ${declared}.`,
  officeHint: (declared) =>
    declared === '' ? 'The office that answers citizens.' : `Empty: as the file of settings says, ${declared}.`,
  shortHint: '24 signs at most. Stands instead of the word Tanggap in the head of pages, in tabs and below icons.',
  hueHint: 'One colour alone, like #1b7f3b. All others are reckoned from it, for light and dark.',
  hueWrong: 'Write six digits like #1b7f3b, or nothing.',
  pickHue: 'Pick a colour',
  noHue: 'No colour of our own',
  logoHint: 'PNG, JPEG, WebP or SVG. It is drawn anew here as a square PNG of 192 pixels; the original is not sent.',
  chooseLogo: 'Choose a picture',
  sendingLogo: 'Sending…',
  waitsForLogo: 'Waiting for the picture…',
  smallLogo: (width, least) =>
    `This picture fits at ${String(width)} pixels only. For an icon on the home screen browsers ask for ${String(least)}, so the icon of Tanggap may stand there.`,
  dropLogo: 'No picture',
  logoAlt: 'Picture of the city',
  notDrawn: 'This browser cannot read that picture. Try a PNG.',
  tooRich: 'That picture is too rich: it would take more than 48 KB. Take a simpler one.',
  preview: 'Preview',
  themes: { light: 'Light', dark: 'Dark' },
  sample: {
    button: 'Send the report',
    link: 'Track a report',
    chosen: 'Chosen',
    head: 'Report a problem in your city',
  },
  moved: (theme, chosen, used) => `${theme}: ${chosen} cannot be read well enough, so ${used} is used.`,
  asChosen: (theme) => `${theme}: used just as chosen.`,
  looksLate:
    'This colour is near the red that marks lateness. That mark always has words beside it, but another colour is told apart more easily.',
  contrast: 'Contrast',
  contrastLead: 'WCAG AA: 4.5 for words, 3 for lines. Colours are moved until all of them pass.',
  pair: (token, on) => `${token} on ${on}`,
  tokens: {
    brand: 'the city’s colour',
    'brand-hover': 'a button under the pointer',
    'brand-label': 'label of a button',
    'brand-soft': 'the soft ground',
    'brand-soft-text': 'words on the soft ground',
    link: 'a link',
    focus: 'the frame of focus',
    'chart-1': 'charts',
    deep: 'the head of citizens’ pages',
    'deep-text': 'words in that head',
    'deep-muted': 'quiet words in that head',
  },
  grounds: { canvas: 'the ground', surface: 'cards', sunken: 'the sunken ground' },
  save: 'Save the look',
  savedNow: 'The look is saved, and counts from the next page that is opened.',
  reload: 'Load this page anew',
  history: 'History',
};
