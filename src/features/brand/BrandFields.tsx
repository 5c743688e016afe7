// The fields of the city's look, and the picture among them that leaves as soon as it is chosen.
import { ImagePlus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { installedFrom } from '#core/brand/brand.ts';
import { isHue } from '#core/brand/colour.ts';
import { failureWords } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Framed, TextField } from '#web/ui/Field.tsx';
import { isWrongHue, lacksName, type Change, type Typed } from './brand-form.contract.ts';
import { ownHue } from './BrandPreview.tsx';
import type { BrandAnswer } from './brand.contract.ts';

const words = late.brand;

/** A picture on its way to the server. */
export type Sending = { isPending: boolean; error: Error | null; mutate: (file: File) => void };

type FieldsProps = {
  typed: Typed;
  declared: BrandAnswer['declared'];
  tried: boolean;
  sending: Sending;
  onType: Change;
};

const pickFailed = (error: Error): string => {
  if (error.message === 'unreadable') return words.notDrawn;
  return error.message === 'too-rich' ? words.tooRich : failureWords(error);
};

function LogoField({ typed, sending, onType }: Pick<FieldsProps, 'typed' | 'sending' | 'onType'>): ReactNode {
  const id = useId();
  const isSmall = typed.logo !== '' && typed.logoWidth > 0 && typed.logoWidth < installedFrom;
  return (
    <Framed
      {...{ id, label: words.fields.logo, hint: words.logoHint, optional: true }}
      error={sending.error === null ? undefined : pickFailed(sending.error)}
    >
      <div className="line">
        <span className="button button-secondary list-file">
          <ImagePlus size={18} aria-hidden />
          <label htmlFor={id}>{sending.isPending ? words.sendingLogo : words.chooseLogo}</label>
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg,image/webp,image/svg+xml"
            disabled={sending.isPending}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = '';
              if (file !== undefined) sending.mutate(file);
            }}
          />
        </span>
        {typed.logo !== '' && (
          <>
            <img src={typed.logoPath} width="48" height="48" alt={words.logoAlt} />
            <Button onClick={() => onType({ logo: '', logoPath: '', logoWidth: 0 })}>{words.dropLogo}</Button>
          </>
        )}
      </div>
      {isSmall && <p className="field-hint">{words.smallLogo(typed.logoWidth, installedFrom)}</p>}
    </Framed>
  );
}

function HueField({ typed, tried, onType }: Pick<FieldsProps, 'typed' | 'tried' | 'onType'>): ReactNode {
  return (
    <div className="brand-hue">
      <TextField
        label={words.fields.hue}
        optional
        hint={words.hueHint}
        error={tried && isWrongHue(typed) ? words.hueWrong : undefined}
        value={typed.hue}
        maxLength={7}
        spellCheck={false}
        onChange={({ target }) => onType({ hue: target.value.trim().toLowerCase() })}
      />
      <div className="line">
        <input
          type="color"
          className="brand-pick"
          aria-label={words.pickHue}
          value={isHue(typed.hue) ? typed.hue : ownHue}
          onChange={({ target }) => onType({ hue: target.value })}
        />
        {typed.hue !== '' && <Button onClick={() => onType({ hue: '' })}>{words.noHue}</Button>}
      </div>
    </div>
  );
}

/** Nothing is called wrong before somebody wanted to save it. */
export function BrandFields({ typed, declared, tried, sending, onType }: FieldsProps): ReactNode {
  return (
    <>
      <TextField
        label={words.fields.name}
        hint={words.nameHint(declared.name)}
        error={tried && lacksName(typed) ? text.forms.missing : undefined}
        value={typed.name}
        maxLength={120}
        onChange={({ target }) => onType({ name: target.value })}
      />
      <TextField
        label={words.fields.office}
        optional
        hint={words.officeHint(declared.office)}
        value={typed.office}
        maxLength={160}
        onChange={({ target }) => onType({ office: target.value })}
      />
      <TextField
        label={words.fields.shortName}
        optional
        hint={words.shortHint}
        value={typed.shortName}
        maxLength={24}
        onChange={({ target }) => onType({ shortName: target.value })}
      />
      <HueField {...{ typed, tried, onType }} />
      <LogoField {...{ typed, sending, onType }} />
    </>
  );
}
