// The two kinds of button. An icon alone always carries a name for those who cannot see it.
import type { ButtonHTMLAttributes, ReactNode } from 'react';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'large';
  wide?: boolean;
};

/** For links that look like buttons. */
export const buttonClass = (look = 'secondary', size = 'normal', wide = false): string =>
  ['button', `button-${look}`, size === 'large' && 'button-large', wide && 'button-wide'].filter(Boolean).join(' ');

/** Of type `button` unless said otherwise, so that it sends no form by mistake. */
export function Button({ look, size, wide, className, type = 'button', ...rest }: ButtonProps): ReactNode {
  const classes = [buttonClass(look, size, wide), className].filter(Boolean).join(' ');
  return <button type={type} className={classes} {...rest} />;
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> & { label: string };

/** `label` is what is read out and what stands in the tip. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={['icon-button', className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      {...rest}
    >
      {children}
    </button>
  );
}
