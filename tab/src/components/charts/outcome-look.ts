import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import type { Tone } from './chart-styles.js';
import type { Shape } from './mark.js';

interface Look {
  readonly shape: Shape;
  readonly tone: Tone;
}

/** What has been shown looks otherwise than what has not, in shape and in colour. */
export const outcomeLook: Readonly<Record<ResultOutcome, Look>> = {
  pass: { shape: 'disc', tone: 'good' },
  fail: { shape: 'square', tone: 'bad' },
  inconclusive: { shape: 'ring', tone: 'plain' },
  stale: { shape: 'ring', tone: 'quiet' },
};
