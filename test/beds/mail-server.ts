// A real IMAP server (Dovecot) over one mailbox in a temporary folder, for tests.
// It listens on the loopback alone, without TLS, and is gone with the test.
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cleanup } from './database.ts';
import { freePort } from './free-port.ts';
import { standInMailbox } from './imap-stand-in.ts';
import type { Mailbox } from './mailbox.ts';

const places = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot', '/usr/bin/dovecot'];

/** By path, since a process that only tells its version costs more than a letter. */
const known = new Map<string, boolean>();

const isOf23 = (path: string): boolean => {
  const is = known.get(path) ?? spawnSync(path, ['--version']).stdout.toString().startsWith('2.3.');
  known.set(path, is);
  return is;
};

/** Its settings were named anew in 2.4; the ones here are of 2.3. `DOVECOT_PATH` may be empty: then there is none. */
export const findDovecot = (): string | undefined => {
  const own = process.env['DOVECOT_PATH'];
  const candidates = own === undefined ? places : [own];
  return candidates.find((path) => existsSync(path) && isOf23(path));
};

type Owner = { name: string; group: string; uid: number; gid: number };

const told = (...words: readonly string[]): string => spawnSync('id', words).stdout.toString().trim();

const findOwner = (): Owner => {
  const uid = process.getuid?.() ?? 0;
  const name = uid === 0 ? 'nobody' : (process.env['USER'] ?? told('-un'));
  const group = told('-gn', name);
  if (uid !== 0) return { name, group, uid, gid: process.getgid?.() ?? uid };
  return { name, group, uid: Number(told('-u', name)), gid: Number(told('-g', name)) };
};

let owner: Owner | undefined;

/** Dovecot gives its own rights away: a mailbox needs somebody who is not root. The machine is asked once. */
const ownerOf = (): Owner => (owner ??= findOwner());

type Box = { folder: string; port: number; password: string };

/** Without root nothing may be given to Dovecot's own users, or shut into folders. */
const servicesOf = (port: number): string => {
  const isRoot = process.getuid?.() === 0;
  const { name, group } = ownerOf();
  const own = `default_internal_user = ${name}\ndefault_login_user = ${name}\ndefault_internal_group = ${group}`;
  const user = isRoot ? '$default_internal_user' : name;
  return `
${isRoot ? '' : own}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service auth {
  user = ${user}
}
service auth-worker {
  user = ${user}
}`;
};

const settingsOf = ({ folder, port, password }: Box): string => {
  const { uid, gid } = ownerOf();
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail
mail_fsync = never
${servicesOf(port)}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${String(uid)} gid=${String(gid)} home=${folder}/home
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Aduan {
    auto = create
  }
}
`;
};
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

const until = async (holds: () => Promise<boolean>, what: string): Promise<void> => {
  for (let left = 500; left > 0; left -= 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(what);
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else
      child.once('exit', () => {
        resolve();
      });
  });

const delivery = (mail: string): Mailbox['deliver'] => {
  let count = 0;
  return async (source, folder = 'INBOX') => {
    const box = folder === 'INBOX' ? mail : join(mail, `.${folder}`);
    const { uid, gid } = ownerOf();
    count += 1;
    // In two steps, so that nobody reads half a letter.
    const name = `${String(Date.now())}.${String(process.pid)}_${String(count)}.test`;
    await writeFile(join(box, 'tmp', name), source);
    await chown(join(box, 'tmp', name), uid, gid);
    await rename(join(box, 'tmp', name), join(box, 'new', name));
  };
};

/** An empty mailbox of its own, behind an IMAP server of its own: Dovecot where the machine has it, else a stand-in. */
export const givenMailbox = (t: Cleanup): Promise<Mailbox> => {
  const program = findDovecot();
  return program === undefined ? standInMailbox(t) : dovecotMailbox(t, program);
};

const dovecotMailbox = async (t: Cleanup, program: string): Promise<Mailbox> => {
  const folder = await mkdtemp(join(tmpdir(), 'tgp-mail-'));
  const { uid, gid } = ownerOf();
  const password = 'rahasia-surel';
  const port = await freePort();
  await chmod(folder, 0o755);
  const boxes = ['mail', 'mail/.Aduan', 'mail/.Sent'];
  for (const name of ['home', ...boxes, ...boxes.flatMap((box) => [`${box}/new`, `${box}/cur`, `${box}/tmp`])]) {
    await mkdir(join(folder, name));
    await chown(join(folder, name), uid, gid);
  }
  await writeFile(join(folder, 'dovecot.conf'), settingsOf({ folder, port, password }));
  const child = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  t.after(stop);
  await until(() => answers(port), `Dovecot does not answer: see ${folder}/log`);
  return {
    imapUrl: `imap://desk:${password}@127.0.0.1:${String(port)}`,
    password,
    deliver: delivery(join(folder, 'mail')),
    rebuild: async (name) => {
      const box = name === 'INBOX' ? join(folder, 'mail') : join(folder, 'mail', `.${name}`);
      const list = join(box, 'dovecot-uidlist');
      const [, validity = '0'] = /^3 V(\d+)/.exec(await readFile(list, 'utf8')) ?? [];
      // Whatever Dovecot wrote down of this folder; where the numbers begin anew, so does their validity. By itself Dovecot
      // takes the second of the day for it, which is the old one where the folder is as young as that.
      for (const file of await readdir(box))
        if (file.startsWith('dovecot')) await rm(join(box, file), { recursive: true });
      await writeFile(list, `3 V${String(Number(validity) + 1)} N1\n`);
      await chown(list, uid, gid);
    },
  };
};
