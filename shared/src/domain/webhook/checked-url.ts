/** What was found out about an address before anything is decided about it. */
export type CheckedUrl =
  | { readonly kind: 'allowed'; readonly url: string }
  /** Not https, or it leads to where other systems of the company are not. */
  | { readonly kind: 'not-allowed' }
  /** Nobody knows a machine of that name. */
  | { readonly kind: 'not-found' };
