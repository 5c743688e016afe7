// Words of the sign-in page and of the newcomer's guide in training mode, in English.
import type { guide as indonesianGuide, signIn as indonesianSignIn } from '../id/entry.ts';
import type { Same } from '../same.ts';

/** One sentence for a wrong e-mail and a wrong password, so that no address can be found out. */
export const signIn: Same<typeof indonesianSignIn> = {
  title: 'Sign in to the complaint desk',
  lead: 'Every citizen’s complaint answered on time, by the right person.',
  email: 'Work e-mail',
  password: 'Password',
  send: 'Sign in',
  sending: 'Checking…',
  wrong: 'E-mail or password do not match. Check both.',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  tooMany: 'Too many tries. Wait a moment, then try again.',
  ended: 'Your session has ended. Sign in again to go on; what you typed is still there.',
  training: 'Training mode',
  pick: 'Sign in as one of the example officers',
  pickHint: (password) => `One press signs you in. The password of all of them: ${password}`,
  own: 'Or use e-mail and password',
  pointA: 'Six steps of the procedure, their deadlines always in sight',
  pointB: 'One button for the next step',
  pointC: 'Every act is recorded and cannot be deleted',
};

/** Buttons of the simulator keep their Indonesian names: it speaks Indonesian only. */
export const guide: Same<typeof indonesianGuide> = {
  title: 'Training: one complaint, six steps',
  lead: 'Take one comment through all six steps. The simulator opens in a new tab; go back and forth between the two.',
  open: 'Open the simulator',
  newTab: '(new tab)',
  signInAs: 'Sign in as this officer',
  change: 'Change to this officer',
  current: 'You now',
  steps: [
    {
      title: 'Be a citizen',
      does: 'Open the simulator, choose “Foto” (a copy of Instagram), then write a comment below the city’s post: “Lampu jalan di depan pasar mati tiga hari.”',
    },
    {
      title: 'Ask for identity',
      who: 'Sari Contoh, Admin Medsos',
      email: 'medsos@demo.tanggap.example',
      does: 'Open the complaint, press Ask for identity, send.',
    },
    {
      title: 'Answer as the citizen',
      does: 'In the simulator open “Pesan”, choose the city’s message, follow its link, then enter an invented name, telephone number and kelurahan.',
    },
    {
      title: 'Approve and register',
      who: 'Bima Contoh, Admin Pusat',
      email: 'pusat@demo.tanggap.example',
      does: 'Press Approve response, Register in UPIK with any number, then Pass to an agency: DPUPKP.',
    },
    {
      title: 'Follow up',
      who: 'Rahma Contoh, DPUPKP',
      email: 'pupkp@demo.tanggap.example',
      does: 'Press Accept disposition, then Report the result: Done.',
    },
    {
      title: 'Convey the result',
      who: 'Bima Contoh, Admin Pusat',
      email: 'pusat@demo.tanggap.example',
      does: 'Press Convey the result. See the answer in the simulator and on the tracking page.',
    },
  ],
};
