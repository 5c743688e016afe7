// A mailbox that a test may fill and look into, whoever serves it. Types alone.

export type Mailbox = {
  imapUrl: string;
  password: string;
  /** Puts a letter into a folder as a mail server does. */
  deliver: (source: string | Buffer, folder?: string) => Promise<void>;
  /** The server forgets how it numbered the letters of a folder. */
  rebuild: (folder: string) => Promise<void>;
};
