/** Stands in for pictures and style sheets, which mean nothing without a browser. */
export const asset = '';
