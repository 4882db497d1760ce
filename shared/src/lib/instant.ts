/** Milliseconds since 1970 in UTC, made by the server's clock at the edge and passed down. */
export type Instant = number;

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
