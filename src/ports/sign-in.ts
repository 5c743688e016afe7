// How officers may sign in besides their password, as the configuration file says.
import type { Role } from '#core/access.ts';

/** An OpenID Connect provider whom the city trusts to know its officers. */
export type SignInProvider = {
  /** Stands in the address that the provider sends back to. */
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whether the provider asks for a second factor itself. */
  secondFactor: boolean;
};

/** What the section `signIn` of the file asks or allows beside the password. */
export type SignInSettings = {
  /** Roles that must show a second factor. */
  secondFactor: readonly Role[];
  providers: readonly SignInProvider[];
};

/** Password alone, as long as the file has no section `signIn`. */
export const plainSignIn: SignInSettings = { secondFactor: [], providers: [] };
