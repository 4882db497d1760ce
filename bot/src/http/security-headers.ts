import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const frameAncestors =
  "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com";

/** Griffel writes style elements, so a page's styles carry a nonce of that one response. */
function policyWith(nonce: string | undefined): string {
  return [
    "default-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    frameAncestors,
  ].join('; ');
}

export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

export function setPagePolicy(response: Response, nonce: string): void {
  response.set('Content-Security-Policy', policyWith(nonce));
}

/** On every answer. No X-Frame-Options: Teams shows the tab in a frame, and the policy says which. */
export function securityHeaders(transport: 'http' | 'https'): RequestHandler {
  const headers = Object.entries({
    'Content-Security-Policy': policyWith(undefined),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(transport === 'https'
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  });
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}
