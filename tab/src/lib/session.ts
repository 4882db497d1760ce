/** Where requests get their bearer token from. Set once somebody is signed in. */
export interface TokenSource {
  readonly get: () => Promise<string>;
  /** After a 401: a fresh token, or a failure when only the person can sign in again. */
  readonly renew: () => Promise<string>;
}

let source: TokenSource | undefined;

export function setTokenSource(next: TokenSource | undefined): void {
  source = next;
}

export function tokenSource(): TokenSource | undefined {
  return source;
}
