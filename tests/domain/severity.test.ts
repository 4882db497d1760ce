import fc from 'fast-check';
import { reaches, reasons } from '@causeway/shared/domain/flag/flag.js';
import {
  assessedSeverity,
  harms,
  provisionalSeverity,
  reversibilities,
  severityRank,
} from '@causeway/shared/domain/flag/severity.js';

describe('severity', () => {
  it('is critical when something leaked to a customer', () => {
    expect(provisionalSeverity('leaked', 'customer')).toBe('critical');
  });

  it('is low when an output merely did not fit and nobody else saw it', () => {
    expect(provisionalSeverity('did-not-fit', 'nobody')).toBe('low');
  });

  it('is never below high once a customer has it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reasons),
        fc.constantFrom(...harms),
        fc.constantFrom(...reversibilities),
        (reason, harm, reversibility) => {
          const high = severityRank('high');
          expect(severityRank(provisionalSeverity(reason, 'customer'))).toBeLessThanOrEqual(high);
          expect(
            severityRank(assessedSeverity('customer', harm, reversibility)),
          ).toBeLessThanOrEqual(high);
        },
      ),
    );
  });

  it('never falls when the harm or the effort to undo it grows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reaches),
        fc.nat(2),
        fc.nat(2),
        fc.nat(2),
        fc.nat(2),
        (reach, h1, h2, r1, r2) => {
          const worse = assessedSeverity(
            reach,
            harms[Math.min(h1, h2)] ?? 'severe',
            reversibilities[Math.min(r1, r2)] ?? 'irreversible',
          );
          const milder = assessedSeverity(
            reach,
            harms[Math.max(h1, h2)] ?? 'minor',
            reversibilities[Math.max(r1, r2)] ?? 'easily',
          );
          expect(severityRank(worse)).toBeLessThanOrEqual(severityRank(milder));
        },
      ),
    );
  });
});
