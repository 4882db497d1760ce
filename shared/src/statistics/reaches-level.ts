/** Rounding in a logarithm of evidence; a result exactly at its bar reaches it. */
const rounding = 1e-9;

/** Whether evidence, on the log scale, reaches 1/α. */
export function reachesLevel(logEvidence: number, alpha: number): boolean {
  return logEvidence >= -Math.log(alpha) - rounding;
}
