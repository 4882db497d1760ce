import { createPersonKeys } from '@causeway/bot/store/person-keys.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';

const personKey = createPersonKeys(Buffer.alloc(32, 7));
const program = '0192f0c1-0000-7000-8000-000000000001' as ProgramId;
const another = '0192f0c1-0000-7000-8000-000000000002' as ProgramId;

describe('the key of a person', () => {
  it('is what OpenSSL computes from the program and the identifier', () => {
    // printf '<program>\nada@contoso.example' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707… -binary | base64
    expect(personKey(program, 'ada@contoso.example')).toBe('TejgyPsgq_z4gNhukDmJDF');
  });

  it('does not depend on how a source spells blanks and capitals', () => {
    expect(personKey(program, ' Ada@Contoso.example\t')).toBe(
      personKey(program, 'ada@contoso.example'),
    );
  });

  it('is another one in another program and with another secret', () => {
    const elsewhere = createPersonKeys(Buffer.alloc(32, 8));
    const keys = [
      personKey(program, 'ada@contoso.example'),
      personKey(another, 'ada@contoso.example'),
      elsewhere(program, 'ada@contoso.example'),
    ];
    expect(new Set(keys).size).toBe(3);
  });
});
