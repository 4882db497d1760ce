import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';

it('never gives the same salt twice', () => {
  const keys = createLedgerKeys({ id: 'test', secret: Buffer.alloc(32, 7) });
  const salts = Array.from({ length: 1_000 }, () => keys.salt());
  expect(new Set(salts).size).toBe(salts.length);
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
});
