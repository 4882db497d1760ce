import { auditedErrorRate } from '../audited-error-rate.js';

export const auditedErrorRateUnreviewed = auditedErrorRate(
  'audited-error-rate-unreviewed',
  'unreviewed',
);
