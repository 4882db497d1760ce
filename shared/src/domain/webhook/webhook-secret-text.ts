/** A secret as the Standard Webhooks specification writes it: base64, where we keep base64url. */
export function webhookSecretText(secret: string): string {
  const base64 = secret.replaceAll('-', '+').replaceAll('_', '/');
  return `whsec_${base64}${'='.repeat((4 - (base64.length % 4)) % 4)}`;
}
