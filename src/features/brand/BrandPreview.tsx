// How the city would look, in the light and in the dark beside each other, with how well each pair of colours can be told apart.
import type { CSSProperties, ReactNode } from 'react';
import {
  brandColours,
  contrastsIn,
  grounds,
  looksLate,
  themes,
  type ContrastCheck,
  type Palette,
  type Theme,
} from '#core/brand/brand-colours.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { numberWords } from '#web/ui/time-words.ts';

/** The program's own, while nothing is chosen. */
export const ownHue = '#0956c3';

/** `hue`: empty for the program's own. `logo`: an address. */
type Shown = { name: string; shortName: string; hue: string; logo: string };

/** Built sheets know no pair below the root: the sample brings its ground and its words along. */
const inks = { light: { text: '#1f1f1f', muted: '#525252' }, dark: { text: '#f2f2f2', muted: '#a3a3a3' } } as const;

const valuesOf = (palette: Palette, theme: Theme): CSSProperties =>
  Object.fromEntries(
    Object.entries({ ...palette, ...grounds[theme], ...inks[theme] }).map(([token, colour]) => [`--${token}`, colour]),
  );

function Sample({ shown, theme, palette }: { shown: Shown; theme: Theme; palette: Palette }): ReactNode {
  const words = late.brand;
  return (
    <section className="brand-sample" data-of={theme} style={valuesOf(palette, theme)} aria-label={words.themes[theme]}>
      <p className="brand-sample-head">
        <img src={shown.logo} width="36" height="36" alt="" />
        <span>
          <strong>{shown.shortName}</strong>
          <small>{shown.name}</small>
        </span>
      </p>
      <p className="brand-sample-deep">{words.sample.head}</p>
      <p className="line">
        <span className="button button-primary">{words.sample.button}</span>
        <span className="brand-sample-link">{words.sample.link}</span>
        <span className="brand-sample-soft">{words.sample.chosen}</span>
      </p>
    </section>
  );
}

/** Rounded down: what passes by a hair is shown to pass by no more. */
const figure = (ratio: number): string => numberWords(Math.floor(ratio * 10) / 10);

const pairName = ({ token, on }: ContrastCheck): string => {
  const { tokens, grounds, pair } = late.brand;
  const names: Readonly<Record<string, string>> = { ...tokens, ...grounds };
  return pair(tokens[token], names[on] ?? on);
};

function Contrasts({ colours }: { colours: Record<Theme, Palette> }): ReactNode {
  const words = late.brand;
  const [light, dark] = themes.map((theme) => contrastsIn(colours[theme], theme));
  return (
    <details>
      <summary>{words.contrast}</summary>
      <p className="meta">{words.contrastLead}</p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.contrast}</th>
              {themes.map((theme) => (
                <th key={theme} scope="col">
                  {words.themes[theme]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {light?.map((check, at) => (
              <tr key={pairName(check)}>
                <th scope="row">{pairName(check)}</th>
                <td>{figure(check.ratio)}</td>
                <td>{figure(dark?.[at]?.ratio ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Figures({ hue }: { hue: string }): ReactNode {
  const words = late.brand;
  const colours = brandColours(hue);
  return (
    <>
      <div role="status">
        {themes.map((theme) => (
          <p key={theme} className="meta">
            {colours[theme].brand === hue
              ? words.asChosen(words.themes[theme])
              : words.moved(words.themes[theme], hue, colours[theme].brand)}
          </p>
        ))}
      </div>
      {looksLate(hue) && <Banner kind="info">{words.looksLate}</Banner>}
      <Contrasts colours={colours} />
    </>
  );
}

/** Nothing of it counts before it is saved. */
export function BrandPreview({ shown }: { shown: Shown }): ReactNode {
  const words = late.brand;
  const colours = brandColours(shown.hue === '' ? ownHue : shown.hue);
  return (
    <section className="panel stack" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <div className="brand-samples">
        {themes.map((theme) => (
          <Sample key={theme} shown={shown} theme={theme} palette={colours[theme]} />
        ))}
      </div>
      {shown.hue !== '' && <Figures hue={shown.hue} />}
    </section>
  );
}
