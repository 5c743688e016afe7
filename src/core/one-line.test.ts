import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asOneLine } from './one-line.ts';

suite('a name on one line', () => {
  const rows = [
    { told: 'Siti Uji', becomes: 'Siti Uji' },
    { told: '  Siti Uji\n', becomes: 'Siti Uji' },
    { told: 'Siti\r\nBcc: semua@contoh.example', becomes: 'Siti Bcc: semua@contoh.example' },
    { told: 'Siti\u0000Uji', becomes: 'Siti Uji' },
    { told: 'Siti\u2028Uji\u2029', becomes: 'Siti Uji' },
    // Shown with the turning sign it reads "foto.exe.jpg" as "fotogpj.exe".
    { told: 'foto\u202egpj.exe', becomes: 'fotogpj.exe' },
    { told: '\u2066Admin\u2069 \u200fPusat\u061c', becomes: 'Admin Pusat' },
    { told: 'ꦱꦶꦠꦶ', becomes: 'ꦱꦶꦠꦶ' },
    { told: 'سيتي', becomes: 'سيتي' },
    { told: 'Keluarga 👨‍👩‍👧', becomes: 'Keluarga 👨‍👩‍👧' },
    { told: '🌻🌻', becomes: '🌻🌻' },
    { told: 'halve \ud83d', becomes: 'halve \ufffd' },
    { told: '', becomes: '' },
    { told: ' \t\n', becomes: '' },
    { told: '\u200b\u200d\u2060', becomes: '' },
    { told: '\u202e\u202c', becomes: '' },
    { told: '\u3164', becomes: '' },
    { told: '\u0301\u0301', becomes: '' },
  ];
  for (const { told, becomes } of rows)
    test(JSON.stringify(told), () => {
      assert.equal(asOneLine(told), becomes);
    });

  test('what is on one line stays as it is', () => {
    for (const { becomes } of rows) assert.equal(asOneLine(becomes), becomes);
  });
});
