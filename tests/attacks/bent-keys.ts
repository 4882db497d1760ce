import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sisterTenantId, strangerTenantId } from '../harness/teams-app';

export function otherSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What looks almost like a key that works, by what is wrong with it. */
export function bentKeys(good: string, another: string): Readonly<Record<string, string>> {
  const [, tenant = '', id = '', secret = ''] = /^cwk_(.{36})_(.{36})_(.{43})$/.exec(good) ?? [];
  const hash = createHash('sha256').update(secret).digest('hex');
  return {
    'another secret': `cwk_${tenant}_${id}_${otherSecret()}`,
    'the secret of another key': `cwk_${tenant}_${id}_${another.slice(-43)}`,
    'a key that never was': `cwk_${tenant}_${randomUUID()}_${secret}`,
    'its twin in another company': `cwk_${sisterTenantId}_${id}_${secret}`,
    'a company that is not let in': `cwk_${strangerTenantId}_${id}_${secret}`,
    'no secret': `cwk_${tenant}_${id}_`,
    'half a secret': good.slice(0, -1),
    'a letter too many': `${good}A`,
    'capitals for its id': `cwk_${tenant}_${id.toUpperCase()}_${secret}`,
    'no mark in front': good.slice('cwk_'.length),
    'the hash that is stored': `cwk_${tenant}_${id}_${hash}`,
  };
}
