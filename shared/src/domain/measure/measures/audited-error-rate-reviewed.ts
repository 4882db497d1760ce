import { auditedErrorRate } from '../audited-error-rate.js';

export const auditedErrorRateReviewed = auditedErrorRate('audited-error-rate-reviewed', 'reviewed');
